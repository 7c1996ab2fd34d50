import { DistinctMarks } from '../../ledger/across/distinct-marks.ts';
import { type Marking, itemMarks, logMarks } from '../../ledger/across/marks.ts';
import type { Ledger } from '../../ledger/parse/ledger.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import type { OwnMarks } from './tasks.ts';

/** Marks of the rows of some items. */
export function marksFor(ledger: Ledger, scheme: Scheme, marking: Marking): OwnMarks {
  return { log: logMarks(ledger, marking), items: itemMarks(ledger, scheme, marking) };
}

const distinct = new DistinctMarks();

/** The marks of several rows together, each once. */
export function union(all: readonly Uint32Array[]): Uint32Array {
  const [first, ...others] = all;
  if (first === undefined || others.every(({ length }) => length === 0)) return first ?? new Uint32Array();
  distinct.begin(all.reduce((sum, { length }) => sum + length / 2, 0));
  for (const marks of all) {
    for (let at = 0; at < marks.length; at += 2) distinct.add(marks[at]!, marks[at + 1]!);
  }
  return distinct.marks;
}
