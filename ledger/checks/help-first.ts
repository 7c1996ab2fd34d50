import { finding } from '../findings/finding.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';

/** L4: help comes before criticism; criticism without it is a warning, for not every delay is a difficulty. */
export const helpFirst: Check = ({ scheme, sound }) => {
  if (!scheme.followUp.assistance || !scheme.followUp.criticism) return [];
  return sound.flatMap(({ commitment, history }) => {
    const criticism = history.effective.findIndex(({ step }) => step === '批评教育');
    const row = history.effective[criticism]?.row;
    if (!row || history.effective.slice(0, criticism).some(({ step }) => step === '帮扶')) return [];
    return [finding('criticism-before-help', cellOf(row, 'step'), { id: commitment.id ?? '' })];
  });
};
