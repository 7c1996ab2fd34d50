import { setFlagsFromString } from 'node:v8';
import { beforeAll, describe, expect, it } from 'vitest';
import { ALONE } from '../../ledger/across/placement.ts';
import { branchKey } from '../../ledger/branch.ts';
import { freeze, thaw } from '../../ledger/continuity/snapshot.ts';
import { day } from '../../ledger/day.ts';
import { judgeItems, sumsOf } from '../../ledger/figures/of-ledger.ts';
import { itemsOf } from '../../ledger/lifecycle/log.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { classify } from '../../scripts/consolidate/classify.ts';
import { overdueOf } from '../../scripts/consolidate/named-items.ts';
import { SumsForm } from '../../scripts/desk/sums-form.ts';
import { sha256 } from '../../scripts/files/sha256.ts';
import { another, bookOf } from '../across/books.ts';
import { entry } from '../across/rosters.ts';
import { gridOf } from '../gallery/run.ts';
import { small } from '../gallery/sample.ts';
import { construction } from '../support/schemes.ts';

const period = parsePeriod('2026Q1')!;
const [asOf, later, today] = [day('2026-03-31'), day('2027-06-30'), day('2026-04-05')];

type Things = Readonly<Record<string, object>>;

/** What is made of a workbook, by name: of each kind of object that a run makes one of every workbook. */
function madeOf(code: string, bytes: Uint8Array): Things {
  const branch = entry(code, `${code}支部`);
  const file = { name: `${code}.xlsx`, digest: code, outcome: { grid: gridOf(bytes) }, firstSeen: today };
  const roster = new Map([[branchKey(code), branch]]);
  const submission = classify(file, { scheme: construction, period, asOf, today, roster, book: null, sha256 });
  const { ledger } = submission.parsed!;
  const items = itemsOf(ledger, construction);
  const judged = judgeItems(ledger, items, construction, asOf, period, ALONE);
  const sums = sumsOf(ledger, judged, construction, asOf, period, ALONE);
  const form = new SumsForm(construction);
  const thawed = thaw(freeze(ledger));
  const ended = judgeItems(ledger, items, construction, later, period, ALONE);
  return {
    submission,
    ledger,
    cover: ledger.cover,
    member: ledger.roster[0]!,
    commitment: ledger.commitments[0]!,
    step: ledger.transitions[0]!,
    item: items[0]!,
    judged: judged[0]!,
    sums,
    decoded: form.decode(form.encode(sums)),
    thawed,
    thawedCover: thawed.cover,
    thawedStep: thawed.transitions[0]!,
    overdue: overdueOf({ branch, ledger, judged: ended }, later, construction)[0]!,
  };
}

/** Whether two objects are of one kind to the engine: both have the same hidden class. */
let areAlike: (one: object, other: object) => boolean;
beforeAll(() => {
  setFlagsFromString('--allow-natives-syntax');
  areAlike = new Function('one', 'other', 'return %HaveSameMap(one, other)') as typeof areAlike;
});

describe('what is made of every workbook is of one kind to the engine, or it looks up by name what is asked of it', () => {
  it('tells kinds apart', () => {
    expect(areAlike({ a: 1, b: 2 }, { a: 3, b: 4 })).toBe(true);
    expect(areAlike({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(false);
  });

  it('once the engine has seen some', async () => {
    const books: (readonly [code: string, bytes: Uint8Array])[] = [['A01', await bookOf('A01', small())]];
    for (const code of ['A02', 'A03', 'A04']) books.push([code, await bookOf(code, another(code))]);
    // It remembers of no place what it has seen there before it has been there a few times.
    for (let times = 0; times < 30; times += 1) for (const [code, bytes] of books) madeOf(code, bytes);
    const [one, ...others] = books.map(([code, bytes]) => madeOf(code, bytes));
    const unlike = others.flatMap((other) => Object.keys(one!).filter((name) => !areAlike(one![name]!, other[name]!)));
    expect(unlike).toEqual([]);
  });
});
