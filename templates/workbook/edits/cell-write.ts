import { asDay } from '../../../ledger/day.ts';
import type { Cell } from '../../../ledger/grid.ts';
import type { Kind } from '../../../ledger/workbook/column.ts';
import { cellContent, looksLikeFormula } from '../cell-value.ts';
import { cleanText } from '../clean-text.ts';

/** What a cell holds, as far as its number format must fit. */
export type Content = 'text' | 'formulaLike' | 'number' | 'day' | 'instant';

/** One cell to be set; both places 1-based. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  /** As it is stored: a serial number for a day, text with Excel's own escapes; `null` empties the cell. */
  readonly stored: string | number | null;
  readonly content: Content;
  /** What a reader must find there afterwards. */
  readonly reads: Cell;
}

/** From the 1900 system to that of 1904. */
const DAYS_1904 = 1462;

function ofNumber(value: string, stored: number, kind: Kind, date1904: boolean): Omit<CellWrite, 'row' | 'column'> {
  const content = kind.type === 'instant' ? 'instant' : 'day';
  const date = value.replace(/T00:00:00$/, '');
  return { stored: date1904 ? stored - DAYS_1904 : stored, content, reads: { date } };
}

/** The write of a value (`RowValues`) into a cell of a column's kind. */
export function cellWrite(
  row: number,
  column: number,
  value: string | number | null | undefined,
  kind: Kind,
  date1904: boolean,
): CellWrite {
  const stored = cellContent(value, kind);
  const at = { row, column };
  if (typeof value === 'string' && typeof stored === 'number') {
    if (asDay(value.slice(0, 10)) === null) throw new Error(`no day: ${value}`);
    return { ...at, ...ofNumber(value, stored, kind, date1904) };
  }
  if (typeof stored === 'number') return { ...at, stored, content: 'number', reads: stored };
  if (stored === null || stored === '') return { ...at, stored: null, content: 'text', reads: null };
  const content = looksLikeFormula(stored) ? 'formulaLike' : 'text';
  return { ...at, stored, content, reads: cleanText(String(value)) };
}
