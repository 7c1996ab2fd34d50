import { createEngine, type Render } from '../render/engine.ts';
import { page } from '../render/page.ts';
import type { ReceiptInput, StrayInput } from './input.ts';
import css from './receipt.css.hbs';
import receipt from './receipt.hbs';
import { type ReceiptView, receiptView, strayView } from './view.ts';

export type { ReceiptInput, StrayInput } from './input.ts';

let engine: Render | undefined;

async function render(view: ReceiptView): Promise<string> {
  engine ??= createEngine({ receipt });
  return page(engine('receipt', view), view.title, css);
}

/** The receipt for a branch as a page to be printed on A4; self-contained. */
export const renderReceipt = (input: ReceiptInput): Promise<string> => render(receiptView(input));

/** The page for a file that belongs to no branch. */
export const renderStray = (input: StrayInput): Promise<string> => render(strayView(input));
