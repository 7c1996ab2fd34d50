import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../ledger/parse/ledger.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { sumOf } from '../../ledger/scoring/exact.ts';
import { panelsOf } from '../../ledger/scoring/panels.ts';
import { ledgerOf, lifeOf, LOG } from '../support/ledger-of.ts';
import { schemeOf, shipped } from '../support/schemes.ts';
import { line, scored } from './scored.ts';

const scheme = schemeOf('town');

const ROUNDS = [
  ['上半年', '2026-07-05'],
  ['下半年', '2026-12-20'],
] as const;
const SUBJECTS = ['“五带头”情况', '承诺落实情况'];
const PANELS = ['所在支部全体党员', '所在村社干部群众'];
const NAMES = ['王五', '赵六', '钱七'];
const ITEMS = NAMES.flatMap((name, at) => [1, 2, 3].map((n) => [name, `2026-A01-${at}0${n}`] as const));

/** Ends of an item's life: in time, late, overdue, unfulfilled, waiting, withdrawn, not yet due. */
const ENDS: readonly (readonly string[])[] = [
  ['申请销号 06-10 2026-06-08', '销号 06-20'],
  ['申请销号 09-10 2026-09-08', '销号 09-20'],
  [],
  ['未兑现 10-01  没有做'],
  ['申请销号 09-10 2026-09-08'],
  ['撤回 05-01  另行安排'],
];

const frame = ledgerOf(
  {
    roster:
      line('党员编号', '姓名', '身份') + NAMES.map((name, at) => line(`A01-00${at + 1}`, name, '普通党员')).join(''),
    commitments: line('编号', '承诺主体', '承诺事项') + ITEMS.map(([name, id]) => line(id, name, '事项')).join(''),
    ballots:
      line('轮次', '评议日期', '评议对象', '评议主体', '评议内容') +
      ROUNDS.flatMap(([round, on]) =>
        NAMES.flatMap((name) => PANELS.flatMap((panel) => SUBJECTS.map((of) => line(round, on, name, panel, of)))),
      ).join(''),
  },
  { scheme },
);

type Votes = readonly [number, number, number, number];

const withVotes = (ledger: Ledger, votes: readonly Votes[], times = 1): Ledger => ({
  ...ledger,
  ballots: ledger.ballots.map((row, at) => {
    const [g1, g2, g3, g4] = votes[at]!.map((count) => count * times) as [number, number, number, number];
    const returned = g1 + g2 + g3 + g4 + 1;
    return { ...row, expected: returned + 1, returned, g1, g2, g3, g4 };
  }),
});

const withLives = (ledger: Ledger, ends: readonly number[]): Ledger => {
  const lives = ITEMS.map(([, id], at) =>
    lifeOf(id, '提诺 01-10', '送审 01-20', '定诺 02-20 2026-06-30', '亮诺 03-05', '践诺 03-05', ...ENDS[ends[at]!]!),
  );
  return { ...ledger, transitions: ledgerOf({ transitions: LOG + lives.join('\n') }, { scheme }).transitions };
};

const count = fc.integer({ min: 0, max: 60 });
const someVotes = fc.array(fc.tuple(count, count, count, count), {
  minLength: frame.ballots.length,
  maxLength: frame.ballots.length,
});
const someEnds = fc.array(fc.integer({ min: 0, max: ENDS.length - 1 }), {
  minLength: ITEMS.length,
  maxLength: ITEMS.length,
});

const RUNS = { numRuns: 60 };

const shuffled = <T>(rows: readonly T[], seed: number): readonly T[] =>
  rows
    .map((row, at) => [Math.imul(at + 1, seed | 1) >>> 0, row] as const)
    .sort(([a], [b]) => a - b)
    .map(([, row]) => row);

describe('E2: scores, whatever the votes and the items', () => {
  it('E2: every score and total is within 0 and 100, and there is one exactly where nothing is missing', () => {
    fc.assert(
      fc.property(someVotes, someEnds, (votes, ends) => {
        for (const score of scored(withLives(withVotes(frame, votes), ends), scheme).members) {
          const numbers = [
            score.evaluation,
            score.fulfilment,
            score.total,
            ...score.panels.map((panel) => panel.score),
          ];
          for (const number of numbers) {
            expect(number ?? 0).toBeGreaterThanOrEqual(0);
            expect(number ?? 0).toBeLessThanOrEqual(100);
          }
          expect(score.total === null).toBe(score.notScored.length > 0);
          expect(score.total === null).toBe(score.grade === null);
        }
      }),
      RUNS,
    );
  });

  it('E2: the order of rows is of no account', () => {
    fc.assert(
      fc.property(someVotes, someEnds, fc.integer(), (votes, ends, seed) => {
        const ledger = withLives(withVotes(frame, votes), ends);
        const mixed = {
          ...ledger,
          roster: shuffled(ledger.roster, seed),
          ballots: shuffled(ledger.ballots, seed),
          transitions: shuffled(ledger.transitions, seed),
        };
        expect(scored(mixed, scheme)).toEqual(scored(ledger, scheme));
      }),
      RUNS,
    );
  });

  it('E2: as many times the votes in every row change no score', () => {
    fc.assert(
      fc.property(someVotes, someEnds, fc.integer({ min: 2, max: 30 }), (votes, ends, times) => {
        const told = (ledger: Ledger) =>
          scored(ledger, scheme).members.map(({ panels, evaluation, total, grade }) => ({
            panels: panels.map(({ score, missing }) => ({ score, missing })),
            ...{ evaluation, total, grade },
          }));
        const ledger = withLives(frame, ends);
        expect(told(withVotes(ledger, votes, times))).toEqual(told(withVotes(ledger, votes)));
      }),
      RUNS,
    );
  });

  it('E2: a vote for a better grade instead never lowers a score', () => {
    fc.assert(
      fc.property(someVotes, fc.nat(), fc.integer({ min: 0, max: 2 }), (votes, which, better) => {
        const at = which % votes.length;
        const row = [...votes[at]!] as [number, number, number, number];
        fc.pre(row[better + 1]! > 0);
        row[better]! += 1;
        row[better + 1]! -= 1;
        const totals = (of: readonly Votes[]) => scored(withVotes(frame, of), scheme).members.map(({ total }) => total);
        const before = totals(votes);
        totals(votes.with(at, row)).forEach((total, index) => {
          expect(total ?? -1).toBeGreaterThanOrEqual(before[index] ?? -1);
        });
      }),
      RUNS,
    );
  });

  it('E2: comes out as by plain arithmetic, but for its rounding errors', () => {
    const points = [100, 80, 60, 0];
    fc.assert(
      fc.property(someVotes, (votes) => {
        const ledger = withVotes(frame, votes);
        const means = NAMES.map((name) => {
          const panels = PANELS.map((panel) => {
            const rows = ledger.ballots
              .map((row, at) => ({ row, votes: votes[at]! }))
              .filter(({ row, votes: of }) => row.target === name && row.panel === panel && of.some((n) => n > 0))
              .map(({ votes: of }) => {
                const valid = of.reduce((sum, n) => sum + n, 0);
                return of.reduce((sum, n, grade) => sum + n * points[grade]!, 0) / valid;
              });
            return rows.reduce((sum, one) => sum + one, 0) / rows.length;
          });
          return panels.reduce((sum, one) => sum + one, 0) / panels.length;
        });
        scored(ledger, scheme).members.forEach(({ evaluation }, at) => {
          if (evaluation !== null) expect(evaluation).toBeCloseTo(means[at]!, 9);
        });
      }),
      RUNS,
    );
  });
});

describe('E2: the parts of panels', () => {
  const weights = fc.array(fc.option(fc.integer({ min: 1, max: 1000 }), { nil: undefined }), {
    minLength: 1,
    maxLength: 6,
  });

  it('E2: add up to one, exactly, with whatever weights', () => {
    fc.assert(
      fc.property(weights, (given) => {
        const panels = given.map((weight, at) => ({
          name: `主体${at}`,
          of: 'member' as const,
          ...(weight === undefined ? {} : { weight: weight / 1000 }),
        }));
        const over: Scheme = { ...scheme, evaluation: { ...scheme.evaluation, panels } };
        const parts = panelsOf('member', '普通党员', over).map(({ weight }) => weight);
        expect(sumOf(parts).equals(1)).toBe(true);
      }),
    );
  });

  it.each(Object.entries(shipped))('E2: add up to one for every pledger of %s', (_, one) => {
    for (const kind of one.pledgers) {
      for (const standing of one.lists['standing'] ?? []) {
        const parts = panelsOf(kind, kind === 'branch' ? null : standing, one).map(({ weight }) => weight);
        expect(sumOf(parts).equals(1)).toBe(true);
      }
    }
  });
});
