import type { Ledger } from '../parse/ledger.ts';
import type { Scheme } from '../scheme/schema.ts';
import type { RowValues } from '../workbook/sheet.ts';
import { type Branch, type CarriedSheet, branchOf, carriedRows, isFinding } from './attribution.ts';
import type { CommitteeBook } from './book.ts';
import type { DecidedRows } from './decisions.ts';
import { gatesOf, newestCheck } from './gates.ts';

function gateRows(book: CommitteeBook, branch: Branch): readonly RowValues[] {
  const gates = gatesOf(branch.scheme);
  if (gates.length === 0) return [];
  return [...branch.items.values()].flatMap(({ id }): readonly RowValues[] => {
    const check = newestCheck(book, id);
    return check === undefined ? [] : [{ id, ...Object.fromEntries(gates.map(({ key }) => [key, check[key]])) }];
  });
}

/**
 * What the committee decided about a ledger's branch, as rows of that ledger (R5): reviews and gates by the item's id, the
 * rest by branch code and, where a row has no id, the ledger's year. Ids and names stand as the ledger writes them. Rows
 * that can't be told whose they are stay behind; `unattributed` names them.
 */
export function decidedFor(book: CommitteeBook, ledger: Ledger, scheme: Scheme): DecidedRows {
  const bySheet: Partial<Record<CarriedSheet | 'commitments', RowValues[]>> = {};
  const branch = branchOf(ledger, scheme);
  const gates = gateRows(book, branch);
  if (gates.length > 0) bySheet.commitments = [...gates];
  for (const carried of carriedRows(book, branch)) {
    if (!isFinding(carried)) (bySheet[carried.sheet] ??= []).push(carried.values);
  }
  return bySheet;
}
