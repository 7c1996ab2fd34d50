import { paperWidth } from '../../../templates/documents/forms/layout/metrics.ts';
import { rangeOf } from '../reading/ranges.ts';
import type { FormLayout } from './layout.ts';

/** In points. */
const EDGE = 25;
/** The least edge that printers leave. */
const LEAST = 14;
/**
 * Excel rounds each column to whole pixels of the standard font, and what goes beyond the page by one of them is printed on
 * another: the edges at the sides are this much less than those of the text, which stands in the middle all the same.
 */
const SPARE = 30;

/**
 * Sets a form's sheet up for A4. Columns are as wide as the page already: fitted to it, Excel would drop the page breaks.
 * Pages are counted where the text flows on by itself; other forms say themselves which of how many sheets they are.
 */
export function setUpPage(sheet: Excel.Worksheet, { metrics, breaks, repeated, values, widths }: FormLayout): void {
  const { pageLayout } = sheet;
  const sides = Math.max(LEAST, (paperWidth(metrics) - metrics.width) / 2 - SPARE);
  const bottom = Math.max(LEAST, metrics.bottom - SPARE);
  pageLayout.paperSize = 'A4';
  pageLayout.orientation = metrics.orientation === 'portrait' ? 'Portrait' : 'Landscape';
  pageLayout.leftMargin = sides;
  pageLayout.rightMargin = sides;
  pageLayout.topMargin = metrics.top;
  pageLayout.bottomMargin = bottom;
  pageLayout.headerMargin = Math.min(EDGE, metrics.top);
  pageLayout.footerMargin = Math.min(EDGE, bottom);
  pageLayout.centerHorizontally = true;
  if (repeated !== null) {
    pageLayout.headersFooters.defaultForAllPages.centerFooter = '&9 第&P页 共&N页';
    pageLayout.setPrintTitleRows(`$${repeated}:$${repeated}`);
  }
  pageLayout.setPrintArea(rangeOf(sheet, { top: 1, left: 1, bottom: values.length, right: widths.length }));
  for (const row of breaks) sheet.horizontalPageBreaks.add(`A${row}`);
  sheet.showGridlines = false;
}
