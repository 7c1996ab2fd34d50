import { describe, expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import type { Draft } from '../gallery/sample.ts';
import { STARTED, changed, small } from '../gallery/sample.ts';
import { another, bringItems, ledgerOf, letGo, takeIn } from './books.ts';
import { countedTogether } from './counted.ts';
import { entry } from './rosters.ts';

const ROSTER = [entry('A01', '甲支部'), entry('B02', '乙支部')];
const MERGED = [entry('A01', '甲支部', { until: '2026-07-10', successors: ['B02'] }), entry('B02', '乙支部')];

const DONE = `${STARTED}, 申请销号 08-20, 销号 08-25`;

// A01 has an item of its own and one of 张三, B02 an item of its own and one of 王五; each has two members.
interface Move {
  readonly out?: string | null;
  readonly into?: string;
  /** Whether the item is in B02's ledger. */
  readonly items?: boolean;
}

/** 张三 goes from A01 to B02; there the item is done in August. */
function transfer({ out = '2026-07-10', into = '2026-07-10', items = true }: Move = {}): Readonly<
  Record<string, Draft>
> {
  const a01 = small();
  const roster = takeIn(another('B02'), a01, 'A01-001', into);
  const b02 = items ? bringItems(roster, small({ 2: { life: DONE } }), '张三') : roster;
  return { A01: out === null ? a01 : letGo(a01, 'A01-001', out), B02: b02 };
}

/** 承诺, of them of members, 销号, 应承诺, 已承诺: of A01, of B02, in all. */
async function lines(
  drafts: Readonly<Record<string, Draft>>,
  asOf: string,
  roster = ROSTER,
): Promise<readonly string[]> {
  const ledgers = await Promise.all(Object.entries(drafts).map(([code, draft]) => ledgerOf(code, draft)));
  return [...countedTogether(ledgers, roster, day(asOf))].map(([code, f]) =>
    [code, f.committed, f.memberItems.committed, f.closed, f.expectedMembers, f.pledgedMembers].join(' '),
  );
}

describe('V3: a member goes to another branch on the 10th of July, with an item', () => {
  it.each([
    ['the day before', '2026-07-09', ['A01 2 1 0 2 1', 'B02 2 1 0 2 1', '合计 4 2 0 4 2']],
    ['the day itself', '2026-07-10', ['A01 1 0 0 1 0', 'B02 3 2 0 3 2', '合计 4 2 0 4 2']],
    ['the day after', '2026-07-11', ['A01 1 0 0 1 0', 'B02 3 2 0 3 2', '合计 4 2 0 4 2']],
    ['when the new branch has closed it', '2026-09-30', ['A01 1 0 0 1 0', 'B02 3 2 1 3 2', '合计 4 2 1 4 2']],
  ])('%s', async (_, asOf, expected) => {
    expect(await lines(transfer(), asOf)).toEqual(expected);
  });

  it.each([
    [
      'the old branch says five days earlier',
      '2026-07-05',
      '2026-07-07',
      ['A01 2 1 0 2 1', 'B02 2 1 0 2 1', '合计 4 2 0 4 2'],
    ],
    [
      'the old branch says five days later',
      '2026-07-15',
      '2026-07-12',
      ['A01 1 0 0 1 0', 'B02 3 2 0 3 2', '合计 4 2 0 4 2'],
    ],
    ['the old branch says nothing', null, '2026-07-12', ['A01 1 0 0 1 0', 'B02 3 2 0 3 2', '合计 4 2 0 4 2']],
  ])('nothing is lost or doubled when %s', async (_, out, asOf, expected) => {
    expect(await lines(transfer({ out }), asOf)).toEqual(expected);
  });

  it('the item counts in the old branch while the new one lacks it; the member has pledged all the same', async () => {
    expect(await lines(transfer({ items: false }), '2026-07-12')).toEqual([
      'A01 2 1 0 1 0',
      'B02 2 1 0 3 2',
      '合计 4 2 0 4 2',
    ]);
  });

  it('the item counts in the old branch while the new one has it without a log', async () => {
    const drafts = transfer();
    const b02 = changed(drafts['B02']!, (rows) => {
      rows.transitions = rows.transitions.filter(({ id }) => id !== '2026-A01-002');
    });
    expect(await lines({ ...drafts, B02: b02 }, '2026-07-12')).toEqual([
      'A01 2 1 0 1 0',
      'B02 2 1 0 3 2',
      '合计 4 2 0 4 2',
    ]);
  });

  it('the item counts in the old branch while the new one’s workbook is not accepted', async () => {
    const { A01 } = transfer();
    expect(await lines({ A01: A01! }, '2026-07-12')).toEqual(['A01 2 1 0 1 0', '合计 2 1 0 1 0']);
  });

  it('only what is since the move counts in the new branch while the old one’s is not accepted', async () => {
    const { B02 } = transfer();
    expect(await lines({ B02: B02! }, '2026-07-09')).toEqual(['B02 2 1 0 2 1', '合计 2 1 0 2 1']);
    expect(await lines({ B02: B02! }, '2026-07-10')).toEqual(['B02 3 2 0 3 2', '合计 3 2 0 3 2']);
  });
});

describe('V3: a branch is merged into another on the 10th of July', () => {
  const a01 = small();
  const members = takeIn(takeIn(another('B02'), a01, 'A01-001', '2026-07-10'), a01, 'A01-002', '2026-07-10');
  const b02 = bringItems(bringItems(members, a01, '张三'), a01, '本支部');

  it.each([
    ['the day before, what was the other branch’s is not its own', '2026-07-09', ['B02 2 1 0 2 1', '合计 2 1 0 2 1']],
    ['on the day all of it is', '2026-07-10', ['B02 4 2 0 4 2', '合计 4 2 0 4 2']],
  ])('%s', async (_, asOf, expected) => {
    expect(await lines({ B02: b02 }, asOf, MERGED)).toEqual(expected);
  });

  it('the day before, both ledgers have their own', async () => {
    expect(await lines({ A01: small(), B02: b02 }, '2026-07-09', MERGED)).toEqual([
      'A01 2 1 0 2 1',
      'B02 2 1 0 2 1',
      '合计 4 2 0 4 2',
    ]);
  });
});

describe('V3: a member who goes on again', () => {
  const ROSTER_OF_THREE = [...ROSTER, entry('C03', '丙支部')];
  const a01 = small();
  const brought = bringItems(takeIn(another('B02'), a01, 'A01-001', '2026-04-10'), a01, '张三');
  const c03 = bringItems(takeIn(another('C03'), a01, 'A01-001', '2026-07-10'), a01, '张三');
  const chain = {
    A01: letGo(small(), 'A01-001', '2026-04-10'),
    B02: letGo(brought, 'A01-001', '2026-07-10'),
    C03: c03,
  };

  it.each([
    ['2026-04-09', ['A01 2 1 0 2 1', 'B02 2 1 0 2 1', 'C03 2 1 0 2 1', '合计 6 3 0 6 3']],
    ['2026-04-10', ['A01 1 0 0 1 0', 'B02 3 2 0 3 2', 'C03 2 1 0 2 1', '合计 6 3 0 6 3']],
    ['2026-07-10', ['A01 1 0 0 1 0', 'B02 2 1 0 2 1', 'C03 3 2 0 3 2', '合计 6 3 0 6 3']],
  ])('is in one of the three branches as of %s', async (asOf, expected) => {
    expect(await lines(chain, asOf, ROSTER_OF_THREE)).toEqual(expected);
  });

  it('and comes back is at home again', async () => {
    const back = {
      A01: takeBack(small(), '2026-07-10'),
      B02: letGo(
        bringItems(takeIn(another('B02'), a01, 'A01-001', '2026-04-10'), a01, '张三'),
        'A01-001',
        '2026-07-10',
      ),
    };
    expect(await lines(back, '2026-07-09')).toEqual(['A01 1 0 0 1 0', 'B02 3 2 0 3 2', '合计 4 2 0 4 2']);
    expect(await lines(back, '2026-07-10')).toEqual(['A01 2 1 0 2 1', 'B02 2 1 0 2 1', '合计 4 2 0 4 2']);
  });

  function takeBack(draft: Draft, on: string): Draft {
    return changed(draft, ({ roster }) => {
      Object.assign(roster[0]!, { change: '转入', changedOn: on });
    });
  }
});

it('V3: who has died in the new branch is nowhere, and the items stay there', async () => {
  const drafts = transfer();
  const b02 = changed(drafts['B02']!, ({ roster }) => {
    Object.assign(roster.at(-1)!, { change: '去世', changedOn: '2026-08-01' });
  });
  expect(await lines({ ...drafts, B02: b02 }, '2026-08-02')).toEqual([
    'A01 1 0 0 1 0',
    'B02 3 2 0 2 1',
    '合计 4 2 0 3 1',
  ]);
});
