import { yearOf } from '../day.ts';
import { finding } from '../findings/finding.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';

/** P1: a commitment of a year falls due in that year; a later deadline may be meant, an earlier one can't be. */
export const deadlines: Check = ({ ledger, year }) =>
  ledger.commitments.flatMap((row) => {
    const { deadline } = row;
    if (deadline === null || yearOf(deadline) === year) return [];
    const code = yearOf(deadline) < year ? 'deadline-before-year' : 'deadline-after-year';
    return [finding(code, cellOf(row, 'deadline'), { deadline, year })];
  });
