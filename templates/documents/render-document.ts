import type { Day } from '../../ledger/day.ts';
import { aboutOf } from './about.ts';
import type { DocumentName } from './documents.ts';
import { engineFor } from './engines.ts';
import { OwnTemplateFault } from './own-template-fault.ts';
import { type Templates, TemplateError } from './render/engine.ts';
import css from './render/gongwen.css.hbs';
import { page } from './render/page.ts';
import { UnsupportedMarkup } from './render/word/tree.ts';

/** A document in both its forms, made from one view model and one template. */
export interface RenderedDocument {
  /** A self-contained web page. */
  readonly html: string;
  /** A Word file (.docx). */
  readonly docx: Uint8Array;
}

/** Renders with the committee's own templates; what goes wrong then is told as the committee's matter. */
async function withOwn<T>(own: Templates, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    const theirs = fault instanceof TemplateError || fault instanceof UnsupportedMarkup;
    if (!theirs || Object.keys(own).length === 0) throw fault;
    throw new OwnTemplateFault(fault.message, { cause: fault });
  }
}

/**
 * Both forms of one rendering, from the committee's own templates in the place of the software's where it has some. Word may
 * say less; `docx` is loaded when it is first needed. The same input gives the same bytes.
 */
export function render(
  template: DocumentName,
  view: object,
  today: Day,
  own: Templates,
  wordView: object = view,
): Promise<RenderedDocument> {
  return withOwn(own, async () => {
    const engine = engineFor(own);
    const about = aboutOf(view, today);
    const html = engine(template, view);
    const { toWord } = await import('./render/word/document.ts');
    const word = wordView === view ? html : engine(template, wordView);
    return { html: await page(html, about.title, css), docx: await toWord(word, about) };
  });
}
