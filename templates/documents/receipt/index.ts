import { BUILT_IN } from '../engines.ts';
import { renderPage } from '../render-document.ts';
import type { ReceiptInput, StrayInput } from './input.ts';
import css from './receipt.css.hbs';
import { receiptView, strayView } from './view.ts';

export type { ReceiptInput, StrayInput } from './input.ts';

/** The receipt for a branch as a page to be printed on A4; self-contained. */
export const renderReceipt = (input: ReceiptInput, own = BUILT_IN): Promise<string> =>
  renderPage('receipt', receiptView(input), css, own);

/** The page for a file that belongs to no branch. */
export const renderStray = (input: StrayInput, own = BUILT_IN): Promise<string> =>
  renderPage('receipt', strayView(input), css, own);
