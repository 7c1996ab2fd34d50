import { describe, expect, it } from 'vitest';
import { runChecks } from '../../ledger/checks/index.ts';
import type { BranchLedger } from '../../ledger/across/branch-ledger.ts';
import { rowsGoingOver } from '../../ledger/across/going-over.ts';
import { reconcile } from '../../ledger/across/reconcile.ts';
import { day } from '../../ledger/day.ts';
import type { DecidedRows } from '../../ledger/committee/decisions.ts';
import { itemsOf } from '../../ledger/lifecycle/log.ts';
import { readIdentity } from '../../ledger/parse/identity.ts';
import { parseLedger } from '../../ledger/parse/ledger.ts';
import { quarterOf } from '../../ledger/period.ts';
import { bookOf } from './books.ts';
import { another, bringItems, fileOf, letGo, takeIn } from './books.ts';
import { entry } from './rosters.ts';
import { gridOf } from '../gallery/run.ts';
import { type Draft, type Row, type Rows, STARTED, changed, small } from '../gallery/sample.ts';
import { construction } from '../support/schemes.ts';

const ON = '2026-03-10';
const AS_OF = day('2026-03-20');
const ROSTER = [entry('A01', '甲支部'), entry('B02', '乙支部')];
const MERGED = [entry('A01', '甲支部', { until: ON, successors: ['B02'] }), entry('B02', '乙支部')];

async function parse(
  code: string,
  draft: Draft,
): Promise<{ readonly one: BranchLedger; readonly found: readonly string[] }> {
  const grid = gridOf(await bookOf(code, draft));
  const parsed = parseLedger(grid, readIdentity(grid)!, construction, fileOf(code));
  const found = runChecks(parsed, construction, AS_OF, quarterOf(AS_OF)).map((one) => one.code);
  const { ledger } = parsed;
  return { one: { code, file: fileOf(code), ledger, items: itemsOf(ledger, construction) }, found };
}

/** Writes rows into a draft as a receipt does: known rows are overwritten, others go below. */
function applied(draft: Draft, decided: DecidedRows): Draft {
  const keys: Readonly<Record<string, readonly string[]>> = {
    roster: ['memberId'],
    commitments: ['id'],
    reviews: ['id', 'reviewedOn'],
    transitions: ['seq'],
    inspections: ['period', 'id'],
  };
  return changed(draft, (rows) => {
    for (const [sheet, added] of Object.entries(decided)) {
      const own = rows[sheet as Exclude<keyof Rows, 'cover'>];
      for (const row of added as readonly Row[]) {
        const known = own.find((one) => keys[sheet]!.every((key) => one[key] === row[key]));
        if (known) Object.assign(known, row);
        else own.push({ ...row });
      }
    }
  });
}

interface After {
  readonly b02: Draft;
  readonly rows: DecidedRows;
  readonly left: DecidedRows;
  readonly own: readonly string[];
  readonly across: readonly string[];
}

/** What B02 is given, and what its ledger is like with it. */
async function carry(a01: Draft, b02: Draft, roster = ROSTER): Promise<After> {
  const from = (await parse('A01', a01)).one;
  const rows = rowsGoingOver((await parse('B02', b02)).one, [from], roster, AS_OF);
  const done = applied(b02, rows);
  const { one, found } = await parse('B02', done);
  const merged = roster === MERGED;
  const { findings } = reconcile(merged ? [one] : [from, one], roster, merged ? [from] : [], construction, AS_OF);
  return {
    b02: done,
    rows,
    left: rowsGoingOver(one, [from], roster, AS_OF),
    own: found,
    across: [...findings.values()].flat().map(({ code }) => code),
  };
}

const going = (draft: Draft): Draft => letGo(draft, 'A01-001', ON);

describe('V3: a member transferred in', () => {
  it('brings the item, its log behind the own, its reviews and inspections', async () => {
    const a01 = changed(going(small()), ({ inspections }) => {
      const row = { inspectedOn: '2026-03-08', progress: '正常推进', inspector: '督查组' };
      inspections.push({ period: '2026Q1', id: '2026-A01-002', ...row });
    });
    const { rows, left, own, across } = await carry(a01, takeIn(another('B02'), small(), 'A01-001', ON));
    expect(Object.fromEntries(Object.entries(rows).map(([sheet, some]) => [sheet, some.length]))).toEqual({
      commitments: 1,
      reviews: 1,
      transitions: 5,
      inspections: 1,
    });
    expect(rows.transitions!.map((row) => [row['seq'], row['step'], row['on'], row['at'], row['by']])).toEqual([
      [11, '提诺', '2026-02-20', '2026-02-20T09:00:00', '张三'],
      [12, '送审', '2026-02-24', '2026-02-24T09:00:00', '张三'],
      [13, '定诺', '2026-03-02', '2026-03-02T09:00:00', '张三'],
      [14, '亮诺', '2026-03-05', '2026-03-05T09:00:00', '张三'],
      [15, '践诺', '2026-03-06', '2026-03-06T09:00:00', '张三'],
    ]);
    expect({ left, own, across }).toEqual({ left: {}, own: [], across: [] });
  });

  it('brings nothing that is there already', async () => {
    const b02 = bringItems(takeIn(another('B02'), small(), 'A01-001', ON), small(), '张三');
    expect((await carry(going(small()), b02)).rows).toEqual({});
  });

  it('brings nothing before the day of the transfer', async () => {
    const later = takeIn(another('B02'), small(), 'A01-001', '2026-03-21');
    expect((await carry(letGo(small(), 'A01-001', '2026-03-21'), later)).rows).toEqual({});
  });

  it('brings the steps that the old branch wrote down afterwards, as long as the new one wrote none', async () => {
    const b02 = bringItems(takeIn(another('B02'), small(), 'A01-001', ON), small(), '张三');
    const a01 = going(small({ 2: { life: `${STARTED}, 提醒督促 03-15` } }));
    const { rows, left, own, across } = await carry(a01, b02);
    expect(rows.transitions!.map((row) => [row['seq'], row['step']])).toEqual([[16, '提醒督促']]);
    expect({ left, own, across }).toEqual({ left: {}, own: [], across: [] });
  });

  it('leaves a log in which both wrote to the two branches', async () => {
    const brought = bringItems(
      takeIn(another('B02'), small(), 'A01-001', ON),
      small({ 2: { life: `${STARTED}, 提醒督促 03-16` } }),
      '张三',
    );
    const a01 = going(small({ 2: { life: `${STARTED}, 提醒督促 03-15` } }));
    const { rows, across } = await carry(a01, brought);
    expect([rows, across]).toEqual([{}, ['step-after-move']]);
  });

  it('is called by name and id where the branch has another of the name', async () => {
    const b02 = changed(takeIn(another('B02'), small(), 'A01-001', ON), (rows) => {
      rows.roster[0]!['name'] = '张三';
      for (const row of rows.commitments) if (row['pledger'] === '王五') row['pledger'] = '张三(B02-001)';
    });
    const { rows, own } = await carry(going(small()), b02);
    expect(rows.commitments!.map((row) => row['pledger'])).toEqual(['张三(A01-001)']);
    expect(own).toEqual(['member-name-shared']);
  });

  const modes: readonly (readonly [Draft['mode'], Draft['mode']])[] = [
    ['manual', 'command'],
    ['command', 'manual'],
    ['manual', 'manual'],
  ];
  it.each(modes)('from a workbook kept by %s to one kept by %s', async (from, to) => {
    const a01 = going(small({}, from));
    const { left, own, across, b02 } = await carry(a01, takeIn(another('B02', {}, to), small(), 'A01-001', ON));
    expect({ left, own, across }).toEqual({ left: {}, own: [], across: [] });
    expect(b02.rows.transitions.filter(({ id }) => id === '2026-A01-002').length).toBe(
      from === 'manual' && to === 'manual' ? 0 : 5,
    );
  });

  it('from a workbook kept by hand with a row of the log between its dates', async () => {
    const a01 = changed(going(small({}, 'manual')), ({ transitions }) => {
      const row = { id: '2026-A01-002', step: '提醒督促', on: '2026-03-05', by: '张三' };
      transitions.push({ seq: 1, at: '2026-03-08T15:00:00', ...row });
    });
    const { rows, own, across } = await carry(a01, takeIn(another('B02'), small(), 'A01-001', ON));
    expect(rows.transitions!.map((row) => [row['step'], row['at']])).toEqual([
      ['提诺', '2026-03-02T00:00:00'],
      ['送审', '2026-03-02T00:00:00'],
      ['定诺', '2026-03-02T00:00:00'],
      ['亮诺', '2026-03-05T00:00:00'],
      ['践诺', '2026-03-05T00:00:00'],
      ['提醒督促', '2026-03-08T15:00:00'],
    ]);
    expect({ own, across }).toEqual({ own: [], across: [] });
  });
});

describe('V3: a branch merged into another', () => {
  it('brings its members and all its items', async () => {
    const { rows, left, own, across } = await carry(small(), another('B02'), MERGED);
    expect(rows.roster!.map((row) => [row['memberId'], row['name'], row['change'], row['changedOn']])).toEqual([
      ['A01-001', '张三', '转入', ON],
      ['A01-002', '李四', '转入', ON],
    ]);
    expect(rows.commitments!.map((row) => [row['id'], row['pledger']])).toEqual([
      ['2026-A01-001', '本支部'],
      ['2026-A01-002', '张三'],
    ]);
    expect({ left, own, across }).toEqual({ left: {}, own: [], across: [] });
  });

  it('brings who has left only where an item hangs on them', async () => {
    const a01 = changed(small(), ({ roster }) => {
      Object.assign(roster[0]!, { change: '去世', changedOn: '2026-03-05' });
      Object.assign(roster[1]!, { change: '转出', changedOn: '2026-03-05' });
    });
    const { rows, left, own, across } = await carry(a01, another('B02'), MERGED);
    expect(rows.roster!.map((row) => [row['memberId'], row['change'], row['changedOn']])).toEqual([
      ['A01-001', '去世', '2026-03-05'],
    ]);
    expect(rows.commitments!.length).toBe(2);
    expect([left, across]).toEqual([{}, []]);
    // The id is that of a branch that is no more, which its own ledger cannot know.
    expect(own).toEqual(['member-id-of-other-branch']);
  });
});

describe('V3: a branch split into two', () => {
  const SPLIT = [
    entry('A01', '甲支部', { until: ON, successors: ['B02', 'C03'] }),
    entry('B02', '乙支部'),
    entry('C03', '丙支部'),
  ];

  it('goes on in the first, but for the members whom the second has taken in', async () => {
    const a01 = (await parse('A01', small())).one;
    const b02 = (await parse('B02', another('B02'))).one;
    const c03 = (await parse('C03', takeIn(another('C03'), small(), 'A01-001', ON))).one;
    const idsFor = (target: BranchLedger, others: readonly BranchLedger[]) => {
      const { roster = [], commitments = [] } = rowsGoingOver(target, [a01, ...others], SPLIT, AS_OF);
      return [roster.map((row) => row['memberId']), commitments.map((row) => row['id'])];
    };
    expect(idsFor(b02, [c03])).toEqual([['A01-002'], ['2026-A01-001']]);
    expect(idsFor(c03, [b02])).toEqual([[], ['2026-A01-002']]);
  });

  it('keeps its members back while the second has sent nothing: whom it takes in is not known', async () => {
    const a01 = (await parse('A01', small())).one;
    const b02 = (await parse('B02', another('B02'))).one;
    const c03 = (await parse('C03', another('C03'))).one;
    const given = (others: readonly BranchLedger[]) => {
      const { roster = [], commitments = [] } = rowsGoingOver(b02, others, SPLIT, AS_OF);
      return [roster.length, commitments.map((row) => row['id'])];
    };
    expect(given([a01])).toEqual([0, ['2026-A01-001']]);
    expect(given([a01, c03])).toEqual([2, ['2026-A01-001', '2026-A01-002']]);
  });
});
