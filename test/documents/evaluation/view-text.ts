import type { EvaluationInput } from '../../../ledger/figures/evaluation.ts';
import type { Audience } from '../../../templates/documents/circular/view.ts';
import { evaluationTemplates } from '../../../templates/documents/evaluation/templates.ts';
import { evaluationView, type SectionView } from '../../../templates/documents/evaluation/view.ts';
import type { TableView } from '../../../templates/documents/evaluation/table.ts';
import { evaluationResultsTemplates } from '../../../templates/documents/evaluation-results/templates.ts';
import { evaluationResultsView } from '../../../templates/documents/evaluation-results/view.ts';
import { circularTemplates } from '../../../templates/documents/circular/templates.ts';
import { createEngine } from '../../../templates/documents/render/engine.ts';
import { textOfPage } from '../text.ts';

const render = createEngine({ ...circularTemplates, ...evaluationTemplates, ...evaluationResultsTemplates });

export function summaryHtml(input: EvaluationInput, audience: Audience): string {
  return render('evaluation', evaluationView(input, audience));
}

/** All that a reader gets of the summary. */
export function summaryText(input: EvaluationInput, audience: Audience): string {
  return textOfPage(summaryHtml(input, audience));
}

export function postedHtml(input: EvaluationInput): string {
  return render('evaluation-results', evaluationResultsView(input));
}

export function postedText(input: EvaluationInput): string {
  return textOfPage(postedHtml(input));
}

export const headings = (input: EvaluationInput, audience: Audience = 'internal'): readonly string[] =>
  evaluationView(input, audience).sections.map(({ heading }) => heading);

/** The section of a title, whatever its number. */
export function section(input: EvaluationInput, title: string, audience: Audience = 'internal'): SectionView {
  const found = evaluationView(input, audience).sections.find(({ heading }) => heading.endsWith(`、${title}`));
  if (found === undefined) throw new Error(`no section ${title}`);
  return found;
}

export const paragraphs = (of: SectionView): readonly string[] => of.blocks.flatMap(({ paragraph }) => paragraph ?? []);

export const tables = (of: SectionView): readonly TableView[] => of.blocks.flatMap(({ table }) => table ?? []);

/** Rows as text, two lines of a cell with `/` between. */
export function rows(table: TableView | undefined): readonly (readonly string[])[] {
  const all = [...(table?.rows ?? []), ...(table?.total ? [table.total] : [])];
  return all.map((row) => row.map(({ text, second }) => (second === null ? text : `${text}/${second}`)));
}
