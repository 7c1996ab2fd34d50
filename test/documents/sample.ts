import { day } from '../../ledger/day.ts';
import type { BulletinInput, OverdueItem, UnfulfilledItem } from '../../ledger/figures/bulletin.ts';
import { type Counts, zeroCounts } from '../../ledger/figures/counts.ts';
import {
  plainSums,
  addSums,
  type BranchFigures,
  type BranchState,
  type Sums,
  toFigures,
} from '../../ledger/figures/figures.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { loadScheme } from '../../ledger/scheme/load.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { builtInScheme } from '../../templates/schemes/index.ts';

export function scheme(over: Record<string, unknown> = {}): Scheme {
  const loaded = loadScheme({ extends: 'construction', ...over }, builtInScheme);
  if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems));
  return loaded.scheme;
}

const noSums = Object.fromEntries(plainSums.map((key) => [key, 0])) as Pick<Sums, (typeof plainSums)[number]>;

export const CATEGORIES = ['共性承诺', '岗位承诺', '实事承诺'];

/** Counts of member items, spread so that they add up; `branch` items are on top. */
export function sums(counts: Partial<Counts>, rest: Partial<Sums> = {}): Sums {
  const all: Counts = { ...zeroCounts, ...counts };
  return {
    ...all,
    ...noSums,
    branchItems: zeroCounts,
    memberItems: all,
    byCategory: Object.fromEntries(CATEGORIES.map((name, i) => [name, i === 0 ? all : zeroCounts])),
    byTheme: {},
    byUnit: {},
    ...rest,
  };
}

/** A branch of the sample: its submission and its sums. */
export interface SampleBranch {
  readonly name: string;
  readonly state?: BranchState;
  readonly late?: boolean;
  readonly sums?: Sums;
}

/** Exact comparison of on-time rates, for the places of the ranking. */
const better = (a: Sums, b: Sums): boolean => a.closedOnTime * b.due > b.closedOnTime * a.due;

function byBranch(branches: readonly SampleBranch[]): readonly BranchFigures[] {
  const rated = branches.flatMap((b) => ((b.state ?? 'accepted') === 'accepted' && b.sums?.due ? [b.sums] : []));
  return branches.map((b, i) => {
    const own = b.sums ?? sums({});
    const state = b.state ?? 'accepted';
    const rank = state === 'accepted' && own.due ? rated.filter((other) => better(other, own)).length + 1 : null;
    const code = `A${String(i + 1).padStart(3, '0')}`;
    return { code, name: b.name, state, late: b.late ?? false, rank, ...toFigures(own) };
  });
}

/** A whole input from branches; figures add up, as the domain's would. */
export function bulletinInput(branches: readonly SampleBranch[], over: Partial<BulletinInput> = {}): BulletinInput {
  const count = (state: BranchState): number => branches.filter((b) => (b.state ?? 'accepted') === state).length;
  const period = over.period ?? parsePeriod('2026Q3')!;
  const own = over.scheme ?? scheme();
  const accepted = branches.flatMap((b) => ((b.state ?? 'accepted') === 'accepted' && b.sums ? [b.sums] : []));
  const [acceptedCount, returned, missing] = [count('accepted'), count('returned'), count('missing')];
  return {
    scheme: own,
    period,
    asOf: period.to,
    today: day('2026-10-15'),
    number: '〔2026〕15号',
    figures: {
      period: period.id,
      asOf: period.to,
      scheme: own.id,
      files: {
        accepted: acceptedCount,
        returned,
        superseded: 0,
        wrongYearOrScheme: 0,
        unknown: 0,
        unreadable: 0,
        notWorkbook: 0,
      },
      branches: {
        expected: branches.length,
        received: acceptedCount + returned,
        accepted: acceptedCount,
        returned,
        missing,
        late: branches.filter((b) => b.late).length,
      },
      totals: toFigures(addSums(accepted, own)),
      byBranch: byBranch(branches),
    },
    before: null,
    posts: [],
    areas: null,
    affiliations: [],
    overdue: [],
    unfulfilled: [],
    practices: [],
    warnings: [],
    ...over,
  };
}

export function overdueItem(over: Partial<OverdueItem> = {}): OverdueItem {
  return {
    branchCode: 'A001',
    branchName: '机关第一党支部',
    id: '2026-A001-003',
    pledger: '赵建国',
    text: '为老旧小区居民上门检修燃气管道',
    responsible: '钱卫东',
    deadline: day('2026-08-31'),
    amendedDeadline: null,
    daysOverdue: 30,
    stepDue: '提醒督促',
    ...over,
  };
}

export function unfulfilledItem(over: Partial<UnfulfilledItem> = {}): UnfulfilledItem {
  return {
    branchCode: 'A002',
    branchName: '质量监督站党支部',
    id: '2026-A002-011',
    pledger: '孙志强',
    text: '每月到工地开展一次安全讲座',
    reasonKind: '客观',
    reason: '因病住院三个月，不能到工地',
    ...over,
  };
}

/** How the accepted branches of the sample stood at the end of June: 承诺, 累计销号, 到期, 按期兑现. */
function june(): BulletinInput['before'] {
  const then = (committed: number, closed: number, due: number, closedOnTime: number): Sums =>
    sums({ committed, closed, closedInPeriod: closed, due, closedOnTime });
  const byBranch = {
    A001: then(80, 30, 32, 28),
    A002: then(75, 20, 20, 18),
    A003: then(48, 10, 10, 10),
    A004: then(110, 40, 45, 40),
    A005: then(33, 10, 10, 9),
    A006: then(20, 0, 0, 0),
    A007: then(40, 12, 12, 12),
  };
  return {
    period: parsePeriod('2026Q2')!,
    totals: toFigures(addSums(Object.values(byBranch), scheme())),
    byBranch: Object.fromEntries(Object.entries(byBranch).map(([code, one]) => [code, toFigures(one)])),
  };
}

/** The hand-made circular of the golden file: ten branches, two returned, one missing, one late. */
export function sample(): BulletinInput {
  const rest: Partial<Sums> = { expectedMembers: 20, pledgedMembers: 20, toInspect: 30, inspected: 30 };
  const branch = (
    name: string,
    [committed, closed, due, onTime, late, overdue]: readonly [number, number, number, number, number, number],
    more: Partial<Counts> = {},
    members: Partial<Sums> = {},
  ): SampleBranch => {
    const counts = {
      committed,
      closed,
      due,
      closedOnTime: onTime,
      closedLate: late,
      overdue,
      open: committed - closed,
    };
    const all: Counts = { ...zeroCounts, ...counts, closedInPeriod: Math.floor(closed / 2), ...more };
    const own: Counts = { ...zeroCounts, committed: 5, closed: 2, open: 3, due: 2, closedOnTime: 2 };
    // Half of the items, rounded down, are 共性承诺, a quarter 岗位承诺, the rest 实事承诺; so with those closed and overdue.
    const third = (n: number): readonly number[] => [
      Math.floor(n / 2),
      Math.floor(n / 4),
      n - Math.floor(n / 2) - Math.floor(n / 4),
    ];
    const shares = [third(committed), third(closed), third(overdue)];
    const byCategory = Object.fromEntries(
      CATEGORIES.map((name, i) => {
        const [promised = 0, done = 0, behind = 0] = shares.map((of) => of[i]!);
        return [name, { ...zeroCounts, committed: promised, closed: done, overdue: behind }];
      }),
    );
    const memberItems = { ...all, committed: committed - 5, closed: closed - 2 };
    return { name, sums: sums(all, { ...rest, ...members, branchItems: own, memberItems, byCategory }) };
  };
  return bulletinInput(
    [
      branch('机关第一党支部', [86, 60, 64, 56, 4, 3], { awaitingClosing: 1, carriedOver: 1, open: 25 }),
      branch('质量监督站党支部', [75, 50, 56, 48, 2, 4], {
        unfulfilled: 2,
        unfulfilledObjective: 1,
        unfulfilledSubjective: 1,
        open: 23,
      }),
      branch('招标投标办公室党支部', [48, 40, 40, 40, 0, 0]),
      branch('建筑业管理处党总支', [120, 80, 90, 80, 0, 10], {}, { pledgedMembers: 18, oralMembers: 1, inspected: 26 }),
      branch('城市建设档案馆党支部', [32, 20, 20, 20, 0, 0], { withdrawn: 1 }),
      {
        ...branch('离退休干部党支部', [20, 0, 0, 0, 0, 0], {}, { oralMembers: 6, reminders: 4, assistance: 2 }),
        late: true,
      },
      branch(
        '造价管理站党支部',
        [40, 33, 36, 33, 0, 2],
        { unfulfilled: 1, open: 6 },
        { reminders: 3, criticism: 1, amendments: 2 },
      ),
      { name: '市政工程公司党支部', state: 'returned' },
      { name: '园林绿化处党支部', state: 'returned', late: true },
      { name: '房屋征收服务中心党支部', state: 'missing' },
    ],
    {
      before: june(),
      overdue: [
        overdueItem(),
        overdueItem({
          id: '2026-A001-007',
          pledger: '本支部',
          text: '建成党员活动室',
          deadline: day('2026-09-30'),
          daysOverdue: 0,
          responsible: '李长江',
          stepDue: null,
        }),
        overdueItem({
          branchName: '建筑业管理处党总支',
          id: '2026-A004-101',
          pledger: '周明',
          text: '帮助三家企业办理资质升级手续，逐户走访、逐项指导，协调解决材料补正问题',
          amendedDeadline: day('2026-10-31'),
          daysOverdue: 92,
          deadline: day('2026-06-30'),
          responsible: '',
          stepDue: '帮扶',
        }),
      ],
      unfulfilled: [
        unfulfilledItem(),
        unfulfilledItem({ id: '2026-A002-012', pledger: '吴敏', reasonKind: '主观', reason: '' }),
        unfulfilledItem({ branchName: '造价管理站党支部', pledger: '郑和平', reasonKind: null, reason: '单位撤并' }),
      ],
      practices: [
        {
          branchCode: 'A003',
          branchName: '招标投标办公室党支部',
          date: day('2026-08-20'),
          kind: '经验做法',
          title: '“一事一卡”跟踪承诺',
          content: '为每件承诺事项建立跟踪卡，每周对照进度，到期前十日由支部委员上门提醒，三季度到期事项全部按期兑现',
        },
      ],
      warnings: [
        { code: 'not-inspected', title: '没有督查', count: 4, branches: 1 },
        { code: 'text-alike', title: '承诺事项雷同', count: 7, branches: 2 },
        { code: 'items-too-few', title: '承诺件数偏少', count: 4, branches: 3 },
      ],
    },
  );
}
