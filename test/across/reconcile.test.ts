import { describe, expect, it } from 'vitest';
import { placements } from '../../ledger/across/placement.ts';
import { reconcile } from '../../ledger/across/reconcile.ts';
import { type BranchEntry, branchKey } from '../../ledger/branch.ts';
import { day } from '../../ledger/day.ts';
import { messageOf } from '../../ledger/findings/finding.ts';
import { placeOf } from '../gallery/run.ts';
import { type Draft, type Row, STARTED, changed, renumber, small } from '../gallery/sample.ts';
import { construction, schemeOf } from '../support/schemes.ts';
import { another, bringItems, ledgerOf, letGo, takeIn } from './books.ts';
import { entry } from './rosters.ts';

const ON = '2026-03-10';
const ROSTER = [entry('A01', '甲支部'), entry('B02', '乙支部'), entry('C03', '丙支部')];
const MERGED = [entry('A01', '甲支部', { until: ON, successors: ['B02'] }), ...ROSTER.slice(1)];

interface Given {
  readonly roster?: readonly BranchEntry[];
  readonly former?: Readonly<Record<string, Draft>>;
  readonly asOf?: string;
}
type Drafts = Readonly<Record<string, Draft>>;

const ledgersOf = (drafts: Drafts) => Promise.all(Object.entries(drafts).map(([code, draft]) => ledgerOf(code, draft)));

/** `B02 member-in-two-branches 党员名册!A4`, a line a finding. */
async function found(
  drafts: Drafts,
  { roster = ROSTER, former = {}, asOf = '2026-03-31' }: Given = {},
): Promise<readonly string[]> {
  const scheme = Object.values(drafts)[0]?.scheme ?? construction;
  const { findings } = reconcile(await ledgersOf(drafts), roster, await ledgersOf(former), scheme, day(asOf));
  return [...findings].flatMap(([code, all]) => all.map((one) => `${code} ${one.code} ${placeOf(one.where)}`));
}

/** 张三 goes with an item from A01 to B02. */
const moved = (old: Draft = small()): { readonly A01: Draft; readonly B02: Draft } => ({
  A01: letGo(old, 'A01-001', ON),
  B02: bringItems(takeIn(another('B02'), small(), 'A01-001', ON), small(), '张三'),
});

describe('V4: nothing is said', () => {
  it.each<readonly [string, () => Drafts, Given]>([
    ['of branches that have nothing to do with each other', () => ({ A01: small(), B02: another('B02') }), {}],
    ['of a member who was transferred with the item', moved, {}],
    ['of a transfer that is still to come', () => moved(), { asOf: '2026-03-05' }],
    ['of a member who came from a branch that sent nothing', () => ({ B02: moved().B02 }), {}],
    ['of a member who left for another place', () => ({ A01: moved().A01, B02: another('B02') }), {}],
    [
      'of a member who went on to a third branch',
      () => ({
        A01: letGo(small(), 'A01-001', '2026-03-08'),
        B02: letGo(moved().B02, 'A01-001', ON),
        C03: bringItems(takeIn(another('C03'), small(), 'A01-001', ON), small(), '张三'),
      }),
      {},
    ],
    [
      'of a step that the old branch wrote afterwards and took back',
      () => moved(small({ 2: { life: `${STARTED}, 提醒督促 03-15, 冲正 03-16` } })),
      {},
    ],
    [
      'of two who share a name',
      () => ({
        A01: small(),
        B02: changed(another('B02'), ({ roster }) => {
          roster[1]!['name'] = '李四';
        }),
      }),
      {},
    ],
  ])('%s', async (_, drafts, given) => {
    expect(await found(drafts(), given)).toEqual([]);
  });

  it('of a branch merged into another, with all it had', async () => {
    const members = takeIn(takeIn(another('B02'), small(), 'A01-001', ON), small(), 'A01-002', ON);
    const b02 = bringItems(bringItems(members, small(), '张三'), small(), '本支部');
    const given = { roster: MERGED, former: { A01: small() } };
    expect(await found({ B02: b02 }, given)).toEqual([]);
    // Renamed since: the code is the same.
    const renamed = [
      ...MERGED.slice(0, 1),
      entry('B02', '乙支部', { until: '2026-03-20' }),
      entry('B02', '新乙支部', { from: '2026-03-20' }),
    ];
    expect(await found({ B02: b02 }, { ...given, roster: renamed })).toEqual([]);
  });

  it('of the second half of a split branch, which takes over nothing', async () => {
    const roster = [entry('A01', '甲支部', { until: ON, successors: ['B02', 'C03'] }), ...ROSTER.slice(1)];
    expect(await found({ B02: another('B02'), C03: another('C03') }, { roster, former: { A01: small() } })).toContain(
      'B02 predecessor-items-missing 承诺台账',
    );
    const lines = await found({ C03: another('C03') }, { roster, former: { A01: small() } });
    expect(lines).toEqual([]);
  });
});

describe('V4: a copied workbook', () => {
  const toTheSecond = (draft: Draft, seconds = 17): Draft =>
    changed(draft, ({ transitions }) => {
      transitions.forEach((row, index) => (row['at'] = `${String(row['on'])}T09:10:${seconds + index}`));
    });

  it('is told to both where neither’s ids show whose it is', async () => {
    const lines = await found({ A01: toTheSecond(small()), B02: toTheSecond(another('B02')) });
    expect(lines).toEqual(['A01 workbook-copied 变更记录', 'B02 workbook-copied 变更记录']);
  });

  it('is none where the times were typed, or differ', async () => {
    expect(await found({ A01: small(), B02: another('B02') })).toEqual([]);
    expect(await found({ A01: toTheSecond(small()), B02: toTheSecond(another('B02'), 30) })).toEqual([]);
  });

  it('is none where the same rows came with members', async () => {
    const lives = { 2: { life: `${STARTED}, 提醒督促 03-07, 帮扶 03-08` } };
    const a01 = toTheSecond(small(lives));
    const roster = toTheSecond(takeIn(another('B02'), small(), 'A01-001', ON), 30);
    const b02 = bringItems(roster, toTheSecond(small(lives)), '张三');
    expect(await found({ A01: letGo(a01, 'A01-001', ON), B02: b02 })).toEqual([]);
  });

  const own = ['审图意见三日内答复', '旧路灯一律换新', '夜间施工逐一上门说明', '办理流程上墙公示', '下井作业全程监护'];
  const kept = (code: string, texts: readonly string[], deadline = '2026-09-30'): Draft => {
    const given = Object.fromEntries(texts.map((text, index) => [index + 2, { text, deadline, pledger: '张三' }]));
    return code === 'A01' ? small(given, 'manual') : another(code, given, 'manual');
  };

  it('kept by hand is found by texts and deadlines', async () => {
    expect(await found({ A01: kept('A01', own), B02: kept('B02', own) })).toEqual([
      'A01 workbook-copied 承诺台账',
      'B02 workbook-copied 承诺台账',
    ]);
  });

  it('kept by hand is none with other deadlines: then only the texts are alike', async () => {
    const lines = await found({ A01: kept('A01', own), B02: kept('B02', own, '2026-10-31') });
    expect(new Set(lines.map((line) => line.split(' ')[1]))).toEqual(new Set(['text-alike-across']));
  });
});

describe('V4: an id used in two ledgers', () => {
  it('is told to both where it is neither’s', async () => {
    const id = '2026-C03-007';
    const odd = (draft: Draft, old: string): Draft =>
      changed(draft, (rows) => {
        renumber(rows, old, id);
      });
    const lines = await found({ A01: odd(small(), '2026-A01-002'), B02: odd(another('B02'), '2026-B02-002') });
    expect(lines).toEqual(['A01 commitment-id-in-two 承诺台账!A3', 'B02 commitment-id-in-two 承诺台账!A3']);
  });

  it('is no move where it hangs on another member than the one who came', async () => {
    const b02 = bringItems(takeIn(another('B02'), small(), 'A01-002', ON), small(), '张三');
    const wrong = changed(b02, ({ commitments }) => {
      commitments.at(-1)!['pledger'] = '李四';
    });
    expect(await found({ A01: letGo(small(), 'A01-002', ON), B02: wrong })).toEqual([
      'B02 commitment-id-in-two 承诺台账!A4',
    ]);
  });

  it('of a branch itself needs a merger in the roster of branches', async () => {
    const members = takeIn(another('B02'), small(), 'A01-001', ON);
    const b02 = bringItems(bringItems(members, small(), '张三'), small(), '本支部');
    expect(await found({ B02: b02 })).toEqual(['B02 commitment-id-of-other-branch 承诺台账!A5']);
    expect(await found({ B02: b02 }, { roster: MERGED })).toEqual([]);
  });
});

describe('V4, V3: one person in two rosters', () => {
  const scheme = schemeOf('construction', {
    columns: { ...construction.columns, 'roster.bornIn': 'optional', 'roster.joinedOn': 'optional' },
  });
  const known = (draft: Draft, facts: Row): Draft => ({
    ...changed(draft, ({ roster }) => Object.assign(roster[1]!, { name: '李四', ...facts })),
    scheme,
  });

  it.each<readonly [string, Row, Row, readonly string[]]>([
    ['the same month of birth', { bornIn: '1972-05' }, { bornIn: '1972-05' }, ['B02 same-person-perhaps 党员名册!B3']],
    ['another month of birth', { bornIn: '1972-05' }, { bornIn: '1972-06' }, []],
    ['nothing known of one of them', { bornIn: '1972-05' }, {}, []],
    [
      'one of two facts otherwise',
      { bornIn: '1972-05', joinedOn: '1995-07' },
      { bornIn: '1972-05', joinedOn: '1996-07' },
      [],
    ],
  ])('perhaps: %s', async (_, a, b, lines) => {
    expect(await found({ A01: known(small(), a), B02: known(another('B02'), b) })).toEqual(lines);
  });
});

describe('V4, R6: alike texts', () => {
  it('are told once a branch, with how many more there are, and not of what moved', async () => {
    const text = '凡手续齐全的审批事项一律在三日内办结';
    const b02 = another('B02', { 2: { text }, 3: { text, pledger: '张三', category: '岗位承诺' } });
    const lines = await found({ A01: small({ 2: { text } }), B02: b02 });
    expect(lines).toEqual(['B02 text-alike-across 承诺台账!D3']);
    const { findings } = reconcile(
      await ledgersOf({ A01: small({ 2: { text } }), B02: b02 }),
      ROSTER,
      [],
      construction,
      day('2026-03-31'),
    );
    expect(messageOf(findings.get(branchKey('B02'))![0]!)).toContain('完全相同，本支部另有1件也是');
  });
});

describe('V4, V3: what counts elsewhere', () => {
  it('is told by item', async () => {
    const ledgers = await ledgersOf(moved());
    const awayOn = (on: string): ((code: string, id: string) => boolean) => {
      const placed = placements(ledgers, ROSTER, construction, day(on));
      return (code, id) => placed(code).awayTo(id) !== null;
    };
    const away = awayOn('2026-03-31');
    expect([away('A01', '2026-A01-002'), away('A01', '2026-A01-001'), away('B02', '2026-A01-002')]).toEqual([
      true,
      false,
      false,
    ]);
    const before = awayOn('2026-03-09');
    expect([before('A01', '2026-A01-002'), before('B02', '2026-A01-002')]).toEqual([false, true]);
  });
});
