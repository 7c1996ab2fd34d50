import { type Finding, finding } from '../findings/finding.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';
import { headerOf, judgeable } from './rows.ts';

/** E8, L3: an item with which the masses are said to be content was evaluated by them (一诺一评). */
export const itemGrades: Check = ({ ledger }) => {
  const found: Finding[] = [];
  for (const row of ledger.commitments) {
    if (row.gateSatisfied !== '是' || row.itemGrade !== null || !judgeable(row, 'itemGrade')) continue;
    const args = { id: row.id ?? '', gate: headerOf('commitments', 'gateSatisfied') };
    found.push(finding('item-grade-missing', cellOf(row, 'itemGrade'), args));
  }
  return found;
};
