import type { Instant } from '../day.ts';
import { finding } from '../findings/finding.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';
import { repeatsOf } from './rows.ts';

const shown = (at: Instant): string => at.replace('T', ' ');

/** L1: the log only grows: its numbers are used once, and what has the higher number was not written down earlier. */
export const logOrder: Check = ({ ledger }) => {
  const doubled = repeatsOf(ledger.transitions, ({ seq }) => (seq === null ? null : String(seq)));
  const repeated = new Set(doubled.map(([row]) => row));
  const rows = ledger.transitions
    .flatMap((row) =>
      row.seq === null || row.at === null || repeated.has(row) ? [] : [{ row, seq: row.seq, at: row.at }],
    )
    .sort((a, b) => a.seq - b.seq);
  const backwards = rows.flatMap(({ row, seq, at }, index) => {
    const previous = rows[index - 1];
    if (!previous || previous.at <= at) return [];
    const args = { seq, at: shown(at), previousSeq: previous.seq, previousAt: shown(previous.at) };
    return [finding('log-out-of-order', cellOf(row, 'at'), args)];
  });
  return [
    ...doubled.map(([row, { origin }]) =>
      finding('seq-doubled', cellOf(row, 'seq'), { seq: row.seq ?? 0, first: origin.row }),
    ),
    ...backwards,
  ];
};
