import { INSPECTION_GRACE } from '../../checks/inspection-rows.ts';
import { judgeable } from '../../checks/rows.ts';
import { addDays } from '../../day.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import { parsePeriod } from '../../period.ts';
import { cellOf } from '../../workbook/sheet.ts';
import { NO_HANDLING } from '../../workbook/sheets/committee/joint-inspections.ts';
import type { BookCheck } from './book-check.ts';

/** L8, E6: inspected in the half year or soon after; what is held against a member is written down. */
export const bookInspections: BookCheck = (book) =>
  book.jointInspections.flatMap((row): readonly Finding[] => {
    const found: Finding[] = [];
    const period = row.period === null ? null : parsePeriod(row.period);
    const on = row.inspectedOn;
    if (period !== null && on !== null && (on < period.from || on > addDays(period.to, INSPECTION_GRACE))) {
      const args = { on, period: period.id, from: period.from, to: period.to };
      found.push(finding('inspected-out-of-period', cellOf(row, 'inspectedOn'), args));
    }
    const handled = row.handling !== null && row.handling !== NO_HANDLING;
    if (handled && row.shortfall === null && judgeable(row, 'shortfall')) {
      found.push(finding('handling-baseless', cellOf(row, 'shortfall'), { handling: row.handling ?? '' }));
    }
    return found;
  });
