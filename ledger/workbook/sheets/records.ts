import { day, fromScheme, month, pledgerName, text } from '../column.ts';
import { sheet } from '../sheet.ts';

export const records = sheet({
  key: 'records',
  rowKey: ['month', 'member', 'work'],
  name: '日常纪实',
  table: '日常纪实',
  shape: 'table',
  presence: 'switched',
  rows: 6000,
  purpose: '一名党员每月至少一行',
  columns: {
    month: month('月份'),
    member: pledgerName('党员', {}, false),
    work: text('工作内容', 500, { share: 'committee', width: 40, hint: '可分多行记。' }),
    duty: text('履职情况', 500, { share: 'committee', width: 40 }),
    toldOn: day('讲述日期', { presence: 'optional', hint: '当月组织生活会日期；同月只在一行填。' }),
    monthGrade: fromScheme('评比结果', 'grade', { presence: 'optional', hint: '与讲述日期同填。' }),
    advice: text('评价与改进', 300, { presence: 'optional', share: 'committee', width: 30 }),
  },
});
