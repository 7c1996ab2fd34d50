import { type Explanation, type Finding, explain } from '../../ledger/findings/finding.ts';
import { ledgerSheets } from '../../ledger/workbook/declaration.ts';
import type { Sheet } from '../../ledger/workbook/sheet.ts';
import type { Submission } from './types.ts';

/** Whether a finding stands at a cell that leaves no workbook, such as a telephone number or the year of birth. */
function isSecret({ where }: Finding, submission: Submission): boolean {
  const { parsed } = submission;
  if (!parsed || where.column === undefined) return false;
  const { cover, coverCells } = parsed.ledger;
  if (where.sheet === cover.origin.sheet) {
    return Object.entries(ledgerSheets.cover.columns).some(
      ([key, { share }]) => share === 'secret' && coverCells[key]?.row === where.row,
    );
  }
  const first = parsed.ledger.roster[0];
  if (where.sheet !== (first?.origin.sheet ?? ledgerSheets.roster.name)) return false;
  const { columns }: Sheet = ledgerSheets.roster;
  return Object.entries(columns).some(
    ([key, { share }]) => share === 'secret' && first?.origin.columns[key] === where.column,
  );
}

/** A finding as it is told outside the branch's own workbook: what stands in a secret cell is not said. */
export function explainOutside(found: Finding, submission: Submission): Explanation {
  const told = explain(found);
  return isSecret(found, submission) ? { ...told, is: '这一格（个人信息，不在这里写出）填写有误' } : told;
}
