import type { Worksheet } from 'exceljs';
import { lineText } from './clean-text.ts';

/** Characters that an A4 page holds upright at a readable size; wider sheets lie on their side. */
const UPRIGHT_WIDTH = 95;
const A4 = 9;
const MARGINS = { left: 0.5, right: 0.5, top: 0.75, bottom: 0.7, header: 0.35, footer: 0.35 };

export interface PrintSetup {
  readonly left: string;
  readonly centre: string;
  readonly width: number;
  /** Rows repeated on each page, such as `1:1`. */
  readonly titleRows?: string;
}

// In headers & starts a code; a digit after a font size would be read as part of it, hence the blank.
const headerText = (text: string): string => lineText(text, 80).replaceAll('&', '&&');

/** A4, fitted to the page's width, with the header row on each page and page numbers. */
export function setUpPrint(sheet: Worksheet, { left, centre, width, titleRows }: PrintSetup): void {
  sheet.pageSetup = {
    ...sheet.pageSetup,
    paperSize: A4,
    orientation: width > UPRIGHT_WIDTH ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: MARGINS,
    ...(titleRows === undefined ? {} : { printTitlesRow: titleRows }),
  };
  sheet.headerFooter = {
    oddHeader: `${left === '' ? '' : `&L&9 ${headerText(left)}`}&C&"宋体,加粗"&12 ${headerText(centre)}`,
    oddFooter: '&C&9 第&P页 共&N页',
  };
}
