import { day, oneOf, text } from '../column.ts';
import { sheet } from '../sheet.ts';

export const practices = sheet({
  key: 'practices',
  rowKey: ['date', 'title'],
  name: '经验做法',
  table: '经验做法',
  shape: 'table',
  presence: 'switched',
  rows: 500,
  purpose: '好经验、好做法和先进典型，一条一行',
  columns: {
    date: day('日期'),
    kind: oneOf('类别', ['经验做法', '先进典型', '典型事例', '宣传报道']),
    title: text('标题', 40, { width: 28 }),
    content: text('内容', 500, { width: 50, hint: '入通报，500字以内；不写普通群众姓名。' }),
    sentOn: day('报送日期', { presence: 'optional', share: 'committee' }),
  },
});
