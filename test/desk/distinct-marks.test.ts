import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DistinctMarks } from '../../ledger/across/distinct-marks.ts';
import { logMarks } from '../../ledger/across/marks.ts';
import type { Day, Instant } from '../../ledger/day.ts';
import type { Ledger } from '../../ledger/parse/ledger.ts';

// Few values, so that many come again, and some that only differ in the highest bit.
const word = fc.constantFrom(0, 1, 2, 3, 64, 65, 0x7fffffff, 0xffffffff);
const mark = fc.tuple(word, word);

describe('V4: marks of a ledger, each kept once', () => {
  it('are those of a set, in the order in which they came, whatever was there before', () => {
    const distinct = new DistinctMarks();
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 80 }), (marks) => {
        distinct.begin(marks.length);
        for (const [high, low] of marks) distinct.add(high, low);
        const known = new Map(marks.map(([high, low]) => [`${high} ${low}`, [high, low]] as const));
        expect([...distinct.marks]).toEqual([...known.values()].flat());
      }),
      { numRuns: 500 },
    );
  });

  it('of the log are as many as there are rows that differ in time, step or day, but for those of a full minute', () => {
    const two = (from: number, to: number) => fc.integer({ min: from, max: to }).map((n) => String(n).padStart(2, '0'));
    const on = fc.tuple(fc.constantFrom('2025', '2026'), two(1, 12), two(1, 28)).map((parts) => parts.join('-') as Day);
    const time = fc.tuple(two(0, 3), two(58, 59), two(0, 3)).map((parts) => parts.join(':'));
    const row = fc.record({
      at: fc.option(fc.tuple(fc.constantFrom('2026-03-01', '2026-01-03'), time).map((all) => all.join('T') as Instant)),
      step: fc.constantFrom('完成', '核查', '销号', null),
      on: fc.option(on),
      id: fc.constant('2026-A01-001'),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 200 }), (rows) => {
        const told = rows.filter(({ at }) => at !== null && !at.endsWith(':00'));
        const texts = new Set(told.map(({ at, step, on: day }) => JSON.stringify([at, step, day])));
        const marks = logMarks({ transitions: rows } as unknown as Ledger, null);
        expect(marks.length).toBe(2 * texts.size);
        // Of the same rows, in whatever order, the same.
        const again = logMarks({ transitions: [...rows].reverse() } as unknown as Ledger, null);
        const pairs = (all: Uint32Array) =>
          Array.from({ length: all.length / 2 }, (_, at) => `${all[2 * at]!} ${all[2 * at + 1]!}`);
        expect(pairs(again).sort()).toEqual(pairs(marks).sort());
      }),
      { numRuns: 300 },
    );
  });
});
