import { type Column, day, oneOf, text } from '../../column.ts';
import type { Scheme } from '../../../scheme/schema.ts';
import { sheet } from '../../sheet.ts';
import { commitments } from '../commitments.ts';
import { asCommittee, itemId } from './columns.ts';

type Gate = Extract<keyof (typeof commitments)['columns'], `gate${string}`>;

/** A gate that the scheme has: each one is answered at every check. */
function gate(key: Gate): Column<string> {
  const column = commitments.columns[key];
  const header = (scheme: Scheme): string | undefined => {
    if (scheme.columns[`${commitments.key}.${key}`] === undefined) return undefined;
    return typeof column.header === 'string' ? column.header : column.header(scheme);
  };
  return asCommittee(column, { header, presence: 'required', hint: '有一道为“否”就不能销号。' });
}

const inner = { by: 'committee', share: 'committee' } as const;

/** The gates of closing (L3), checked by the committee's office; 承诺台账 of the branches gets the answers by receipt. */
export const gateChecks = sheet({
  key: 'gateChecks',
  rowKey: ['id', 'checkedOn'],
  name: '销号核验',
  table: '销号核验',
  shape: 'table',
  presence: 'switched',
  rows: 20000,
  purpose: '一件申请销号的承诺每核验一次一行；同一编号以核验日期最晚的一次为准',
  columns: {
    id: itemId('编号', { share: 'public' }),
    gateSolved: gate('gateSolved'),
    gateInPlace: gate('gateInPlace'),
    gateSatisfied: gate('gateSatisfied'),
    checkedOn: day('核验日期', inner),
    checker: text('核验人', 20, { ...inner, width: 12 }),
    verdict: oneOf('结论', ['销号', '退回'], { ...inner, hint: '三道都为“是”才能销号。' }),
    opinion: text('意见', 300, { ...inner, presence: 'optional', width: 30, hint: '结论为“退回”时必填。' }),
  },
});
