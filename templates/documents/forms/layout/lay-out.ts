import type { FormContent } from '../../../../ledger/forms/content.ts';
import { cardSheets } from './cards.ts';
import { flowSheets } from './flow.ts';
import { type Metrics, settingsOf } from './metrics.ts';
import type { Sheet } from './rows.ts';
import { formSheets } from './sheets.ts';

/** A form laid out on paper: what Word, the page and Excel's sheet all show. */
export interface LaidOut {
  readonly metrics: Metrics;
  readonly sheets: readonly Sheet[];
}

/** Higher than any form. */
const ENDLESS = 1e9;

function set({ kind, pages }: FormContent, metrics: Metrics): LaidOut {
  const height = metrics.height ?? ENDLESS;
  if (kind === 'card') return { metrics, sheets: cardSheets(pages, metrics) };
  const flows = kind === 'member-ledger' || metrics.height === null;
  return { metrics, sheets: pages.flatMap((page) => (flows ? flowSheets : formSheets)(page, metrics, height)) };
}

/** Lays a form out; each page begins on a sheet of its own, and takes several where its text needs them. */
export function layOut(form: FormContent): LaidOut {
  const [best, ...others] = settingsOf(form.kind);
  let laid = set(form, best);
  for (const metrics of others) {
    if (laid.sheets.length === form.pages.length) break;
    laid = set(form, metrics);
  }
  return laid;
}
