import type { CountsWithRates } from '../../../ledger/figures/counts.ts';
import type { CorrectionInput } from '../../../ledger/figures/correction.ts';
import type { BranchFigures, CommitteeFigures, Figures } from '../../../ledger/figures/figures.ts';
import { inQuotes } from '../../../ledger/findings/catalogue/listed.ts';
import type { Period } from '../../../ledger/period.ts';
import { commentUnit, recordUnit } from '../circular/duties.ts';
import { inspectionUnit, tellsInspection } from '../circular/inspection.ts';
import { goesByUnit } from '../circular/parts.ts';
import type { Value } from './value.ts';

/** What a circular tells of a set of figures, line by line; a line may have no value. */
export type Told = readonly (readonly [name: string, value: Value | null])[];

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
    ...themes.flatMap(([name, one]) => kind(`主题${inQuotes(name)}`, one)),
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

/** Of all branches together. */
export function ofAll(figures: CommitteeFigures, terms: ChangeTerms): Told {
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
export function ofUnit(f: CountsWithRates): Told {
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

/** The lines of a branch that are no figures. */
export const [NAME, STATE] = ['支部名称', '报送情况'] as const;
const STATES = { accepted: '合格', returned: '退回', missing: '未报' } as const;

/** Of one branch, or of one that is not there. */
export function ofBranch(b: BranchFigures | undefined, terms: ChangeTerms): Told {
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
