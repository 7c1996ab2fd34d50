import { integer, oneOf, text } from '../../column.ts';
import { sheet } from '../../sheet.ts';
import { roster } from '../roster.ts';
import { asCommittee } from './columns.ts';

const inner = { by: 'committee', share: 'committee' } as const;

/** Results of 目标责任制考核, on which the accountability of leaders for key work hangs (E6). */
export const assessments = sheet({
  key: 'assessments',
  rowKey: ['memberId', 'year'],
  name: '目标责任制考核',
  table: '目标责任制考核',
  shape: 'table',
  presence: 'switched',
  rows: 1000,
  purpose: '承担重点工作的领导干部，一人一年一行',
  columns: {
    memberId: asCommittee(roster.columns.memberId, {
      share: 'committee',
      hint: '支部台账党员名册中的编号，例如 A01-001。',
    }),
    name: text('姓名', 20, { ...inner, width: 12 }),
    year: integer('年度', 2000, 2099, inner),
    result: oneOf('结果', ['差', '其他'], inner),
  },
});
