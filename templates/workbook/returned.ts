import type { Severity } from '../../ledger/findings/finding.ts';
import { type Packer, newWorkbook, toBytes } from './excel.ts';
import type { LedgerInput, Mark, ReturnedInput, ReturnedProblem } from './input.ts';
import { LaterRows } from './later-rows.ts';
import { layOutLedger, withOwnScheme } from './ledger.ts';
import { addReturnedSheet } from './returned-sheet.ts';

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 };

function markOf({ sheet, rowIndex, columnKey, severity, is, expected, todo }: ReturnedProblem): readonly Mark[] {
  return sheet === null ? [] : [{ sheet, rowIndex, columnKey, severity, note: `${is}；${expected}。${todo}` }];
}

/**
 * Builds the copy that goes back to a branch: its own rows laid into a fresh ledger, each problem listed on the first
 * sheet, linked, marked and noted. The branch's file itself is never written again, since that would lose what the
 * writer does not know. The copy is not sealed.
 */
export async function buildReturned(input: ReturnedInput, pack?: Packer): Promise<Uint8Array> {
  const { branch, year } = input.ledger;
  const ordered = [...input.problems].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
  const ledger: LedgerInput = {
    ...withOwnScheme(input.ledger),
    seal: null,
    marks: [...(input.ledger.marks ?? []), ...ordered.flatMap(markOf)],
  };
  const workbook = await newWorkbook(`${branch.name}${year}年度承诺台账（退回）`);
  addReturnedSheet(workbook, { ...input, ledger }, ordered);
  const later = new LaterRows();
  layOutLedger(workbook, ledger, later);
  return toBytes(workbook, pack, later);
}
