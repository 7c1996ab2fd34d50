import { day } from '../../../ledger/day.ts';
import { type Counts, zeroCounts } from '../../../ledger/figures/counts.ts';
import { type Figures, type Sums, addSums, toFigures } from '../../../ledger/figures/figures.ts';
import type {
  BranchResultsInput,
  HalfYearInput,
  MemberResultsInput,
  ReminderInput,
  SupervisionInput,
} from '../../../ledger/figures/reports.ts';
import { parsePeriod } from '../../../ledger/period.ts';
import type { Scheme } from '../../../ledger/scheme/schema.ts';
import { construction, district, town } from '../../support/schemes.ts';
import { overdueItem } from '../sample.ts';

const period = (id: string) => parsePeriod(id)!;

/** Figures of a scheme from counts of members' items, and whatever else is given. */
export function figuresOf(scheme: Scheme, counts: Partial<Counts>, rest: Partial<Sums> = {}): Figures {
  const all: Counts = { ...zeroCounts, ...counts };
  return toFigures({ ...addSums([], scheme), ...all, memberItems: all, ...rest });
}

/** A quarter's letter to a branch with something in each of its parts. */
export function reminderInput(over: Partial<ReminderInput> = {}): ReminderInput {
  const now = { committed: 30, closed: 12, closedInPeriod: 4, open: 17, unfulfilled: 1, unfulfilledObjective: 1 };
  const due = { due: 18, closedOnTime: 11, closedLate: 1, overdue: 3, awaitingClosing: 2 };
  const then = { committed: 30, closed: 8, closedInPeriod: 5, open: 22, due: 10, closedOnTime: 8, overdue: 2 };
  const people = { expectedMembers: 12, pledgedMembers: 11, toInspect: 20, inspected: 20 };
  return {
    scheme: construction,
    period: period('2026Q3'),
    asOf: day('2026-09-30'),
    today: day('2026-10-15'),
    number: null,
    branch: { code: 'A01', name: '机关第一党支部' },
    state: 'accepted',
    late: false,
    figures: figuresOf(construction, { ...now, ...due }, people),
    before: { period: period('2026Q2'), totals: figuresOf(construction, then, people) },
    overdue: [
      overdueItem({
        daysOverdue: 61,
        deadline: day('2026-07-31'),
        amendedDeadline: day('2026-10-20'),
        pledger: '本支部',
        text: '建成党员活动室，配齐桌椅和图书',
        stepDue: null,
      }),
      overdueItem({ daysOverdue: 30 }),
      overdueItem({ id: '2026-A001-007', daysOverdue: 0, deadline: day('2026-09-30'), text: '修好东街三处破损路面' }),
    ],
    awaiting: [
      { id: '2026-A001-010', pledger: '钱卫东', text: '为两个小区加装路灯', deadline: day('2026-09-15') },
      { id: '2026-A001-011', pledger: '赵建国', text: '开办工地夜校六期', deadline: day('2026-10-15') },
    ],
    coming: [
      { id: '2026-A001-015', pledger: '孙志强', text: '逐户核查在建工地脚手架', deadline: day('2026-11-05') },
      { id: '2026-A001-016', pledger: '本支部', text: '公开全部办事流程和时限', deadline: day('2026-12-31') },
    ],
    missing: [{ kind: '季度通报', per: 'quarter', spans: [period('2026Q1'), period('2026Q2')] }],
    next: {
      period: period('2026Q4'),
      meetings: [
        { kind: '季度通报', per: 'quarter' },
        { kind: '述诺评议会', per: 'year' },
      ],
      milestones: [],
      rounds: [{ name: '年终', by: day('2026-12-31') }],
      submitBy: day('2027-01-05'),
    },
    notPledged: 1,
    ...over,
  };
}

/** A month of a village's members: one better than before, one worse, one without a grade. */
export function memberResultsInput(over: Partial<MemberResultsInput> = {}): MemberResultsInput {
  const row = (name: string, grade: string | null, before: string | null) => ({
    name,
    recorded: grade !== null,
    toldOn: grade === null ? null : day('2026-03-27'),
    grade,
    before,
  });
  return {
    scheme: town,
    period: period('2026-03'),
    asOf: day('2026-03-31'),
    today: day('2026-04-02'),
    number: null,
    branch: { code: 'C01', name: '东河村党支部' },
    hotline: '0571-88001234',
    rows: [
      row('赵建国', '满意', '较满意'),
      row('李四（C01-002）', '较满意', '满意'),
      row('李四（C01-003）', '满意', '满意'),
      row('孙志强', '满意', null),
      row('周明', null, '满意'),
    ],
    meetings: [day('2026-03-27')],
    beforePeriod: period('2026-02'),
    ...over,
  };
}

/** Two months of five branches, of which one was not ranked. */
export function branchResultsInput(over: Partial<BranchResultsInput> = {}): BranchResultsInput {
  return {
    scheme: town,
    period: period('2026-03..04'),
    asOf: day('2026-04-30'),
    today: day('2026-05-08'),
    number: null,
    rows: [
      { code: 'C02', name: '镇机关党支部', score: 96.5, rank: 1, before: 3 },
      { code: 'C01', name: '东河村党支部', score: 93, rank: 2, before: 1 },
      { code: 'C04', name: '西山村党支部', score: 93, rank: 2, before: 2 },
      { code: 'C05', name: '中心学校党支部', score: 88.25, rank: 4, before: null },
    ],
    missing: ['林场党支部'],
    beforePeriod: period('2026-01..02'),
    publicOn: day('2026-05-08'),
    ...over,
  };
}

/** A quarter of a town: each section in another state. */
export function supervisionInput(over: Partial<SupervisionInput> = {}): SupervisionInput {
  const entry = (on: string, branch: string, content: string) => ({ date: day(on), branch, content });
  return {
    scheme: town,
    period: period('2026Q2'),
    asOf: day('2026-06-30'),
    today: day('2026-07-08'),
    number: '〔2026〕6号',
    sections: [
      {
        kind: '支部书记抓活动',
        entries: [
          entry('2026-04-12', '东河村党支部', '书记带队走访困难党员12户，收集意见23条'),
          entry('2026-05-20', '镇机关党支部', '书记讲授专题党课，到会党员41名。'),
          entry('2026-06-18', '东河村党支部', '书记主持承诺事项推进会，现场研究解决灌溉用水纠纷'),
        ],
        entriesBefore: 1,
        activities: null,
        without: ['西山村党支部', '中心学校党支部'],
      },
      {
        kind: '领导干部定点联系指导',
        entries: [],
        entriesBefore: 2,
        activities: { count: 5, branches: 3, before: 3 },
        without: ['中心学校党支部'],
      },
      {
        kind: '支部活动',
        entries: [entry('2026-06-01', '中心学校党支部', '组织党员教师与留守儿童结对')],
        entriesBefore: 1,
        activities: { count: 9, branches: 4, before: 9 },
        without: [],
      },
      {
        kind: '舆论宣传',
        entries: [],
        entriesBefore: 0,
        activities: { count: 0, branches: 0, before: 2 },
        without: ['东河村党支部', '镇机关党支部', '西山村党支部', '中心学校党支部'],
      },
    ],
    branches: { expected: 5, accepted: 4 },
    beforePeriod: period('2026Q1'),
    ...over,
  };
}

/** The first half of a district's year: four members inspected in two branches, two found wanting. */
export function halfYearInput(over: Partial<HalfYearInput> = {}): HalfYearInput {
  const counts = { committed: 320, closed: 140, closedInPeriod: 140, open: 178, unfulfilled: 2, due: 160 };
  const outcome = { closedOnTime: 132, closedLate: 6, overdue: 15, awaitingClosing: 5 };
  const more = { expectedMembers: 80, pledgedMembers: 78, hotIssues: 12, hotIssuesSolved: 7 };
  const member = (branch: string, name: string, shortfall: string | null, handling: string | null) => ({
    branch,
    member: name,
    inspectedOn: day('2026-06-22'),
    shortfall,
    handling,
  });
  return {
    scheme: district,
    period: period('2026H1'),
    asOf: day('2026-06-30'),
    today: day('2026-07-10'),
    number: '〔2026〕3号',
    figures: figuresOf(district, { ...counts, ...outcome }, more),
    before: null,
    branches: { expected: 4, received: 4, accepted: 3, returned: 1, missing: 0, late: 1 },
    units: ['区纪委', '区委组织部', '区委区政府督查室'],
    rows: [
      { ...member('区直机关党支部', '赵建国', null, null), inspectedOn: day('2026-06-18') },
      member('区直机关党支部', '钱卫东', '承诺的窗口提速事项尚未落实，群众仍需往返两次', '口头提醒'),
      member('城东街道党支部', '孙志强', '驻村走访只完成一半', '批评教育'),
      member('城东街道党支部', '周明', null, null),
    ],
    notInvolved: ['建设公司党支部'],
    ...over,
  };
}
