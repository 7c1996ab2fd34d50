import type { Day } from '../../../ledger/day.ts';
import type { FormContent } from '../../../ledger/forms/content.ts';
import { type Render, createEngine } from '../render/engine.ts';
import { layOut } from './layout/lay-out.ts';
import { formsPage } from './page.ts';
import { formsTemplates } from './templates.ts';
import { formsView } from './view.ts';

export interface FormsOptions {
  /** What the file holds, such as 实验小学2026年度承诺书. */
  readonly title: string;
  readonly author: string;
  readonly date: Day;
}

/** Forms as Word file and as web page, both to be printed as they are. */
export interface RenderedForms {
  readonly html: string;
  readonly docx: Uint8Array;
  /** Sheets of paper; `null` where the text flows on by itself. */
  readonly sheets: number | null;
}

let engine: Render | undefined;

/** One file of all the forms, each on pages of its own (F1–F4, L2). The same input gives the same bytes. */
export async function renderForms(form: FormContent, { title, author, date }: FormsOptions): Promise<RenderedForms> {
  engine ??= createEngine(formsTemplates);
  const laid = layOut(form);
  const { metrics } = laid;
  const html = engine('forms', formsView(form, laid, { title }));
  const goesOn = metrics.height === null ? `${form.pages[0]?.title ?? title}（续）` : null;
  const { formsWord } = await import('./word/document.ts');
  const docx = await formsWord(html, { title, author, date, metrics, plate: form.kind === 'plate', goesOn });
  return { html: formsPage(html, title, metrics), docx, sheets: goesOn === null ? laid.sheets.length : null };
}
