import type { Cell, GridRow } from '../../../ledger/grid.ts';
import { SerialDates } from '../../../ledger/xlsx/dates.ts';
import { isDateFormat } from '../../../ledger/xlsx/number-format.ts';
import { RowCollector } from '../../../ledger/xlsx/row-collector.ts';

/** Cells as Excel hands them over; row and column of the first are 1-based. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
}

export const TEXT_FORMAT = '@';

/** The errors of Excel, which come as text; their names are the same in every language of Excel that has Chinese. */
const ERROR =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!)$/;

/** Reads the values of one workbook; a workbook has few formats, so each is looked at once. */
export class CellReader {
  readonly #dates: SerialDates;
  readonly #isDate = new Map<string, boolean>();

  constructor(date1904: boolean) {
    this.#dates = new SerialDates(date1904);
  }

  /** A value under its number format, as the script's reader gives it of the saved file. */
  cell(value: unknown, format: unknown): Cell {
    if (typeof value === 'number') return this.isDate(format) ? this.#dates.cell(value) : value;
    if (typeof value === 'boolean') return value;
    if (typeof value !== 'string' || value === '') return null;
    return ERROR.test(value) && format !== TEXT_FORMAT ? { error: value } : value;
  }

  isDate(format: unknown): boolean {
    if (typeof format !== 'string') return false;
    let known = this.#isDate.get(format);
    if (known === undefined) {
      known = isDateFormat(format);
      this.#isDate.set(format, known);
    }
    return known;
  }

  /** The rows of blocks in which something stands, ascending; a row may come in several blocks. */
  rows(blocks: readonly Block[]): readonly GridRow[] {
    const collector = new RowCollector();
    for (const { top, left, values, formats } of blocks) {
      values.forEach((row, down) =>
        row.forEach((value, across) => {
          const cell = this.cell(value, formats[down]?.[across]);
          if (cell !== null) collector.put(top + down, left + across, cell);
        }),
      );
    }
    return collector.rows();
  }
}
