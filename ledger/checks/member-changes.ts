import { yearOf } from '../day.ts';
import { finding } from '../findings/finding.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';
import { judgeable } from './rows.ts';

/** V3: a change in the roster has its day and the day its change: how many are expected to pledge depends on both. */
export const memberChanges: Check = ({ ledger, year }) =>
  ledger.roster.flatMap((row) => {
    if (!judgeable(row, 'change', 'changedOn')) return [];
    const name = row.name ?? row.memberId ?? '这名党员';
    if (row.change !== null && row.changedOn === null) {
      return [finding('change-without-date', cellOf(row, 'changedOn'), { name, change: row.change })];
    }
    if (row.change === null && row.changedOn !== null) {
      return [finding('change-date-without-change', cellOf(row, 'change'), { name, on: row.changedOn })];
    }
    if (row.change === null || row.changedOn === null || yearOf(row.changedOn) === year) return [];
    const args = { name, change: row.change, on: row.changedOn, year };
    return [finding('change-out-of-year', cellOf(row, 'changedOn'), args)];
  });
