import type { Style, Workbook, Worksheet } from 'exceljs';
import { cellText } from './clean-text.ts';
import { addSheet } from './excel.ts';
import type { Instructions, Line } from './instructions.ts';
import { setUpPrint } from './print.ts';
import { BODY_FONT, GRID, HEADING_FONT, HINT_FONT, TITLE_FONT } from './style.ts';
import { heightOf, linesIn } from './text-width.ts';

const INSTRUCTIONS = '填写说明';
const LABEL_WIDTH = 16;
const TEXT_WIDTH = 76;

// Cells that look alike have the same object, as in `table-sheet.ts`.
const TEXT: Partial<Style> = { font: BODY_FONT, alignment: { vertical: 'top', wrapText: true }, border: GRID };
const HEADING: Partial<Style> = { font: HEADING_FONT, alignment: { vertical: 'bottom' } };
const LABEL: Partial<Style> = {
  font: { ...BODY_FONT, bold: true },
  alignment: { vertical: 'top', horizontal: 'left', wrapText: true },
  border: GRID,
};

function writeLine(sheet: Worksheet, number: number, { label, text, look }: Line): void {
  const row = sheet.getRow(number);
  const left = row.getCell(1);
  left.value = label;
  left.style = look ? { ...LABEL, font: { ...LABEL.font, ...look.font }, fill: look.fill } : LABEL;
  const right = row.getCell(2);
  right.value = cellText(text);
  right.style = TEXT;
  row.height = heightOf(Math.max(linesIn(text, TEXT_WIDTH), linesIn(label, LABEL_WIDTH)));
}

/** Writes the instructions as the workbook's first sheet: labels left, text right, nothing merged. */
export function addInstructionsSheet(workbook: Workbook, { title, subtitle, sections }: Instructions): void {
  const sheet = addSheet(workbook, INSTRUCTIONS);
  sheet.getColumn(1).width = LABEL_WIDTH;
  sheet.getColumn(2).width = TEXT_WIDTH;
  const put = (number: number, text: string, style: Partial<Style>): void => {
    const cell = sheet.getCell(number, 1);
    cell.value = cellText(text);
    cell.style = style;
  };
  put(1, title, { font: TITLE_FONT });
  sheet.getRow(1).height = 30;
  put(2, subtitle, { font: HINT_FONT });
  let number = 3;
  for (const { heading, lines } of sections) {
    put(number, heading, HEADING);
    sheet.getRow(number).height = 28;
    number += 1;
    for (const line of lines) {
      writeLine(sheet, number, line);
      number += 1;
    }
  }
  sheet.views = [{ showGridLines: false }];
  setUpPrint(sheet, { left: '', centre: INSTRUCTIONS, width: LABEL_WIDTH + TEXT_WIDTH });
}
