import type { Style } from 'exceljs';
import type { TableColumn } from './input.ts';
import { BODY_FONT, GRID } from './style.ts';
import { widthOf } from './text-width.ts';

const FORMATS: Readonly<Record<TableColumn['type'], string>> = {
  text: '@',
  day: 'yyyy-mm-dd',
  integer: '0',
  score: '0.00',
  rate: '0.0%',
};

/** In the order in which their styles stand in the workbook, behind the style of untouched cells and of headers. */
export const COLUMN_TYPES = Object.keys(FORMATS) as readonly TableColumn['type'][];
const FIRST_STYLE = 2;

/** The number of a column's style in `xl/styles.xml`, the same in every workbook of plain tables. */
export const styleNumber = ({ type }: Pick<TableColumn, 'type'>): number => FIRST_STYLE + COLUMN_TYPES.indexOf(type);

export const styleOf = (type: TableColumn['type']): Partial<Style> => ({
  font: BODY_FONT,
  border: GRID,
  numFmt: FORMATS[type],
  alignment: { vertical: 'middle', horizontal: type === 'text' ? 'left' : 'center', wrapText: type === 'text' },
});

/** A day needs this much, or Excel shows `####`. */
const DAY_WIDTH = 12;

/** Width of a column in characters, with room for the filter's button beside the header. */
export const filterWidth = ({ header, width, type }: TableColumn): number =>
  Math.max(width, widthOf(header) + 4, type === 'day' ? DAY_WIDTH : 0);
