import { day } from '../../ledger/day.ts';
import type { Before, BulletinInput } from '../../ledger/figures/bulletin.ts';
import { type Counts, zeroCounts } from '../../ledger/figures/counts.ts';
import { type Sums, type UnitSums, addSums, partsOf, toFigures } from '../../ledger/figures/figures.ts';
import { type Period, parsePeriod } from '../../ledger/period.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import type { PostStanding } from '../../ledger/scoring/score.ts';
import { district, police, social, town } from '../support/schemes.ts';
import { type SampleBranch, bulletinInput, overdueItem, sums, unfulfilledItem } from './sample.ts';

/** 承诺, 累计销号, 到期, 按期兑现, 逾期后兑现, 逾期; what is left of the due waits for closing. */
type Line = readonly [number, number, number, number, number, number];

export function counted([committed, closed, due, onTime, late, overdue]: Line): Counts {
  const awaitingClosing = due - onTime - late - overdue;
  return {
    ...zeroCounts,
    committed,
    closed,
    closedInPeriod: Math.floor(closed / 2),
    due,
    closedOnTime: onTime,
    closedLate: late,
    overdue,
    open: committed - closed,
    awaitingClosing,
  };
}

/** Items of some parts of a scheme, each with what is committed, closed and overdue of it. */
function parts(names: readonly string[], some: Readonly<Record<string, readonly [number, number, number]>>) {
  return Object.fromEntries(
    names.map((name) => {
      const [committed, closed, overdue] = some[name] ?? [0, 0, 0];
      return [name, { ...zeroCounts, committed, closed, overdue }];
    }),
  );
}

interface Given extends Partial<Omit<Sums, 'byCategory' | 'byTheme' | 'byUnit'>> {
  readonly categories?: Readonly<Record<string, readonly [number, number, number]>>;
  readonly themes?: Readonly<Record<string, readonly [number, number, number]>>;
  readonly units?: Readonly<Record<string, UnitSums>>;
}

const nobody: UnitSums = { ...zeroCounts, expectedMembers: 0, pledgedMembers: 0 };

/** Sums of one branch; `own` are the items of the branch itself, the rest are members'. */
export function sumsFor(
  scheme: Scheme,
  line: Line,
  own: Line,
  { categories, themes, units, ...given }: Given = {},
): Sums {
  const all = counted(line);
  const branchItems = counted(own);
  const keys = Object.keys(zeroCounts) as (keyof Counts)[];
  const memberItems = Object.fromEntries(keys.map((key) => [key, all[key] - branchItems[key]])) as unknown as Counts;
  const of = partsOf(scheme);
  return sums(all, {
    branchItems,
    memberItems,
    byCategory: parts(of.category, categories ?? {}),
    byTheme: parts(of.theme, themes ?? {}),
    byUnit: Object.fromEntries(of.unit.map((name) => [name, units?.[name] ?? nobody])),
    ...given,
  });
}

const NONE: Line = [0, 0, 0, 0, 0, 0];

/** How it was at the end of a period, of branches by code. */
function before(scheme: Scheme, period: Period, byBranch: Readonly<Record<string, Sums>>): Before {
  const figures = Object.entries(byBranch).map(([code, one]) => [code, toFigures(one)] as const);
  return {
    period,
    totals: toFigures(addSums(Object.values(byBranch), scheme)),
    byBranch: Object.fromEntries(figures),
  };
}

const H1 = parsePeriod('2026H1')!;
const Q2 = parsePeriod('2026Q2')!;

/** A town in the third quarter: gates, themes, comments, monthly records. */
export function townInput(): BulletinInput {
  const people = { expectedMembers: 12, pledgedMembers: 12, toComment: 13, toRecord: 36 };
  const branch = (name: string, line: Line, given: Given): SampleBranch => ({
    name,
    sums: sumsFor(town, line, [3, 1, 1, 1, 0, 0], { ...people, ...given }),
  });
  const now = [
    branch('柳沟村党支部', [20, 12, 14, 11, 1, 1], {
      themes: { 治沙造林: [8, 5, 1], 履行岗位职责: [9, 6, 0], 加强自身建设: [3, 1, 0] },
      commented: 13,
      recorded: 36,
      recordsTold: 30,
      withdrawn: 1,
      reminders: 2,
    }),
    branch('镇机关党支部', [16, 10, 10, 10, 0, 0], {
      themes: { 提升机关效能: [10, 7, 0], 履行岗位职责: [6, 3, 0] },
      commented: 11,
      recorded: 33,
      recordsTold: 33,
    }),
    branch('中心小学党支部', [18, 8, 12, 8, 0, 3], {
      themes: { 教师争做岗位先锋: [12, 6, 2], 履行岗位职责: [6, 2, 1] },
      commented: 13,
      recorded: 36,
      recordsTold: 36,
      pledgedMembers: 11,
    }),
  ];
  const then = before(town, Q2, {
    A001: sumsFor(town, [18, 6, 8, 6, 0, 2], NONE),
    A002: sumsFor(town, [16, 5, 5, 5, 0, 0], NONE),
    A003: sumsFor(town, [17, 4, 4, 3, 1, 0], NONE),
  });
  return bulletinInput(now, {
    scheme: town,
    number: '〔2026〕9号',
    before: then,
    overdue: [overdueItem({ branchName: '柳沟村党支部', stepDue: null })],
    warnings: [{ code: 'activity-missing', title: '会议活动次数不足', count: 3, branches: 2 }],
  });
}

/** A district over a half year: members only, categories, hot issues, a reminder letter a quarter. */
export function districtInput(period: Period = parsePeriod('2026Q3')!): BulletinInput {
  const branch = (name: string, line: Line, given: Given): SampleBranch => ({
    name,
    sums: sumsFor(district, line, NONE, given),
  });
  const now = [
    branch('区委办公室党支部', [200, 90, 100, 88, 2, 6], {
      expectedMembers: 40,
      pledgedMembers: 40,
      hotIssues: 12,
      hotIssuesSolved: 9,
      categories: { 共性项目: [80, 20, 0], 实事项目: [120, 70, 6] },
      themes: { 共性项目: [80, 20, 0], 强化能力素质: [70, 40, 4], 社区生活: [50, 30, 2] },
    }),
    branch('水务集团党总支', [150, 70, 80, 70, 0, 10], {
      expectedMembers: 31,
      pledgedMembers: 30,
      hotIssues: 8,
      hotIssuesSolved: 8,
      categories: { 共性项目: [60, 30, 0], 实事项目: [90, 40, 10] },
      themes: { 共性项目: [60, 30, 0], 维护职工权益: [90, 40, 10] },
    }),
    { name: '望江街道党工委机关支部', state: 'missing' as const },
  ];
  const then = before(district, period.kind === 'half' ? H1 : Q2, {
    A001: sumsFor(district, [200, 40, 50, 40, 0, 5], NONE),
    A002: sumsFor(district, [150, 40, 40, 36, 0, 4], NONE),
  });
  return bulletinInput(now, { scheme: district, period, number: null, before: then });
}

/** A bureau of social affairs: oral pledges, key items, practices, branches 直属 and 指导. */
export function socialInput(): BulletinInput {
  const branch = (name: string, line: Line, given: Given): SampleBranch => ({
    name,
    sums: sumsFor(social, line, [4, 2, 2, 2, 0, 0], { expectedMembers: 15, pledgedMembers: 15, ...given }),
  });
  const now: readonly SampleBranch[] = [
    branch('局机关党支部', [40, 20, 22, 20, 0, 2], {
      oralMembers: 1,
      keyItems: 3,
      keyItemsClosed: 1,
      categories: { 共性内容: [15, 10, 0], 岗位内容: [20, 10, 2], 创新内容: [5, 0, 0] },
      themes: { 机关效能: [20, 10, 2], 岗位特点: [20, 10, 0] },
    }),
    branch('第一中学党支部', [45, 20, 22, 20, 2, 0], {
      oralMembers: 2,
      keyItems: 2,
      keyItemsClosed: 2,
      categories: { 共性内容: [15, 5, 0], 岗位内容: [25, 15, 0], 创新内容: [5, 0, 0] },
      themes: { '创建“五个好”': [20, 10, 0], 岗位特点: [25, 10, 0] },
    }),
    { name: '城南卫生院党支部', state: 'returned' },
  ];
  return bulletinInput(now, {
    scheme: social,
    before: before(social, Q2, {
      A001: sumsFor(social, [40, 10, 10, 9, 0, 1], NONE),
      A002: sumsFor(social, [45, 12, 12, 12, 0, 0], NONE),
    }),
    affiliations: [
      { name: '直属', expected: 1, received: 1, returned: 0, missing: 0, late: 0 },
      { name: '指导', expected: 2, received: 2, returned: 1, missing: 0, late: 0 },
    ],
    practices: [
      {
        branchCode: 'A002',
        branchName: '第一中学党支部',
        date: day('2026-08-20'),
        kind: '经验做法',
        title: '“名师结对”送教下乡',
        content: '十二名骨干教师与村小结成对子，每月送教一次',
      },
    ],
  });
}

export function post(over: Partial<PostStanding> = {}): PostStanding {
  return {
    postId: 'S01',
    kind: '个人示范岗',
    name: '法制审核岗',
    unit: '法制股',
    holders: ['赵建国'],
    state: '在岗',
    setOn: day('2026-03-20'),
    stateOn: null,
    quarters: [{ quarter: '2026Q3', due: 1, assessed: 1, passed: 1 }],
    ...over,
  };
}

/** A forest-police bureau with one branch: figures by unit, posts, areas. */
export function policeInput(): BulletinInput {
  const unit = (line: Line, expectedMembers: number, pledgedMembers = expectedMembers): UnitSums => ({
    ...counted(line),
    expectedMembers,
    pledgedMembers,
  });
  // 3 + 8 + 6 + 5 + 4 items, of them 3 of the branch; 1 + 4 + 2 + 2 + 2 closed; and so on.
  const now = sumsFor(police, [26, 11, 14, 9, 1, 3], [3, 1, 2, 1, 0, 1], {
    expectedMembers: 14,
    pledgedMembers: 13,
    reminders: 2,
    units: {
      法制股: unit([8, 4, 4, 4, 0, 0], 4),
      林区派出所: unit([6, 2, 4, 1, 1, 1], 5, 4),
      巡护队: unit([5, 2, 3, 2, 0, 1], 3),
      办公室: unit([4, 2, 1, 1, 0, 0], 2),
    },
  });
  const then = sumsFor(police, [22, 6, 8, 6, 0, 2], [3, 0, 1, 0, 0, 1], {
    units: {
      法制股: unit([7, 2, 2, 2, 0, 0], 4),
      林区派出所: unit([5, 1, 2, 1, 0, 1], 5),
      巡护队: unit([4, 2, 2, 2, 0, 0], 3),
      办公室: unit([3, 1, 1, 1, 0, 0], 2),
    },
  });
  const collective = {
    postId: 'S02',
    kind: '集体示范岗',
    name: '户籍窗口',
    unit: '林区派出所',
    holders: ['孙志强', '钱卫东'],
  };
  return bulletinInput([{ name: '县森林公安局党支部', sums: now }], {
    scheme: police,
    before: before(police, Q2, { A001: then }),
    posts: [
      post(),
      post({ ...collective, quarters: [{ quarter: '2026Q3', due: 2, assessed: 1, passed: 1 }] }),
      post({
        postId: 'S03',
        name: '护林先锋岗',
        unit: '巡护队',
        holders: ['欧阳明月'],
        state: '撤销',
        stateOn: day('2026-08-12'),
        quarters: [{ quarter: '2026Q3', due: 1, assessed: 1, passed: 0 }],
      }),
    ],
    areas: { areas: 4, membersWithout: 1, unitsWithout: [] },
    overdue: [overdueItem({ branchName: '县森林公安局党支部', unit: '林区派出所', stepDue: '提醒督促' })],
    unfulfilled: [unfulfilledItem({ branchName: '县森林公安局党支部', unit: '巡护队', reasonKind: null })],
  });
}
