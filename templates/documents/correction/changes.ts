import { branchKey } from '../../../ledger/branch.ts';
import type { CountsWithRates } from '../../../ledger/figures/counts.ts';
import type { CorrectionInput } from '../../../ledger/figures/correction.ts';
import type { BranchFigures, CommitteeFigures, Figures } from '../../../ledger/figures/figures.ts';
import type { Period } from '../../../ledger/period.ts';
import { commentUnit, recordUnit } from '../circular/duties.ts';
import { inspectionUnit, tellsInspection } from '../circular/inspection.ts';
import { goesByUnit } from '../circular/parts.ts';
import { type Value, difference, shown } from './value.ts';

/** A figure that was told otherwise than it is now. */
export interface FigureChange {
  /** Code of the branch; `null` for the figures of all. */
  readonly code: string | null;
  /** 总体, or the branch's name. */
  readonly scope: string;
  readonly figure: string;
  readonly kind: Value['kind'];
  readonly old: string;
  readonly now: string;
  /** “增加2件”, “提高1.4个百分点”, “前移2位”, or “—”. */
  readonly difference: string;
}

/** What the figures of all are told under. */
export const ALL = '总体';

type Told = readonly (readonly [name: string, value: Value | null])[];

export type ChangeTerms = Pick<CorrectionInput, 'scheme' | 'period' | 'asOf' | 'order' | 'known'>;

const count = (n: number, unit = '件'): Value => ({ kind: 'count', n, unit });
const rate = (part: number, whole: number): Value => ({ kind: 'rate', part, whole });

/** “第三季度”, “上半年”, “9月”; a whole year keeps its number. */
function spanOf(period: Period): string {
  return period.kind === 'year' ? period.name : period.name.replace(/^\d+年/, '');
}

function people(f: Figures, terms: ChangeTerms): Told {
  if (!terms.scheme.pledgers.includes('member')) return [];
  return [
    ['应承诺党员', count(f.expectedMembers, '名')],
    ['已承诺党员', count(f.pledgedMembers, '名')],
    ['口头承诺党员', count(f.oralMembers, '名')],
    ['承诺率', rate(f.pledgedMembers, f.expectedMembers)],
  ];
}

function inspection(f: Figures, terms: ChangeTerms): Told {
  if (!tellsInspection(terms)) return [];
  const unit = inspectionUnit(terms.period);
  return [
    ['应督查承诺事项', count(f.toInspect, unit)],
    ['已督查承诺事项', count(f.inspected, unit)],
  ];
}

/** Comments (C1) and records (L7), where the scheme asks for them and the issued circular counted them. */
function duties(f: Figures, { scheme, period, known }: ChangeTerms): Told {
  const [target, member] = [commentUnit({ scheme, period }), recordUnit(period)];
  return [
    ...(scheme.comments && known.includes('toComment')
      ? ([
          ['应点评对象', count(f.toComment, target)],
          ['已点评对象', count(f.commented, target)],
        ] as const)
      : []),
    ...(scheme.records && known.includes('toRecord')
      ? ([
          ['应记日常纪实', count(f.toRecord, member)],
          ['已记日常纪实', count(f.recorded, member)],
          ['日常纪实已讲述评价', count(f.recordsTold, member)],
        ] as const)
      : []),
  ];
}

/** Items counted apart: 重点项目 (P8), 热点难点 (B1). */
function special(f: Figures, { known }: ChangeTerms): Told {
  if (!known.includes('hotIssues')) return [];
  return [
    ['重点项目', count(f.keyItems)],
    ['已销号的重点项目', count(f.keyItemsClosed)],
    ['热点难点', count(f.hotIssues)],
    ['已解决的热点难点', count(f.hotIssuesSolved)],
  ];
}

function kind(name: string, one: CountsWithRates): Told {
  return [
    [name, count(one.committed)],
    [`${name}累计销号`, count(one.closed)],
    [`${name}销号率`, rate(one.closed, one.committed)],
    [`${name}逾期`, count(one.overdue)],
  ];
}

/** Items by category and by theme, as the tables have them. */
function kinds(f: Figures, { known }: ChangeTerms): Told {
  const themes = known.includes('byTheme') ? Object.entries(f.byTheme) : [];
  return [
    ...Object.entries(f.byCategory).flatMap(([name, one]) => kind(name, one)),
    ...themes.flatMap(([name, one]) => kind(`主题“${name}”`, one)),
  ];
}

/** What is told of all and of every branch alike, in the order clerks check. */
function common(f: Figures, terms: ChangeTerms): Told {
  const { reasonKinds } = terms.scheme.followUp;
  return [
    ...inspection(f, terms),
    ...duties(f, terms),
    [`${spanOf(terms.period)}销号`, count(f.closedInPeriod)],
    ['累计销号', count(f.closed)],
    ['销号率', rate(f.closed, f.committed)],
    ['待销号', count(f.awaitingClosing)],
    ['到期承诺事项', count(f.due)],
    ['按期兑现', count(f.closedOnTime)],
    ['按期兑现率', rate(f.closedOnTime, f.due)],
    ['逾期后兑现', count(f.closedLate)],
    ['逾期', count(f.overdue)],
    ['未兑现', count(f.unfulfilled)],
    ...(reasonKinds
      ? ([
          ['未兑现（客观原因）', count(f.unfulfilledObjective)],
          ['未兑现（主观原因）', count(f.unfulfilledSubjective)],
        ] as const)
      : []),
    ['结转', count(f.carriedOver)],
    ['撤回', count(f.withdrawn)],
  ];
}

/** Submissions, where there are branches to tell of. */
function submissions({ branches: b }: CommitteeFigures): Told {
  return [
    ['应报支部', count(b.expected, '个')],
    ['已报支部', count(b.received, '个')],
    ['退回支部', count(b.returned, '个')],
    ['未报支部', count(b.missing, '个')],
    ['逾期报送支部', count(b.late, '个')],
  ];
}

function ofAll(figures: CommitteeFigures, terms: ChangeTerms): Told {
  const { totals: t } = figures;
  return [
    ...(goesByUnit({ scheme: terms.scheme, figures }) ? [] : submissions(figures)),
    ...people(t, terms),
    ['承诺事项总数', count(t.committed)],
    ['支部承诺', count(t.branchItems.committed)],
    ['党员承诺', count(t.memberItems.committed)],
    ...kinds(t, terms),
    ...special(t, terms),
    ...common(t, terms),
    ['变更', count(t.amendments, '次')],
    ['督促提醒', count(t.reminders, '次')],
    ['帮扶', count(t.assistance, '次')],
    ['批评教育', count(t.criticism, '次')],
  ];
}

/** A line of the table by unit. */
function ofUnit(f: CountsWithRates): Told {
  return [
    ['承诺事项', count(f.committed)],
    ['累计销号', count(f.closed)],
    ['销号率', rate(f.closed, f.committed)],
    ['到期承诺事项', count(f.due)],
    ['按期兑现', count(f.closedOnTime)],
    ['按期兑现率', rate(f.closedOnTime, f.due)],
    ['逾期后兑现', count(f.closedLate)],
    ['逾期', count(f.overdue)],
    ['未兑现', count(f.unfulfilled)],
  ];
}

const [NAME, STATE] = ['支部名称', '报送情况'] as const;
const STATES = { accepted: '合格', returned: '退回', missing: '未报' } as const;

function ofBranch(b: BranchFigures | undefined, terms: ChangeTerms): Told {
  const counted = b?.state === 'accepted' ? b : undefined;
  const state = b && { kind: 'word' as const, word: STATES[b.state] + (b.late ? '（逾期报送）' : '') };
  // A branch without figures has the same lines, each without a value.
  const lines: Told = b
    ? [
        ['位次', { kind: 'rank', n: b.rank }],
        ...people(b, terms),
        ['承诺事项', count(b.committed)],
        ...common(b, terms),
      ]
    : [];
  return [
    [NAME, b ? { kind: 'word', word: b.name } : null],
    [STATE, state ?? { kind: 'word', word: '不在应报之列' }],
    ...lines.map(([name, value]) => [name, counted ? value : null] as const),
  ];
}

const isZero = (value: Value | null): boolean => value?.kind === 'count' && value.n === 0;

function compare(code: string | null, scope: string, old: Told, now: Told): readonly FigureChange[] {
  const before = new Map(old);
  const after = new Map(now);
  const names = [...new Set([...after.keys(), ...before.keys()])];
  return names.flatMap((figure): readonly FigureChange[] => {
    const [a, b] = [before.get(figure) ?? null, after.get(figure) ?? null];
    const [was, is] = [shown(a), shown(b)];
    // Of a branch that comes in or falls out, what it has none of is not told.
    const none = (a === null && isZero(b)) || (b === null && isZero(a));
    if (was === is || none) return [];
    const kind = (b ?? a)?.kind ?? 'word';
    return [{ code, scope, figure, kind, old: was, now: is, difference: difference(a, b) }];
  });
}

/** Where one branch has units, its table goes by them (B1): each line of it. */
function unitChanges(old: CommitteeFigures, now: CommitteeFigures): readonly FigureChange[] {
  const lines = ({ totals }: CommitteeFigures): ReadonlyMap<string, CountsWithRates> =>
    new Map([...Object.entries(totals.byUnit), ['支部承诺', totals.branchItems] as const]);
  const [before, after] = [lines(old), lines(now)];
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((name) => {
    const [a, b] = [before.get(name), after.get(name)];
    return compare(null, name, a ? ofUnit(a) : [], b ? ofUnit(b) : []);
  });
}

function branchChanges(old: CommitteeFigures, now: CommitteeFigures, terms: ChangeTerms): readonly FigureChange[] {
  const index = (figures: CommitteeFigures): Map<string, BranchFigures> =>
    new Map(figures.byBranch.map((b) => [branchKey(b.code), b]));
  const [before, after] = [index(old), index(now)];
  return terms.order.flatMap((code) => {
    const [a, b] = [before.get(branchKey(code)), after.get(branchKey(code))];
    const name = b?.name ?? a?.name ?? code;
    const changes = compare(code, name, ofBranch(a, terms), ofBranch(b, terms));
    // The name of a branch that was not there, or is no more, is no change of its name.
    return a && b ? changes : changes.filter(({ figure }) => figure !== NAME);
  });
}

/**
 * Every figure that a circular tells and that is told otherwise now: those of all first, then branches in the roster's
 * order. Of the only branch of an institution that goes by units the figures are those of all.
 */
export function figureChanges(
  old: CommitteeFigures,
  now: CommitteeFigures,
  terms: ChangeTerms,
): readonly FigureChange[] {
  const byUnit = goesByUnit({ scheme: terms.scheme, figures: now }) && terms.known.includes('byUnit');
  const own = branchChanges(old, now, terms);
  return [
    ...compare(null, ALL, ofAll(old, terms), ofAll(now, terms)),
    ...(byUnit ? unitChanges(old, now) : []),
    ...(byUnit ? own.filter(({ figure }) => figure === STATE || figure === NAME) : own),
  ];
}
