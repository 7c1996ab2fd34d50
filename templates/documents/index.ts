import type { Day } from '../../ledger/day.ts';
import type { BulletinInput } from '../../ledger/figures/bulletin.ts';
import type { CorrectionInput } from '../../ledger/figures/correction.ts';
import type { RollUpInput } from '../../ledger/figures/roll-up.ts';
import type { EvaluationInput } from '../../ledger/figures/evaluation.ts';
import type {
  BranchResultsInput,
  HalfYearInput,
  MemberResultsInput,
  ReminderInput,
  SupervisionInput,
} from '../../ledger/figures/reports.ts';
import { BUILT_IN } from './engines.ts';
import { branchResultsView } from './branch-results/view.ts';
import { type Audience, type CircularView, circularView } from './circular/view.ts';
import { correctionView } from './correction/view.ts';
import { evaluationResultsView } from './evaluation-results/view.ts';
import { evaluationView } from './evaluation/view.ts';
import { halfYearView } from './half-year/view.ts';
import { memberResultsView } from './member-results/view.ts';
import { reminderView } from './reminder/view.ts';
import { type RenderedDocument, render } from './render-document.ts';
import { rollUpView } from './roll-up/view.ts';
import { supervisionView } from './supervision/view.ts';

export type { RenderedDocument } from './render-document.ts';
export { type Audience, type CircularView, circularView } from './circular/view.ts';
export { renderReturned } from './returned/index.ts';
export { renderReceipt, renderStray } from './receipt/index.ts';

/** The quarterly circular (B1, B4, B5, B7) as web page and as Word in the official layout. */
export const renderCircular = (input: BulletinInput, audience: Audience, own = BUILT_IN): Promise<RenderedDocument> =>
  renderViewed(circularView(input, audience), input.today, own);

/** The same of what it says: plain data, which is small however many branches it tells of. */
export const renderViewed = (view: CircularView, today: Day, own = BUILT_IN): Promise<RenderedDocument> =>
  render('circular', view, today, own);

/** The correction of an issued circular (V2), in the same forms. */
export const renderCorrection = (
  input: CorrectionInput,
  audience: Audience,
  own = BUILT_IN,
): Promise<RenderedDocument> => render('correction', correctionView(input, audience), input.today, own);

/** The evaluation summary (B3, E4–E7): with persons in annexes for the committee, or in counts for the masses. */
export const renderEvaluation = (
  input: EvaluationInput,
  audience: Audience,
  own = BUILT_IN,
): Promise<RenderedDocument> => render('evaluation', evaluationView(input, audience), input.today, own);

/** The posted results of an evaluation (E4, B2): names and grades, no scores. */
export const renderEvaluationResults = (input: EvaluationInput, own = BUILT_IN): Promise<RenderedDocument> =>
  render('evaluation-results', evaluationResultsView(input), input.today, own);

/** The letter to one branch (B3, E8); for that branch alone. */
export const renderReminder = (input: ReminderInput, own = BUILT_IN): Promise<RenderedDocument> =>
  render('reminder', reminderView(input), input.today, own);

/** The posted results of members for a month (B2, L7): names and grades. */
export const renderMemberResults = (input: MemberResultsInput, own = BUILT_IN): Promise<RenderedDocument> =>
  render('member-results', memberResultsView(input), input.today, own);

/** The posted ranking of branches for two months (B2). */
export const renderBranchResults = (input: BranchResultsInput, own = BUILT_IN): Promise<RenderedDocument> =>
  render('branch-results', branchResultsView(input), input.today, own);

/** The supervision circular of any period (B6). */
export const renderSupervision = (input: SupervisionInput, own = BUILT_IN): Promise<RenderedDocument> =>
  render('supervision', supervisionView(input), input.today, own);

/** The half-year report on the joint inspection (B3): with persons for the committee, or in counts for the masses. */
export const renderHalfYear = (input: HalfYearInput, audience: Audience, own = BUILT_IN): Promise<RenderedDocument> =>
  render('half-year', halfYearView(input, audience), input.today, own);

/**
 * The circular of a committee over committees, or its evaluation summary where the figures hold one. The page lists what is
 * below each committee folded; Word lists it as far as it is no book.
 */
export const renderRollUp = (input: RollUpInput, own = BUILT_IN): Promise<RenderedDocument> =>
  render('roll-up', rollUpView(input, 'page'), input.today, own, rollUpView(input, 'word'));
