import type { Cell } from 'exceljs';
import { LINK_FONT } from './style.ts';

/** Makes a cell jump to an address of the same workbook, such as `承诺台账!C5`. */
export function linkTo(cell: Cell, address: string, text = address): void {
  cell.value = { text, hyperlink: address };
  cell.style = { ...cell.style, font: LINK_FONT };
}
