import { type BranchEntry, branchKey } from '../../../ledger/branch.ts';
import { reconcile } from '../../../ledger/across/reconcile.ts';
import { day } from '../../../ledger/day.ts';
import type { Finding } from '../../../ledger/findings/finding.ts';
import { branchNameFinding } from '../../../ledger/branch-name.ts';
import { readRoster } from '../../../scripts/consolidate/roster.ts';
import { buildBranchRoster } from '../../../templates/workbook/branch-roster.ts';
import { another, bookOf, bringItems, fileOf, ledgerIn, letGo, takeIn } from '../../across/books.ts';
import { entry } from '../../across/rosters.ts';
import { construction, schemeOf } from '../../support/schemes.ts';
import type { FileCase } from '../case.ts';
import { gridOf } from '../run.ts';
import { type Draft, ITEM, type Row, STARTED, changed, small } from '../sample.ts';

const ROSTER: readonly BranchEntry[] = [entry('A01', '机关第一党支部'), entry('B02', '质监站党支部')];
const MERGED: readonly BranchEntry[] = [
  entry('A01', '机关第一党支部', { until: '2026-03-15', successors: ['B02'] }),
  entry('B02', '质监站党支部'),
];

/** Two workbooks laid side by side at the end of March. */
interface Beside {
  readonly a01: Draft;
  readonly b02: Draft;
  /** Whose findings are shown. */
  readonly of?: 'A01' | 'B02';
  /** A01 has been merged into B02. */
  readonly merged?: true;
}

async function findingsOf({ a01, b02, of = 'B02', merged }: Beside): Promise<readonly Finding[]> {
  const [one, other] = [
    ledgerIn('A01', await bookOf('A01', a01), a01.scheme),
    ledgerIn('B02', await bookOf('B02', b02), b02.scheme),
  ];
  const { findings } = reconcile(
    merged ? [other] : [one, other],
    merged ? MERGED : ROSTER,
    merged ? [one] : [],
    a01.scheme,
    day('2026-03-31'),
  );
  return findings.get(branchKey(of)) ?? [];
}

const beside = (code: FileCase['code'], what: string, at: string, given: () => Beside): FileCase => ({
  code,
  what,
  at,
  bytes: () => {
    const { a01, b02, of } = given();
    return of === 'A01' ? bookOf('A01', a01) : bookOf('B02', b02);
  },
  findings: () => findingsOf(given()),
});

/** A member of A01 in the roster of B02 as well. */
const inBoth = (cells: Row, own: Row = {}): Beside => ({
  a01: changed(small(), ({ roster }) => Object.assign(roster[1]!, own)),
  b02: changed(another('B02'), ({ roster }) => {
    roster.push({ memberId: 'A01-002', name: '李四', standing: '无职党员', ability: '作表率', ...cells });
  }),
});

/** 张三 went from A01 to B02 on the 10th of March, and the item with the member. */
function moved(): { a01: Draft; b02: Draft } {
  const a01 = small();
  const b02 = bringItems(takeIn(another('B02'), a01, 'A01-001', '2026-03-10'), a01, '张三');
  return { a01: letGo(a01, 'A01-001', '2026-03-10'), b02 };
}

/** A log as the add-in writes it, to the second. */
const toTheSecond = (draft: Draft): Draft =>
  changed(draft, ({ transitions }) => {
    transitions.forEach((row, index) => (row['at'] = `${String(row['on'])}T09:${10 + index}:${17 + index}`));
  });

const recorded = { columns: { ...construction.columns, 'roster.bornIn': 'optional', 'roster.joinedOn': 'optional' } };

function namesakes(): Beside {
  const scheme = schemeOf('construction', recorded);
  const facts = { name: '李四', bornIn: '1972-05', joinedOn: '1995-07' };
  const known = (draft: Draft): Draft => ({
    ...changed(draft, ({ roster }) => Object.assign(roster[1]!, facts)),
    scheme,
  });
  return { a01: known(small()), b02: known(another('B02')) };
}

const rosterCase = (code: FileCase['code'], what: string, at: string, rows: readonly Row[]): FileCase => {
  const bytes = (): Promise<Uint8Array> => buildBranchRoster(construction, rows);
  return {
    code,
    what,
    at,
    bytes,
    findings: async () => readRoster(gridOf(await bytes()), construction, '支部名册.xlsx').findings,
  };
};
const branch = (code: string, cells: Row = {}): Row => ({ code, name: `${code}支部`, orgForm: '党支部', ...cells });

async function renamed(): Promise<readonly Finding[]> {
  const names = [
    entry('A01', 'A01支部', { until: '2026-03-15' }),
    entry('A01', '机关第一党支部', { from: '2026-03-15' }),
  ];
  const { ledger, file } = ledgerIn('A01', await bookOf('A01', small()));
  const where = { file, sheet: '封面', ...ledger.coverCells['branchName'] };
  return branchNameFinding(ledger.cover.branchName ?? '', where, names[1]!, names, day('2026-03-31'));
}

/** What shows only when the workbooks of several branches are laid side by side, and branches over time. */
export const acrossCases: readonly FileCase[] = [
  beside('workbook-copied', `${fileOf('A01')} 换了封面，当作 B02 的报来`, '变更记录', () => ({
    a01: toTheSecond(small()),
    b02: toTheSecond(small()),
  })),
  beside('member-in-two-branches', '李四在两个支部的名册中，都没有写变动', '党员名册!A4', () => inBoth({})),
  beside('member-was-in-two-branches', '李四在一个支部写了去世，另一个支部的名册中还有', '党员名册!A4', () =>
    inBoth({}, { change: '去世', changedOn: '2026-03-05' }),
  ),
  beside('transfer-out-missing', 'B02 写了李四转入，A01 没有写转出', '党员名册!E3', () => ({
    ...inBoth({ change: '转入', changedOn: '2026-03-10' }),
    of: 'A01',
  })),
  beside('transfer-in-missing', 'A01 写了李四转出，B02 没有写转入', '党员名册!E4', () =>
    inBoth({}, { change: '转出', changedOn: '2026-03-10' }),
  ),
  beside('transfer-days-differ', '转出写3月10日，转入写3月16日', '党员名册!F4', () =>
    inBoth({ change: '转入', changedOn: '2026-03-16' }, { change: '转出', changedOn: '2026-03-10' }),
  ),
  beside('transfer-new-id', '李四转到 B02，编了新的党员编号', '党员名册!A4', () =>
    inBoth(
      { memberId: 'B02-003', change: '转入', changedOn: '2026-03-12' },
      { change: '转出', changedOn: '2026-03-10' },
    ),
  ),
  beside('moved-items-missing', '张三转到 B02，承诺没有转去', '党员名册!B4', () => {
    const a01 = small();
    const b02 = takeIn(another('B02'), a01, 'A01-001', '2026-03-10');
    return { a01: letGo(a01, 'A01-001', '2026-03-10'), b02 };
  }),
  beside('predecessor-items-missing', 'A01 并入 B02，承诺没有转去', '承诺台账', () => ({
    a01: small(),
    b02: another('B02'),
    merged: true,
  })),
  beside('moved-history-differs', '转来的定诺改了登记时间', '承诺台账!A4', () => {
    const { a01, b02 } = moved();
    const altered = changed(b02, ({ transitions }) => {
      const row = transitions.find((one) => one['id'] === ITEM && one['step'] === '定诺')!;
      row['at'] = '2026-03-03T09:00:00';
    });
    return { a01, b02: altered };
  }),
  beside('step-after-move', '张三转走以后，A01 又记了一次督促', '变更记录!C12', () => {
    const { b02 } = moved();
    const a01 = letGo(small({ 2: { life: `${STARTED}, 提醒督促 03-20` } }), 'A01-001', '2026-03-10');
    return { a01, b02, of: 'A01' };
  }),
  beside('commitment-id-in-two', 'B02 自己党员的承诺用了 A01 的编号', '承诺台账!A3', () => ({
    a01: small(),
    b02: changed(another('B02'), ({ commitments, transitions, reviews }) => {
      for (const row of [...commitments, ...transitions, ...reviews])
        if (row['id'] === '2026-B02-002') row['id'] = ITEM;
    }),
  })),
  beside(
    'same-person-perhaps',
    '两个支部各有一个李四，出生年月、入党时间相同（方案启用了这两列）',
    '党员名册!B3',
    namesakes,
  ),
  beside('text-alike-across', '王五的承诺与 A01 张三的只差一个字', '承诺台账!D3', () => ({
    a01: small({ 2: { text: '凡手续齐全的审批事项一律在三日内办结' } }),
    b02: changed(another('B02'), ({ commitments }) => {
      commitments[1]!['text'] = '凡手续齐全的审批事项一律在三日内办完结';
    }),
  })),
  rosterCase('successor-without-end', '填了并入支部代码，没有填停报日期', '支部名册!I2', [
    branch('A01', { successors: 'B02' }),
    branch('B02'),
  ]),
  rosterCase('successor-circle', '并入支部代码写了自己', '支部名册!I2', [
    branch('A01', { until: '2026-03-15', successors: 'A01' }),
  ]),
  rosterCase('successor-unknown', '并入的支部代码写错了', '支部名册!I2', [
    branch('A01', { until: '2026-03-15', successors: 'B20' }),
    branch('B02'),
  ]),
  {
    code: 'branch-renamed',
    what: '支部3月15日改名，台账封面还是旧名',
    at: '封面!B5',
    bytes: () => bookOf('A01', small()),
    findings: renamed,
  },
];
