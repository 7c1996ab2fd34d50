import { BUILT_IN } from '../engines.ts';
import type { ReceiptInput } from '../receipt/input.ts';
import { type RenderedDocument, render } from '../render-document.ts';
import { returnedView } from './view.ts';

/** The notice of a returned ledger (V5); for that branch alone. */
export const renderReturned = (input: ReceiptInput, own = BUILT_IN): Promise<RenderedDocument> =>
  render('returned', returnedView(input), input.receipt.issuedOn, own);
