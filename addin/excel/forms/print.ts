import { rangeOf } from '../reading/ranges.ts';
import type { FormLayout } from './layout.ts';

/** In points. */
const SIDES = 45;
const ENDS = 54;
const EDGE = 25;

/** Sets a form's sheet up for A4. Columns are as wide as the page already: fitted to it, Excel would drop the page breaks. */
export function setUpPage(sheet: Excel.Worksheet, { orientation, breaks, repeated, values, widths }: FormLayout): void {
  const { pageLayout } = sheet;
  pageLayout.paperSize = 'A4';
  pageLayout.orientation = orientation === 'portrait' ? 'Portrait' : 'Landscape';
  pageLayout.leftMargin = SIDES;
  pageLayout.rightMargin = SIDES;
  pageLayout.topMargin = ENDS;
  pageLayout.bottomMargin = ENDS;
  pageLayout.headerMargin = EDGE;
  pageLayout.footerMargin = EDGE;
  pageLayout.centerHorizontally = true;
  pageLayout.headersFooters.defaultForAllPages.centerFooter = '&9 第&P页 共&N页';
  pageLayout.setPrintArea(rangeOf(sheet, { top: 1, left: 1, bottom: values.length, right: widths.length }));
  if (repeated !== null) pageLayout.setPrintTitleRows(`$${repeated}:$${repeated}`);
  for (const row of breaks) sheet.horizontalPageBreaks.add(`A${row}`);
  sheet.showGridlines = false;
}
