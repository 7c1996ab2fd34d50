import type { Instant } from '../day.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { gathered } from '../gathered.ts';
import { isFromElsewhere } from '../home.ts';
import { sameId } from '../lifecycle/log.ts';
import type { Transition } from '../workbook/declaration.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';
import { repeatsOf } from './rows.ts';

const shown = (at: Instant): string => at.replace('T', ' ');

interface Numbered {
  readonly row: Transition;
  readonly seq: number;
  readonly at: Instant;
}

/** The rows, sorted by number, that were written down earlier than the one before them. */
function backwards(sorted: readonly Numbered[]): readonly (readonly [Numbered, Numbered])[] {
  return sorted.flatMap((row, index) => {
    const previous = sorted[index - 1];
    return previous && row.at < previous.at ? [[row, previous] as const] : [];
  });
}

const isSorted = (sorted: readonly Numbered[]): boolean =>
  sorted.every(({ at }, index) => index === 0 || at >= sorted[index - 1]!.at);

/** Whether the rows stand in the order of their numbers, none twice, and were written down in it: as most logs are. */
function isInOrder(log: readonly Transition[]): boolean {
  let number = -Infinity;
  let time = '';
  for (const { seq, at } of log) {
    if (seq === null) continue;
    if (seq <= number || (at !== null && at < time)) return false;
    number = seq;
    if (at !== null) time = at;
  }
  return true;
}

/**
 * L1: the log only grows: its numbers are used once, and what has the higher number was not written down earlier. Within
 * an item that is a contradiction; between items it may only be that the log was written up item by item. What came over
 * from another branch's log stands behind, with the times it had there.
 */
export const logOrder: Check = ({ ledger }) => {
  if (isInOrder(ledger.transitions)) return [];
  const doubled = repeatsOf(ledger.transitions, ({ seq }) => seq);
  const repeated = new Set(doubled.map(([row]) => row));
  const rows: Numbered[] = [];
  for (const row of ledger.transitions) {
    const { seq, at } = row;
    if (seq !== null && at !== null && !repeated.has(row)) rows.push({ row, seq, at });
  }
  rows.sort((a, b) => a.seq - b.seq);
  // What was written down in order as a whole was so within each item and between them.
  const inOrder = isSorted(rows);
  const args = (one: Numbered, previous: Numbered) => ({
    seq: one.seq,
    at: shown(one.at),
    previousSeq: previous.seq,
    previousAt: shown(previous.at),
  });
  const items = inOrder ? [] : [...gathered(rows, ({ row }) => sameId(row.id)).values()];
  const within = items.flatMap((item) =>
    backwards(item).map(([one, previous]) => finding('log-out-of-order', cellOf(one.row, 'at'), args(one, previous))),
  );
  const between = inOrder ? [] : backwards(rows.filter(({ row }) => !isFromElsewhere(row.id, ledger)));
  const first = between[0];
  const mixed: readonly Finding[] =
    first && within.length === 0
      ? [
          finding('log-not-by-time', cellOf(first[0].row, 'at'), {
            ...args(first[0], first[1]),
            count: between.length,
          }),
        ]
      : [];
  const twice = doubled.map(([row, { origin }]) =>
    finding('seq-doubled', cellOf(row, 'seq'), { seq: row.seq ?? 0, first: origin.row }),
  );
  return [...twice, ...within, ...mixed];
};
