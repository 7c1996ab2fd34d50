import { code, day, integer, number } from '../../column.ts';
import { sheet } from '../../sheet.ts';
import { branchCode } from './columns.ts';

const TWO_MONTHS =
  /^20\d{2}-(01\.\.02|02\.\.03|03\.\.04|04\.\.05|05\.\.06|06\.\.07|07\.\.08|08\.\.09|09\.\.10|10\.\.11|11\.\.12)$/;
const open = { by: 'committee', share: 'public' } as const;

/** How branches compare every two months (B2): how they are scored is the committee's own. */
export const branchRankings = sheet({
  key: 'branchRankings',
  rowKey: ['period', 'branchCode'],
  name: '支部评比',
  table: '支部评比',
  shape: 'table',
  presence: 'switched',
  rows: 3000,
  purpose: '每两个月一次，一个支部一期一行',
  columns: {
    period: code('期', 11, TWO_MONTHS, '2026-03..04', { ...open, hint: '年份加两个月份，例如 2026-03..04。' }),
    branchCode: branchCode(),
    score: number('得分', 0, 1000, 2, open),
    rank: integer('名次', 1, 9999, { ...open, hint: '得分相同的名次相同。' }),
    publicOn: day('公开日期', { ...open, presence: 'optional' }),
  },
});
