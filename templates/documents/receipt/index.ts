import { BUILT_IN } from '../engines.ts';
import { type RenderedDocument, render } from '../render-document.ts';
import type { ReceiptInput, StrayInput } from './input.ts';
import { receiptView, strayView } from './view.ts';

export type { ReceiptInput, StrayInput } from './input.ts';

/** The receipt for a branch (V5). */
export const renderReceipt = (input: ReceiptInput, own = BUILT_IN): Promise<RenderedDocument> =>
  render('receipt', receiptView(input), input.receipt.issuedOn, own);

/** The answer to a file that belongs to no branch (V5). */
export const renderStray = (input: StrayInput, own = BUILT_IN): Promise<RenderedDocument> =>
  render('receipt', strayView(input), input.firstSeen, own);
