import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type InCommon, inCommon } from '../../ledger/across/common-marks.ts';
import { type Marks, marksOf } from '../../ledger/across/marks.ts';

const whole = (text: string): readonly string[] => [text];

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

  it('are those of a comparison of each with each, sorted and counted at once or in parts', () => {
    const workbooks = fc.array(workbook, { maxLength: 16 });
    const [atOnce, cells] = [fc.constantFrom(1, 3, 10, 1_000_000), fc.constantFrom(1, 40, 1_000_000)];
    fc.assert(
      fc.property(workbooks, fc.integer({ min: 1, max: 3 }), atOnce, cells, (books, least, sorted, counted) => {
        const all = books.map((words) => new Set(words));
        const marks = all.map((texts) => marksOf(texts, whole));
        expect(inCommon(marks, least, sorted, counted)).toEqual(naive(all).filter(({ same }) => same >= least));
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
