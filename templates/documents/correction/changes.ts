import { branchKey } from '../../../ledger/branch.ts';
import type { CorrectionInput } from '../../../ledger/figures/correction.ts';
import type { BranchFigures, CommitteeFigures, Figures } from '../../../ledger/figures/figures.ts';
import type { Period } from '../../../ledger/period.ts';
import { inspectionUnit, tellsInspection } from '../circular/inspection.ts';
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

type Told = readonly (readonly [name: string, value: Value | null])[];

export type ChangeTerms = Pick<CorrectionInput, 'scheme' | 'period' | 'asOf' | 'order'>;

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

/** What is told of all and of every branch alike, in the order clerks check. */
function common(f: Figures, terms: ChangeTerms): Told {
  const { reasonKinds } = terms.scheme.followUp;
  return [
    ...inspection(f, terms),
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

function ofAll({ branches: b, totals: t }: CommitteeFigures, terms: ChangeTerms): Told {
  return [
    ['应报支部', count(b.expected, '个')],
    ['已报支部', count(b.received, '个')],
    ['退回支部', count(b.returned, '个')],
    ['未报支部', count(b.missing, '个')],
    ['逾期报送支部', count(b.late, '个')],
    ...people(t, terms),
    ['承诺事项总数', count(t.committed)],
    ['支部承诺', count(t.branchItems.committed)],
    ['党员承诺', count(t.memberItems.committed)],
    ...Object.entries(t.byCategory).map(([name, counts]) => [name, count(counts.committed)] as const),
    ...common(t, terms),
    ['变更', count(t.amendments, '次')],
    ['督促提醒', count(t.reminders, '次')],
    ['帮扶', count(t.assistance, '次')],
    ['批评教育', count(t.criticism, '次')],
  ];
}

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
    ['支部名称', b ? { kind: 'word', word: b.name } : null],
    ['报送情况', state ?? { kind: 'word', word: '不在应报之列' }],
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

/** Every figure that a circular tells and that is told otherwise now: those of all first, then branches in the roster's order. */
export function figureChanges(
  old: CommitteeFigures,
  now: CommitteeFigures,
  terms: ChangeTerms,
): readonly FigureChange[] {
  const index = (figures: CommitteeFigures): Map<string, BranchFigures> =>
    new Map(figures.byBranch.map((b) => [branchKey(b.code), b]));
  const [before, after] = [index(old), index(now)];
  const branches = terms.order.flatMap((code) => {
    const [a, b] = [before.get(branchKey(code)), after.get(branchKey(code))];
    const name = b?.name ?? a?.name ?? code;
    const changes = compare(code, name, ofBranch(a, terms), ofBranch(b, terms));
    // The name of a branch that was not there, or is no more, is no change of its name.
    return a && b ? changes : changes.filter(({ figure }) => figure !== '支部名称');
  });
  return [...compare(null, '总体', ofAll(old, terms), ofAll(now, terms)), ...branches];
}
