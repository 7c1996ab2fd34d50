import type { Day } from '../../../ledger/day.ts';
import type { BulletinInput } from '../../../ledger/figures/bulletin.ts';
import type {
  BranchResultsInput,
  HalfYearInput,
  MemberResultsInput,
  ReminderInput,
  SupervisionInput,
} from '../../../ledger/figures/reports.ts';
import type { PaperKind } from '../../../ledger/scheme/schema.ts';
import { type Audience, type CircularView, circularView } from '../../../templates/documents/index.ts';
import { branchFileName } from '../../../ledger/file-name.ts';
import type { BranchEntry } from '../types.ts';
import { branchResultsInput } from './branch-results.ts';
import { halfYearInput } from './half-year.ts';
import type { ReportPlan } from './head.ts';
import { reminderInput } from './reminder.ts';
import { supervisionInput } from './supervision.ts';
import { hasCircular, kindsOf } from './which.ts';

/** Names of the reports in 通报/期间, without an ending; those of branches are folders with a file a branch. */
export const REPORT_NAMES = {
  reminder: '提醒函',
  memberResults: '党员评比结果公示',
  branchResults: '支部评比结果公示',
  supervision: '督查通报',
  halfYear: '半年督查报告',
} as const;

const CIRCULAR = '通报';

/** A report that is to be written: what it is made of, and under what name. */
export type Report = {
  /** Within 通报/期间, with `/` and without an ending. */
  readonly name: string;
} & (
  | { readonly kind: 'circular'; readonly input: BulletinInput; readonly audience: Audience }
  | { readonly kind: 'reminder'; readonly input: ReminderInput }
  | { readonly kind: 'memberResults'; readonly input: MemberResultsInput }
  | { readonly kind: 'branchResults'; readonly input: BranchResultsInput }
  | { readonly kind: 'supervision'; readonly input: SupervisionInput }
  | { readonly kind: 'halfYear'; readonly input: HalfYearInput; readonly audience: Audience }
);

/** A circular by what it says, which is small however many branches it tells of. */
interface ViewedCircular {
  readonly name: string;
  readonly kind: 'viewed';
  readonly view: CircularView;
  readonly today: Day;
}

/** A report as it may travel to where it is written. */
export type SentReport = Report | ViewedCircular;

/** Reports of which there is one a branch. */
const isOfBranch = (kind: PaperKind): boolean => kind === 'reminder' || kind === 'memberResults';

const ofBranch = (folder: string, { code, name }: BranchEntry): string => `${folder}/${branchFileName(code, name)}`;

/** Results of a month are posted where at least one member has some. */
const isPosted = ({ rows }: MemberResultsInput): boolean => rows.some(({ grade }) => grade !== null);

function memberResults({ accepted, circular }: ReportPlan): readonly (readonly [BranchEntry, MemberResultsInput])[] {
  return accepted.flatMap(({ branch, extract: { memberResults: input } }) =>
    input === null ? [] : [[branch, { ...input, today: circular.today }] as const],
  );
}

function make(kind: PaperKind, plan: ReportPlan, number: string | null): readonly Report[] {
  switch (kind) {
    case 'reminder':
      return plan.expected.map((branch) => {
        return { kind, name: ofBranch(REPORT_NAMES.reminder, branch), input: reminderInput(plan, branch) };
      });
    case 'memberResults':
      return memberResults(plan)
        .filter(([, input]) => isPosted(input))
        .map(([branch, input]) => ({ kind, name: ofBranch(REPORT_NAMES.memberResults, branch), input }));
    case 'branchResults': {
      const input = branchResultsInput(plan);
      return input.rows.length === 0 ? [] : [{ kind, name: REPORT_NAMES.branchResults, input }];
    }
    case 'supervision':
      return [{ kind, name: REPORT_NAMES.supervision, input: supervisionInput(plan, number) }];
    case 'halfYear': {
      const input = halfYearInput(plan, number);
      const name = REPORT_NAMES.halfYear;
      return [
        { kind, name, input, audience: 'internal' },
        { kind, name: `${name}（公开版）`, input, audience: 'masses' },
      ];
    }
    case 'circular':
    case 'evaluation':
    case 'evaluationResults':
      return [];
  }
}

/** Reports that bear a number of their own; letters get theirs one by one, posted results none. */
const NUMBERED: readonly PaperKind[] = ['supervision', 'halfYear'];

/**
 * The reports beside the circular that the scheme asks for of the period (B2, B3, B6), in its order. The number of a run is
 * that of the circular; where there is none, that of the first report that bears one. `ofBranches` tells whether those of
 * which there is one a branch are made too.
 */
export function reportsOf(plan: ReportPlan, ofBranches = true): readonly Report[] {
  const { scheme, period, circular } = plan;
  const kinds = kindsOf(scheme, period);
  const first = hasCircular(scheme, period) ? undefined : kinds.find((kind) => NUMBERED.includes(kind));
  const wanted = kinds.filter((kind) => ofBranches || !isOfBranch(kind));
  return wanted.flatMap((kind) => make(kind, plan, kind === first ? circular.number : null));
}

/** The circular for both audiences, where the period has one. */
export function circularsOf({
  scheme,
  period,
  circular: input,
}: Pick<ReportPlan, 'scheme' | 'period'> & { readonly circular: BulletinInput }): readonly Report[] {
  if (!hasCircular(scheme, period)) return [];
  return [
    { kind: 'circular', name: CIRCULAR, input, audience: 'internal' },
    { kind: 'circular', name: `${CIRCULAR}（公开版）`, input, audience: 'masses' },
  ];
}

/** A circular by what it says; another report as it is. */
export function viewed(report: Report): SentReport {
  if (report.kind !== 'circular') return report;
  const { name, input, audience } = report;
  return { name, kind: 'viewed', view: circularView(input, audience), today: input.today };
}

/** What the scheme asks for and could not be made, as sentences for the committee's clerk. */
export function reportGaps(plan: ReportPlan): readonly string[] {
  const { scheme, period } = plan;
  const kinds = kindsOf(scheme, period);
  const gaps: string[] = [];
  if (kinds.includes('memberResults')) {
    const without = memberResults(plan).filter(([, input]) => !isPosted(input));
    const names = without.map(([{ code, name }]) => `${code} ${name}`).join('、');
    if (without.length > 0) {
      gaps.push(`日常纪实中没有${period.name}评比结果的支部${without.length}个，没有生成公示：${names}`);
    }
  }
  if (kinds.includes('branchResults') && branchResultsInput(plan).rows.length === 0) {
    gaps.push(`党委工作簿“支部评比”中没有${period.name}（${period.id}）的记录，没有生成${REPORT_NAMES.branchResults}`);
  }
  return gaps;
}
