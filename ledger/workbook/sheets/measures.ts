import { day, fromScheme, idOf, pledgerName, text } from '../column.ts';
import { sheet } from '../sheet.ts';

const inner = { share: 'committee' } as const;
const optional = { share: 'committee', presence: 'optional' } as const;

export const measures = sheet({
  key: 'measures',
  rowKey: ['decidedOn', 'target', 'measure', 'id'],
  name: '整改问责',
  table: '整改问责',
  shape: 'table',
  presence: 'switched',
  rows: 1000,
  purpose: '一项措施一行',
  columns: {
    decidedOn: day('决定日期', inner),
    target: pledgerName('对象', inner),
    id: idOf('关联编号', 'commitments', optional),
    measure: fromScheme('措施', 'measure', inner),
    cause: fromScheme('事由', 'cause', { ...inner, width: 28 }),
    decidedBy: text('决定机关', 40, inner),
    fixBy: day('整改期限', { presence: 'switched', share: 'committee', hint: '限期整改必填。' }),
    fixedOn: day('整改完成日期', { ...optional, width: 14 }),
    outcome: text('结果', 300, { ...optional, width: 30 }),
  },
});
