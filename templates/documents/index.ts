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
import { branchResultsTemplates } from './branch-results/templates.ts';
import { branchResultsView } from './branch-results/view.ts';
import { circularTemplates } from './circular/templates.ts';
import { type Audience, circularView } from './circular/view.ts';
import { correctionTemplates } from './correction/templates.ts';
import { correctionView } from './correction/view.ts';
import { evaluationResultsTemplates } from './evaluation-results/templates.ts';
import { evaluationResultsView } from './evaluation-results/view.ts';
import { evaluationTemplates } from './evaluation/templates.ts';
import { evaluationView } from './evaluation/view.ts';
import { halfYearTemplates } from './half-year/templates.ts';
import { halfYearView } from './half-year/view.ts';
import { memberResultsTemplates } from './member-results/templates.ts';
import { memberResultsView } from './member-results/view.ts';
import { reminderTemplates } from './reminder/templates.ts';
import { reminderView } from './reminder/view.ts';
import { createEngine, type Render } from './render/engine.ts';
import css from './render/gongwen.css.hbs';
import { page } from './render/page.ts';
import { rollUpTemplates } from './roll-up/templates.ts';
import { rollUpView } from './roll-up/view.ts';
import { supervisionTemplates } from './supervision/templates.ts';
import { supervisionView } from './supervision/view.ts';
import type { WordOptions } from './render/word/document.ts';

export type { Audience } from './circular/view.ts';
export { type ReceiptInput, type StrayInput, renderReceipt, renderStray } from './receipt/index.ts';

/** A document in both its forms, made from one view model and one template. */
export interface RenderedDocument {
  /** A self-contained web page. */
  readonly html: string;
  /** A Word file (.docx). */
  readonly docx: Uint8Array;
}

let engine: Render | undefined;

/** Both forms of one rendering, of which Word's may say less; `docx` is loaded when it is first needed. */
async function render(
  template: string,
  view: object,
  options: WordOptions,
  wordView: object = view,
): Promise<RenderedDocument> {
  engine ??= createEngine({
    ...circularTemplates,
    ...correctionTemplates,
    ...evaluationTemplates,
    ...evaluationResultsTemplates,
    ...reminderTemplates,
    ...memberResultsTemplates,
    ...branchResultsTemplates,
    ...supervisionTemplates,
    ...halfYearTemplates,
    ...rollUpTemplates,
  });
  const html = engine(template, view);
  const { toWord } = await import('./render/word/document.ts');
  const word = wordView === view ? html : engine(template, wordView);
  return { html: await page(html, options.title, css), docx: await toWord(word, options) };
}

/**
 * The quarterly circular (B1, B4, B5, B7) as web page and as Word in the official layout. The same input gives the
 * same bytes.
 */
export async function renderCircular(input: BulletinInput, audience: Audience): Promise<RenderedDocument> {
  const view = circularView(input, audience);
  const charts = view.branches.chart === null ? [] : [view.branches.chart];
  return render('circular', view, { title: view.head.title, author: view.tail.signer, date: input.today, charts });
}

/** The correction of an issued circular (V2), in the same forms. The same input gives the same bytes. */
export async function renderCorrection(input: CorrectionInput, audience: Audience): Promise<RenderedDocument> {
  const view = correctionView(input, audience);
  return render('correction', view, {
    title: view.head.title,
    author: view.tail.signer,
    date: input.today,
    charts: [],
  });
}

/**
 * The evaluation summary (B3, E4–E7) in the same forms: with persons in annexes for the committee, or in counts for the
 * masses. The same input gives the same bytes.
 */
export async function renderEvaluation(input: EvaluationInput, audience: Audience): Promise<RenderedDocument> {
  const view = evaluationView(input, audience);
  const charts = view.sections.flatMap(({ blocks }) => blocks.flatMap(({ chart }) => chart ?? []));
  return render('evaluation', view, { title: view.head.title, author: view.tail.signer, date: input.today, charts });
}

/** The posted results of an evaluation (E4, B2) in the same forms: names and grades, no scores. */
export async function renderEvaluationResults(input: EvaluationInput): Promise<RenderedDocument> {
  const view = evaluationResultsView(input);
  return render('evaluation-results', view, { title: view.title, author: view.signer, date: input.today, charts: [] });
}

/** The letter to one branch (B3, E8) in the same forms; for that branch alone. */
export async function renderReminder(input: ReminderInput): Promise<RenderedDocument> {
  const view = reminderView(input);
  return render('reminder', view, { title: view.head.title, author: view.signer, date: input.today, charts: [] });
}

/** The posted results of members for a month (B2, L7) in the same forms: names and grades. */
export async function renderMemberResults(input: MemberResultsInput): Promise<RenderedDocument> {
  const view = memberResultsView(input);
  return render('member-results', view, { title: view.title, author: view.signer, date: input.today, charts: [] });
}

/** The posted ranking of branches for two months (B2) in the same forms. */
export async function renderBranchResults(input: BranchResultsInput): Promise<RenderedDocument> {
  const view = branchResultsView(input);
  return render('branch-results', view, { title: view.title, author: view.signer, date: input.today, charts: [] });
}

/** The supervision circular of any period (B6) in the same forms. */
export async function renderSupervision(input: SupervisionInput): Promise<RenderedDocument> {
  const view = supervisionView(input);
  return render('supervision', view, {
    title: view.head.title,
    author: view.tail.signer,
    date: input.today,
    charts: [],
  });
}

/** The half-year report on the joint inspection (B3): with persons for the committee, or in counts for the masses. */
export async function renderHalfYear(input: HalfYearInput, audience: Audience): Promise<RenderedDocument> {
  const view = halfYearView(input, audience);
  return render('half-year', view, {
    title: view.head.title,
    author: view.tail.signer,
    date: input.today,
    charts: [],
  });
}

/**
 * The circular of a committee over committees, or its evaluation summary where the figures hold one. The page lists what is
 * below each committee folded; Word lists it as far as it is no book.
 */
export async function renderRollUp(input: RollUpInput): Promise<RenderedDocument> {
  const view = rollUpView(input, 'page');
  const charts = view.sections.flatMap(({ blocks }) => blocks.flatMap(({ chart }) => chart ?? []));
  const options = { title: view.head.title, author: view.tail.signer, date: input.today, charts };
  return render('roll-up', view, options, rollUpView(input, 'word'));
}
