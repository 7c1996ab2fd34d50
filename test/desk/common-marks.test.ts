import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type InCommon, inCommon } from '../../ledger/across/common-marks.ts';
import { type TextHash, type Marks, marksOf } from '../../ledger/across/marks.ts';
import { mostlyInCommon } from '../../ledger/across/mostly-common.ts';

const whole = (text: string, hash: TextHash): boolean => {
  hash.add(text);
  return true;
};

const WORDS = Array.from({ length: 12 }, (_, index) => `第${index}行`);

/** The same by the texts themselves: of each pair those that both have, and at most ten workbooks in all. */
function naive(all: readonly ReadonlySet<string>[]): readonly InCommon[] {
  const holders = new Map(WORDS.map((word) => [word, all.filter((texts) => texts.has(word)).length]));
  return all.flatMap((one, a) =>
    all.flatMap((other, b) => {
      const same = [...one].filter((word) => other.has(word) && holders.get(word)! <= 10).length;
      return b > a && same > 0 ? [{ a, b, same }] : [];
    }),
  );
}

describe('V4: marks that workbooks have in common', () => {
  const workbook = fc.uniqueArray(fc.constantFrom(...WORDS), { maxLength: WORDS.length });

  it('are those of a comparison of each with each, sorted at once or in parts', () => {
    const workbooks = fc.array(workbook, { maxLength: 16 });
    const atOnce = fc.constantFrom(1, 3, 10, 1_000_000);
    fc.assert(
      fc.property(workbooks, fc.integer({ min: 1, max: 3 }), atOnce, (books, least, sorted) => {
        const all = books.map((words) => new Set(words));
        const marks = all.map((texts) => marksOf([...texts], whole));
        expect(inCommon(marks, least, sorted)).toEqual(naive(all).filter(({ same }) => same >= least));
      }),
      { numRuns: 300 },
    );
  });

  it('tell nothing where more than ten have them', () => {
    const marks = marksOf(['都有的一行'], whole);
    const held = (count: number): readonly InCommon[] => inCommon(Array.from({ length: count }, () => marks));
    expect(held(10).length).toBe(45);
    expect(held(11)).toEqual([]);
  });

  it('are found among so many workbooks that their numbers fill the lowest bits', () => {
    const none: Marks = new Uint32Array();
    const all = Array.from({ length: 40_000 }, () => none);
    all[3] = all[39_999] = marksOf(['甲', '乙'], whole);
    expect(inCommon(all)).toEqual([{ a: 3, b: 39_999, same: 2 }]);
  });
});

describe('V4: workbooks that have most marks in common', () => {
  const FEWEST = 5;
  const SHARE = 0.8;

  /** By the marks of each with each. */
  const mostly = (all: readonly Marks[]) =>
    inCommon(all).flatMap(({ a, b, same }) => {
      const of = Math.min(all[a]!.length, all[b]!.length) / 2;
      return of >= FEWEST && same >= SHARE * of ? [{ a, b, same, of }] : [];
    });

  /** Rows of one workbook, some of which another has: from the first on so many in a hundred, beside others by chance. */
  const book = fc.record({
    rows: fc.integer({ min: 0, max: 120 }),
    from: fc.nat({ max: 5 }),
    percent: fc.constantFrom(0, 30, 70, 78, 79, 80, 81, 82, 90, 100),
    chance: fc.nat({ max: 40 }),
  });

  it('are those of a comparison of each with each, whatever their sizes', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.array(book, { minLength: 2, maxLength: 14 }), fc.nat(), (books, seed) => {
        const all = books.map(({ rows, from, percent, chance }, at) => {
          const copied = Math.round((rows * percent) / 100);
          const texts = Array.from({ length: rows }, (_, row) => `${seed} ${row < copied ? from : `own ${at}`} ${row}`);
          const shared = Array.from({ length: chance }, (_, row) => `${seed} chance ${(row * (at + 3)) % 61}`);
          return marksOf([...texts, ...shared], whole);
        });
        const expected = mostly(all);
        found += expected.length;
        expect(mostlyInCommon(all, FEWEST, SHARE)).toEqual(expected);
      }),
      { numRuns: 400 },
    );
    expect(found).toBeGreaterThan(100);
  });

  it('are found with the last row that makes them so, and not with one less', () => {
    const rows = (from: number, to: number): readonly string[] =>
      Array.from({ length: to - from }, (_, at) => `第${from + at}行`);
    const pair = (same: number): readonly Marks[] => [
      marksOf(rows(0, 1000), whole),
      marksOf([...rows(0, same), ...rows(5000, 6000 - same)], whole),
    ];
    expect(mostlyInCommon(pair(800), FEWEST, SHARE)).toEqual([{ a: 0, b: 1, same: 800, of: 1000 }]);
    expect(mostlyInCommon(pair(799), FEWEST, SHARE)).toEqual([]);
  });
});
