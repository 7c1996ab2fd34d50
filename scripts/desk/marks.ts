import { type Marking, itemMarks, logMarks } from '../../ledger/across/marks.ts';
import type { Ledger } from '../../ledger/parse/ledger.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import type { OwnMarks } from './tasks.ts';

/** Marks of the rows of some items. */
export function marksFor(ledger: Ledger, scheme: Scheme, marking: Marking): OwnMarks {
  return { log: logMarks(ledger, marking), items: itemMarks(ledger, scheme, marking) };
}

/** The marks of several rows together, each once. */
export function union(all: readonly Uint32Array[]): Uint32Array {
  const [first, ...others] = all;
  if (first === undefined || others.every(({ length }) => length === 0)) return first ?? new Uint32Array();
  const known = new Set<number>();
  const kept: number[] = [];
  for (const marks of all) {
    for (let at = 0; at < marks.length; at += 2) {
      const mark = marks[at]! * 0x20000 + marks[at + 1]!;
      if (known.has(mark)) continue;
      known.add(mark);
      kept.push(marks[at]!, marks[at + 1]!);
    }
  }
  return Uint32Array.from(kept);
}
