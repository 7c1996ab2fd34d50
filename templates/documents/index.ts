import type { BulletinInput } from '../../ledger/figures/bulletin.ts';
import { circularTemplates } from './circular/templates.ts';
import { type Audience, circularView } from './circular/view.ts';
import { createEngine, type Render } from './render/engine.ts';
import css from './render/gongwen.css.hbs';
import { page } from './render/page.ts';

export type { Audience } from './circular/view.ts';

/** A document in both its forms, made from one view model and one template. */
export interface RenderedDocument {
  /** A self-contained web page. */
  readonly html: string;
  /** A Word file (.docx). */
  readonly docx: Uint8Array;
}

let engine: Render | undefined;

/**
 * The quarterly circular (B1, B4, B5, B7) as web page and as Word in the official layout. The same input gives the
 * same bytes. `docx` is loaded when it is first needed.
 */
export async function renderCircular(input: BulletinInput, audience: Audience): Promise<RenderedDocument> {
  const view = circularView(input, audience);
  engine ??= createEngine(circularTemplates);
  const html = engine('circular', view);
  const { toWord } = await import('./render/word/document.ts');
  const { title } = view.head;
  const charts = view.branches.chart === null ? [] : [view.branches.chart];
  return {
    html: page(html, title, css),
    docx: await toWord(html, { title, author: view.tail.signer, date: input.today, charts }),
  };
}
