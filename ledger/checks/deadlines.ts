import { yearOf } from '../day.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';

/** P1: a commitment of a year falls due in that year; a later deadline may be meant, an earlier one can't be. */
export const deadlines: Check = ({ ledger, year }) => {
  const found: Finding[] = [];
  for (const row of ledger.commitments) {
    const { deadline } = row;
    if (deadline === null || yearOf(deadline) === year) continue;
    const code = yearOf(deadline) < year ? 'deadline-before-year' : 'deadline-after-year';
    found.push(finding(code, cellOf(row, 'deadline'), { deadline, year }));
  }
  return found;
};
