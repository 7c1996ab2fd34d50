import type { BulletinInput } from '../../../ledger/figures/bulletin.ts';
import type { Code } from '../../../ledger/findings/finding.ts';
import { percent } from '../text/number.ts';
import { thisPeriod } from '../text/period.ts';
import { shareWord } from '../text/share.ts';
import { coveragePoint } from './coverage.ts';
import { comments, records, severalQuarters } from './duties.ts';
import { inspectionUnit, tellsInspection } from './inspection.ts';
import { goesByUnit, involved, involvedBranches } from './parts.ts';
import { numbered, type Point } from './point.ts';
import { assessments } from './posts.ts';

export interface ProblemsView {
  readonly general: string;
  readonly points: readonly Point[];
}

type Finder = (input: BulletinInput) => Point | null;

const submissions: Finder = (input) => {
  const { branches: b, byBranch } = input.figures;
  // Of the only branch the overview has told what became of its ledger.
  if (goesByUnit(input)) return null;
  const parts = [
    b.returned && `台账不合格退回${b.returned}个`,
    b.missing && `未报${b.missing}个`,
    b.late && `逾期报送${b.late}个`,
  ].filter(Boolean);
  if (parts.length === 0) return null;
  const n = byBranch.filter((one) => one.state !== 'accepted' || one.late).length;
  return {
    heading: '台账报送不规范、不及时',
    text: `${shareWord(n, b.expected)}支部未按要求报送：${parts.join('、')}。`,
  };
};

const coverage: Finder = (input) =>
  coveragePoint(
    input.figures.totals,
    involved(input, (part) => part.pledgedMembers < part.expectedMembers),
  );

const inspection: Finder = (input) => {
  const { toInspect, inspected } = input.figures.totals;
  const n = toInspect - inspected;
  if (!tellsInspection(input) || n <= 0) return null;
  const where = involvedBranches(input, (b) => b.inspected < b.toInspect);
  const unit = inspectionUnit(input.period);
  const missed = unit === '件' ? '没有督查' : '没有按季督查';
  return {
    heading: '督查有遗漏',
    text: `${shareWord(n, toInspect)}应督查的承诺事项${missed}，共${n}${unit}${where}。`,
  };
};

const commenting: Finder = (input) => {
  const { toComment, commented } = input.figures.totals;
  const n = toComment - commented;
  if (n <= 0) return null;
  const where = involvedBranches(input, (b) => b.commented < b.toComment);
  const text = `${shareWord(n, toComment)}点评对象没有点评，共${comments(n, input)}${where}。`;
  return { heading: '领导点评没有全覆盖', text };
};

const recording: Finder = (input) => {
  const { toRecord, recorded, recordsTold } = input.figures.totals;
  const [left, untold] = [toRecord - recorded, recorded - recordsTold];
  if (left + untold <= 0) return null;
  const where = involvedBranches(input, (b) => b.recordsTold < b.toRecord);
  const parts = [
    left > 0 ? `缺${records(left, input.period)}` : '',
    untold > 0 ? `已记而没有讲述评价${records(untold, input.period)}` : '',
  ].filter(Boolean);
  const text = `${shareWord(left + untold, toRecord)}党员的日常纪实不全：${parts.join('、')}${where}。`;
  return { heading: '日常纪实有缺漏', text };
};

const assessing: Finder = (input) => {
  const { due, assessed } = assessments(input.posts);
  if (assessed >= due) return null;
  const unit = severalQuarters(input.period) ? '人次' : '名';
  const text = `${shareWord(due - assessed, due)}岗内党员没有按季考核，共${due - assessed}${unit}。`;
  return { heading: '示范岗考核有遗漏', text };
};

const areas: Finder = ({ areas: reach, figures: { totals } }) => {
  if (reach === null || reach.areas === 0 || reach.membersWithout === 0) return null;
  const text = `${shareWord(reach.membersWithout, totals.expectedMembers)}党员没有划入责任区，共${reach.membersWithout}名。`;
  return { heading: '责任区没有全员覆盖', text };
};

const overdue: Finder = (input) => {
  const { overdue: n, due } = input.figures.totals;
  if (n === 0) return null;
  const today = input.overdue.filter((item) => item.daysOverdue === 0).length;
  const dueToday = today ? `；其中当日到期未完成${today}件` : '';
  const where = involved(input, ({ counts }) => counts.overdue > 0);
  return {
    heading: '承诺事项没有按时落实',
    text: `${shareWord(n, due)}到期承诺事项逾期，共${n}件，占到期事项的${percent(n, due)}${where}${dueToday}。`,
  };
};

const unfulfilled: Finder = (input) => {
  const { unfulfilled: n, committed } = input.figures.totals;
  if (n === 0) return null;
  const where = involved(input, ({ counts }) => counts.unfulfilled > 0);
  return { heading: '承诺事项没有兑现', text: `${shareWord(n, committed)}承诺事项未兑现，共${n}件${where}。` };
};

/** Most frequent warnings are told; the rest are counted, for the list of problems (问题清单) has them all. */
const WARNINGS = 5;

/** Warnings of accepted ledgers, without those of the kinds given. */
function warnings(input: BulletinInput, without: ReadonlySet<string>): Point | null {
  const all = input.warnings.filter(({ code }) => !without.has(code));
  if (all.length === 0) return null;
  const sorted = [...all].sort((a, b) => b.branches - a.branches || b.count - a.count);
  const alone = goesByUnit(input);
  const told = sorted.slice(0, WARNINGS).map((w) => `${w.title}${w.count}处${alone ? '' : `（${w.branches}个支部）`}`);
  const rest = sorted.slice(WARNINGS);
  const others = rest.length ? `；其他${rest.length}类${rest.reduce((sum, w) => sum + w.count, 0)}处` : '';
  const widest = Math.max(...all.map((w) => w.branches));
  const whose = alone ? '' : `${shareWord(widest, input.figures.branches.accepted)}支部`;
  return {
    heading: '台账填写有需要核对之处',
    text: `${whose}台账有需要核对的内容：${told.join('、')}${others}。`,
  };
}

/** The points by figures, each with the kinds of warnings whose matter it is: told once, they are not told again. */
const FINDERS: readonly { readonly find: Finder; readonly covers: readonly Code[] }[] = [
  { find: submissions, covers: ['late'] },
  { find: coverage, covers: ['pledger-without-items'] },
  { find: inspection, covers: ['not-inspected'] },
  { find: commenting, covers: ['comments-missing'] },
  { find: recording, covers: ['records-missing', 'records-not-told'] },
  { find: assessing, covers: ['post-not-assessed'] },
  { find: areas, covers: ['member-without-area'] },
  { find: overdue, covers: ['reminder-missing'] },
  { find: unfulfilled, covers: ['criticism-missing'] },
];

function pointsOf(input: BulletinInput): readonly Point[] {
  const found = FINDERS.flatMap(({ find, covers }) => {
    const point = find(input);
    return point === null ? [] : [{ point, covers }];
  });
  const without = new Set<string>(found.flatMap(({ covers }) => covers));
  if (!tellsInspection(input)) without.add('not-inspected' satisfies Code);
  const rest = warnings(input, without);
  const points = found.map(({ point }) => point);
  return rest === null ? points : [...points, rest];
}

function none(input: BulletinInput): string {
  const { totals, branches } = input.figures;
  const span = thisPeriod(input.period);
  if (branches.expected === 0) return `${span}没有应报送台账的支部，没有可供核对的内容。`;
  if (totals.committed === 0) return `${span}没有已定诺的承诺事项，未发现逾期事项。`;
  return `从${goesByUnit(input) ? '' : '各支部所报'}台账看，${span}未发现逾期事项和未兑现事项，报送、承诺等方面未发现需要通报的问题。`;
}

/** 四、存在的问题: general first, then points; where there is none, that is what it says. */
export function problems(input: BulletinInput): ProblemsView {
  const points = pointsOf(input);
  if (points.length === 0) return { general: none(input), points };
  const clean = input.figures.branches.accepted > 0 && input.figures.totals.overdue === 0 ? '未发现逾期事项。' : '';
  const span = thisPeriod(input.period);
  const which = points.length === 1 ? '问题' : `${points.length}个方面的问题`;
  return {
    general: `${clean}从汇总情况看，${span}主要存在以下${which}：`,
    points: numbered(points),
  };
}
