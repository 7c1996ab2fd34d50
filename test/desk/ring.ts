import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { COMMITTEE_FILE } from '../../scripts/committee/book-file.ts';
import { ROSTER_FILE } from '../../scripts/committee/roster-file.ts';
import { buildBranchRoster } from '../../templates/workbook/branch-roster.ts';
import { buildCommitteeBook } from '../../templates/workbook/committee-workbook.ts';
import { another, bookOf, bringItems, letGo, takeIn } from '../across/books.ts';
import { type Draft, type Given, type Row, STARTED, changed, small } from '../gallery/sample.ts';
import { construction } from '../support/schemes.ts';

const DONE = '申请销号 06-20, 销号 06-25';
const LIVES: readonly Given[] = [
  { life: STARTED, deadline: '2026-12-31' },
  { life: STARTED },
  { life: `${STARTED}, ${DONE}` },
  { life: `${STARTED}, 撤回 07-10` },
  { life: `${STARTED}, 未兑现 07-10, 向群众解释 07-12` },
  { life: `${STARTED}, 提醒督促 07-12, 申请销号 08-20, 销号 08-25` },
];

const days = fc.constantFrom('2026-03-31', '2026-06-30', '2026-07-01', '2026-07-20', '2026-09-15');
const three = <T>(one: fc.Arbitrary<T>) => fc.tuple(one, one, one);

/**
 * Three branches in a ring, of each of which 李四 or 赵六 goes to the next; a fourth that was merged into the first, and a
 * fifth that was split between the second and the third, each with a workbook accepted before; a sixth that ended. The
 * last stands by itself, or is a copy of the first, or a member of it had gone to the fourth.
 */
export const ring = fc.record({
  lives: fc.tuple(...[0, 1, 2, 3, 4, 5].map(() => fc.array(fc.constantFrom(...LIVES), { minLength: 2, maxLength: 9 }))),
  into: three(days),
  out: three(fc.option(days)),
  brought: three(fc.constantFrom('no', 'bare', 'whole', 'whole', 'whole', 'whole')),
  mode: fc.constantFrom('command' as const, 'command' as const, 'command' as const, 'manual' as const),
  /** Of a branch that is sent twice, that has an error, and that sent nothing; 3 and above: of none. */
  twice: fc.nat(5),
  wrong: fc.nat(8),
  absent: fc.nat(8),
  merged: days,
  split: days,
  /** Whether the two that ended had a workbook accepted. */
  kept: fc.boolean(),
  /** Whether the first's workbook came in once more under another branch's cover. */
  copied: fc.nat(3).map((n) => n === 0),
  /** Whether a member of the last had gone to the fourth, that is merged since, and whether the last says so. */
  earlier: fc.boolean(),
  marked: fc.boolean(),
  book: fc.boolean(),
});
export type Ring = typeof ring extends fc.Arbitrary<infer R> ? R : never;

const TWO = [LIVES[0]!, LIVES[0]!];

/** A ring in which whatever may be missing is, and nobody copies. */
export const ALONE: Ring = {
  lives: [TWO, TWO, TWO, TWO, TWO, TWO],
  into: ['2026-07-20', '2026-07-20', '2026-07-20'],
  out: [null, null, null],
  brought: ['no', 'no', 'no'],
  mode: 'command',
  twice: 5,
  wrong: 8,
  absent: 8,
  merged: '2026-07-01',
  split: '2026-07-01',
  kept: false,
  copied: false,
  earlier: false,
  marked: false,
  book: false,
};

const CODES = ['A01', 'B02', 'C03', 'D04', 'E05', 'G07'] as const;

/** Times to the second, as the add-in writes them: by these one log is known in another. */
const timed = (draft: Draft, branch: number): Draft =>
  changed(draft, ({ transitions }) => {
    for (const row of transitions) row['at'] = `${String(row['at']).slice(0, -2)}${11 + branch}`;
  });

/** Names of the two members of a branch. */
const NAMES = ['张三 李四', '王五 赵六', '钱一 孙二', '周七 吴八', '郑九 冯十', '陈一 褚二'];
const nameOf = (branch: number, nth: number): string => NAMES[branch]!.split(' ')[nth - 1]!;

/** A branch's own members in the place of those whom `another` gives to each. */
function called(draft: Draft, branch: number): Draft {
  const tables = Object.values(draft.rows).filter((rows) => Array.isArray(rows));
  for (const row of tables.flat()) {
    for (const [key, value] of Object.entries(row)) {
      if (value === '王五' || value === '赵六') row[key] = nameOf(branch, value === '王五' ? 1 : 2);
    }
  }
  return draft;
}

const own = (given: Ring, branch: number): Draft => {
  const { mode } = given;
  // Kept by hand an item has four dates: what else may come is in the log.
  const told = given.lives[branch]!.map((life) => (mode === 'manual' ? { ...life, life: STARTED } : life));
  const lives = Object.fromEntries(told.map((life, index) => [index + 1, life]));
  const draft = branch === 0 ? small(lives, mode) : called(another(CODES[branch]!, lives, mode), branch);
  return timed(draft, branch);
};

const memberOf = (branch: number, nth: number): string => `${CODES[branch]!}-00${nth}`;

function bring(draft: Draft, from: Draft, pledger: string, how: 'no' | 'bare' | 'whole'): Draft {
  if (how === 'no') return draft;
  const brought = bringItems(draft, from, pledger);
  if (how === 'whole') return brought;
  const ids = new Set(from.rows.commitments.map((row: Row) => row['id']));
  return changed(brought, (rows) => {
    rows.transitions = rows.transitions.filter(({ id }) => !ids.has(id ?? ''));
  });
}

/** The workbooks of the run and those accepted before, by file; the latter only of branches that have ended. */
function draftsOf(given: Ring): { readonly sent: [string, Draft][]; readonly before: [string, Draft][] } {
  const d04 = own(given, 3);
  const g07 = own(given, 5);
  if (given.earlier) bring(takeIn(d04, g07, memberOf(5, 2), '2026-03-10'), g07, nameOf(5, 2), 'whole');
  if (given.marked) letGo(g07, memberOf(5, 2), '2026-03-10');
  const e05 = own(given, 4);
  const sent = [0, 1, 2].map((branch): [string, Draft] => {
    const code = CODES[branch]!;
    const draft = own(given, branch);
    const out = given.out[branch];
    if (out) letGo(draft, memberOf(branch, 2), out);
    const before = (branch + 2) % 3;
    takeIn(draft, own(given, before), memberOf(before, 2), given.into[before]!);
    bring(draft, own(given, before), nameOf(before, 2), given.brought[before]!);
    if (branch === 0) {
      for (const nth of [1, 2]) takeIn(draft, d04, memberOf(3, nth), given.merged);
      bring(draft, d04, '本支部', given.brought[0]);
      bring(draft, d04, nameOf(3, 1), 'whole');
    } else {
      takeIn(draft, e05, memberOf(4, branch), given.split);
      bring(draft, e05, nameOf(4, branch), given.brought[branch]!);
    }
    if (given.wrong === branch) draft.rows.commitments[0]!['status'] = '定诺';
    return [code, draft];
  });
  sent.push(['G07', given.copied ? own(given, 0) : g07]);
  const before: [string, Draft][] = given.kept
    ? [
        ['D04', d04],
        ['E05', e05],
      ]
    : [];
  return { sent: sent.filter((_, index) => index !== given.absent), before };
}

async function writeBooks(folder: string, drafts: readonly (readonly [string, Draft])[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [code, draft] of drafts) {
    await writeFile(path.join(folder, `${code}.xlsx`), await bookOf(code, draft));
  }
}

/** Reviews by the committee: of the first's item, of one that nobody has, of one of a branch that nobody knows. */
const REVIEWS = ['2026-A01-001', '2026-B02-077', '2026-X99-001', '2026-D04-001'].map((id) => {
  return { id, reviewedOn: '2026-02-27', reviewer: '建管局党委', cWish: '是', cFeasible: '是', verdict: '通过' };
});

const rosterRow = (code: string, until: string | null = null, successors: string | null = null) => {
  return { code, name: `${code}支部`, orgForm: '党支部', until, successors };
};

/** Writes a committee's folder: 支部名册, the workbooks of 上报/2026Q2 and of 上报/2026Q3, and now and then 党委工作簿. */
export async function writeRing(dir: string, given: Ring): Promise<void> {
  const { sent, before } = draftsOf(given);
  await mkdir(dir, { recursive: true });
  const rows = [
    ...['A01', 'B02', 'C03', 'G07'].map((code) => rosterRow(code)),
    rosterRow('D04', given.merged, 'A01'),
    rosterRow('E05', given.split, 'B02、C03'),
    rosterRow('F06', '2026-05-01'),
  ];
  await writeFile(path.join(dir, ROSTER_FILE), await buildBranchRoster(construction, rows));
  if (given.book) {
    await writeFile(
      path.join(dir, COMMITTEE_FILE),
      await buildCommitteeBook(construction, { committeeReviews: REVIEWS }),
    );
  }
  await writeBooks(path.join(dir, '上报/2026Q2'), before);
  await writeBooks(path.join(dir, '上报/2026Q3'), sent);
  const again = sent.find(([code]) => code === CODES[given.twice]);
  if (again === undefined) return;
  const later = changed(again[1], ({ cover }) => {
    cover['preparer'] = '后来报的人';
  });
  await writeFile(path.join(dir, '上报/2026Q3', `${again[0]}（重报）.xlsx`), await bookOf(again[0], later));
}
