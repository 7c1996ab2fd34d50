import type { Day } from '../day.ts';
import type { Finding } from '../findings/finding.ts';
import type { Histories } from '../lifecycle/log.ts';
import type { Ledger, ParsedLedger, RowSheetKey } from '../parse/ledger.ts';
import type { Period } from '../period.ts';
import type { Scheme } from '../scheme/schema.ts';
import { ledgerSheets } from '../workbook/declaration.ts';
import type { Check } from './check.ts';
import { activityFrequency } from './activity-frequency.ts';
import { activityRows } from './activity-rows.ts';
import { admission } from './admission.ts';
import { areaQuestions, areaWorkDue } from './area-work.ts';
import { areaCoverage, areaRows } from './areas.ts';
import { amendmentReviews } from './amendment-reviews.ts';
import { ballotCoverage } from './ballots-coverage.ts';
import { ballotDays } from './ballots-days.ts';
import { ballotPanels } from './ballots-panels.ts';
import { ballotRows } from './ballots.ts';
import { commentRows } from './comment-rows.ts';
import { commentsDue } from './comments-due.ts';
import { commitmentIds } from './commitment-ids.ts';
import { commonItems } from './common-items.ts';
import { consultation } from './consultation.ts';
import { contextOf } from './context.ts';
import { coverage } from './coverage.ts';
import { deadlines } from './deadlines.ts';
import { explanations } from './explanations.ts';
import { followUp } from './follow-up.ts';
import { gates } from './gates.ts';
import { helpFirst } from './help-first.ts';
import { improbableDays } from './improbable-days.ts';
import { inspectionRows } from './inspection-rows.ts';
import { itemCount } from './item-count.ts';
import { itemGrades } from './item-grades.ts';
import { keyWork } from './key-work.ts';
import { leaders } from './leaders.ts';
import { logOrder } from './log-order.ts';
import { logPresence } from './log-presence.ts';
import { logSteps } from './log-steps.ts';
import { manualDates } from './manual-dates.ts';
import { fixesOverdue, measuresMissing } from './measures-due.ts';
import { measureKeyWork } from './measures-key-work.ts';
import { measureRows } from './measures.ts';
import { memberChanges } from './member-changes.ts';
import { memberIds } from './member-ids.ts';
import { memberNames } from './member-names.ts';
import { milestones } from './milestones.ts';
import { names } from './names.ts';
import { notInspected } from './not-inspected.ts';
import { oralPledges } from './oral-pledges.ts';
import { origins } from './origins.ts';
import { personalNumbers } from './personal-numbers.ts';
import { pledgerAllowed } from './pledger-allowed.ts';
import { postClasses } from './post-classes.ts';
import { recordRows } from './record-rows.ts';
import { recordsDue } from './records-due.ts';
import { postAssessmentsDue } from './post-assessments-due.ts';
import { postVerdicts } from './post-assessments-verdict.ts';
import { postAssessmentRows } from './post-assessments.ts';
import { postDays } from './posts-days.ts';
import { postElections } from './posts-elections.ts';
import { postHolders } from './posts-holders.ts';
import { postIds } from './posts.ts';
import { references } from './references.ts';
import { requiredCategories } from './required-categories.ts';
import { resultDays } from './results-days.ts';
import { resultsComputed } from './results-computed.ts';
import { reviewMeetings } from './review-meetings.ts';
import { reviewRounds } from './review-rounds.ts';
import { reviewRows } from './review-rows.ts';
import { rewards } from './rewards.ts';
import { statements } from './self-evaluation-statements.ts';
import { selfEvaluation } from './self-evaluation.ts';
import { similarity } from './similarity.ts';
import { stateAndLog } from './state-and-log.ts';
import { themes } from './themes.ts';

/** Every rule of a branch's ledger. What a rule asks for comes from the scheme: of a scheme without it, it says nothing. */
export const checks: readonly Check[] = [
  names,
  references,
  memberIds,
  memberNames,
  memberChanges,
  admission,
  oralPledges,
  postClasses,
  coverage,
  leaders,
  keyWork,
  itemCount,
  requiredCategories,
  commonItems,
  themes,
  origins,
  commitmentIds,
  pledgerAllowed,
  deadlines,
  milestones,
  similarity,
  logPresence,
  logOrder,
  logSteps,
  manualDates,
  stateAndLog,
  followUp,
  helpFirst,
  explanations,
  gates,
  itemGrades,
  reviewRows,
  reviewRounds,
  amendmentReviews,
  reviewMeetings,
  inspectionRows,
  notInspected,
  activityRows,
  activityFrequency,
  consultation,
  commentRows,
  commentsDue,
  recordRows,
  recordsDue,
  ballotRows,
  ballotPanels,
  ballotDays,
  ballotCoverage,
  selfEvaluation,
  statements,
  resultDays,
  resultsComputed,
  measureRows,
  measureKeyWork,
  fixesOverdue,
  measuresMissing,
  postIds,
  postHolders,
  postElections,
  postDays,
  postAssessmentRows,
  postVerdicts,
  postAssessmentsDue,
  rewards,
  areaRows,
  areaCoverage,
  areaQuestions,
  areaWorkDue,
  improbableDays,
  personalNumbers,
];

/** Place of a sheet in the workbook by the name it bears there. */
function sheetOrder(ledger: Ledger): (sheet: string | undefined) => number {
  const order = new Map<string, number>();
  Object.entries(ledgerSheets).forEach(([key, { name }], place) => {
    order.set(name, place);
    if (key === 'cover' || key === 'dictionary') return;
    const row = ledger[key as RowSheetKey][0];
    // A decision of the committee stands at the row of another sheet, the place of which is known.
    if (row && !order.has(row.origin.sheet)) order.set(row.origin.sheet, place);
  });
  return (sheet) => (sheet === undefined ? -1 : (order.get(sheet) ?? order.size));
}

/**
 * All findings of a ledger – those of reading it and those of the rules – in the order of sheet, row and column.
 * `asOf` is the day as of which is judged what is missing so far (a reminder, an inspection, a meeting): what falls due
 * after it is not asked for. Contradictions are named whatever the day. `told` are the histories of an open ledger.
 */
export function runChecks(
  parsed: ParsedLedger,
  scheme: Scheme,
  asOf: Day,
  period: Period,
  today: Day | null = null,
  told: Histories | null = null,
): readonly Finding[] {
  const context = contextOf(parsed.ledger, scheme, asOf, period, today, told);
  const order = sheetOrder(parsed.ledger);
  return [...parsed.findings, ...checks.flatMap((check) => check(context))].sort(
    ({ where: a }, { where: b }) =>
      order(a.sheet) - order(b.sheet) || (a.row ?? 0) - (b.row ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}
