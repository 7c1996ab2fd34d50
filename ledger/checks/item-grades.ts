import { finding } from '../findings/finding.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';
import { headerOf, judgeable } from './rows.ts';

/** E8, L3: an item with which the masses are said to be content was evaluated by them (一诺一评). */
export const itemGrades: Check = ({ ledger }) =>
  ledger.commitments.flatMap((row) => {
    if (row.gateSatisfied !== '是' || row.itemGrade !== null || !judgeable(row, 'itemGrade')) return [];
    const args = { id: row.id ?? '', gate: headerOf('commitments', 'gateSatisfied') };
    return [finding('item-grade-missing', cellOf(row, 'itemGrade'), args)];
  });
