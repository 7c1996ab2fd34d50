import { addDays } from '../day.ts';
import { finding } from '../findings/finding.ts';
import { sameId } from '../lifecycle/log.ts';
import { parsePeriod } from '../period.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';
import { repeatsOf } from './rows.ts';

/** Days after a period in which its inspection may still be held. */
export const INSPECTION_GRACE = 31;

/** L8: one row an item and quarter, of this year, inspected in the quarter or soon after. */
export const inspectionRows: Check = ({ ledger, year }) => {
  const doubled = repeatsOf(ledger.inspections, ({ id, period }) =>
    id === null || period === null ? null : `${sameId(id)} ${period}`,
  ).map(([row, { origin }]) =>
    finding('inspection-doubled', cellOf(row, 'id'), {
      id: row.id ?? '',
      period: row.period ?? '',
      first: origin.row,
    }),
  );
  const misplaced = ledger.inspections.flatMap((row) => {
    const period = row.period === null ? null : parsePeriod(row.period);
    if (!period) return [];
    if (period.year !== year) {
      return [finding('inspection-of-other-year', cellOf(row, 'period'), { period: period.id, year })];
    }
    const on = row.inspectedOn;
    if (on === null || (on >= period.from && on <= addDays(period.to, INSPECTION_GRACE))) return [];
    const args = { on, period: period.id, from: period.from, to: period.to };
    return [finding('inspected-out-of-period', cellOf(row, 'inspectedOn'), args)];
  });
  return [...doubled, ...misplaced];
};
