import { columnsIn, rowsIn } from '../model/area.ts';
import { type Cell, plainValue } from '../model/cell.ts';
import { type Given, enter, followHeaders, growTables } from '../model/edit.ts';
import { isLocked } from '../model/protection.ts';
import { HostError, invalid, notImplemented } from '../wire/host-error.ts';
import { RangePlace } from './range-place.ts';
import { kind } from './world.ts';

const WRONG_SIZE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** More cells than this no property gives. */
const MOST_CELLS = 5_000_000;

/** A cell holds no more characters. */
const LONGEST_TEXT = 32_767;

type Table<T> = readonly (readonly T[])[];

/** What stands in a range. */
export abstract class RangeContent extends RangePlace {
  #read<T>(of: (cell: Cell) => T): Table<T> | null {
    const { top, left, bottom, right } = this.area;
    // Of whole rows or columns there are no values.
    if (this.cellCount === -1 || this.cellCount > MOST_CELLS) return null;
    return Array.from({ length: bottom - top + 1 }, (_, row) =>
      Array.from({ length: right - left + 1 }, (__, column) => of(this.sheet.cell(top + row, left + column))),
    );
  }

  /** A table of the range's size, or one value for all cells; `null` leaves a cell alone. */
  #write(given: unknown, set: (row: number, column: number, value: unknown) => void): void {
    this.demandThere();
    this.demandBounded();
    if (isLocked(this.sheet, this.area)) throw new HostError('AccessDenied');
    const { top, left, bottom, right } = this.area;
    const lines: readonly unknown[] | null = Array.isArray(given) ? given : null;
    const wrong = (line: unknown): boolean => !Array.isArray(line) || line.length !== columnsIn(this.area);
    if (lines && (lines.length !== rowsIn(this.area) || lines.some(wrong))) throw invalid(WRONG_SIZE);
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const value = lines ? (lines[row - top] as readonly unknown[])[column - left] : given;
        if (value !== null && value !== undefined) set(row, column, value);
      }
    }
  }

  get values(): Table<string | number | boolean> | null {
    return this.#read(plainValue);
  }

  set values(given: unknown) {
    this.#enter(given);
  }

  /** As `values`, but for cells with a formula. */
  get formulas(): Table<string | number | boolean> | null {
    return this.#read((cell) => (cell.formula === null ? plainValue(cell) : `=${cell.formula}`));
  }

  set formulas(given: unknown) {
    this.#enter(given);
  }

  #enter(given: unknown): void {
    this.world.edit(this.sheet, this.area, 'addin', () => {
      this.#write(given, (row, column, value) => {
        if (typeof value === 'object' || String(value).length > LONGEST_TEXT) throw invalid();
        enter(this.sheet, row, column, value as Given, this.world.clock);
      });
      followHeaders(this.sheet);
      if (this.world.behaviour.tablesGrow) growTables(this.sheet, this.area);
    });
  }

  get numberFormat(): Table<string> | null {
    return this.#read(({ style }) => style.format);
  }

  set numberFormat(given: unknown) {
    this.#write(given, (row, column, value) => {
      if (typeof value !== 'string') throw invalid();
      const { style } = this.sheet.cell(row, column);
      this.sheet.set(row, column, { style: { ...style, format: value } });
    });
  }

  get valueTypes(): Table<string> | null {
    return this.#read(({ value }) => (typeof value === 'object' ? 'Error' : kind(value)));
  }

  /** `null` where some rows are hidden and some not. */
  get rowHidden(): boolean | null {
    const hidden = this.#hiddenRows();
    return hidden.every((one) => one === hidden[0]) ? (hidden[0] ?? false) : null;
  }

  #hiddenRows(): readonly boolean[] {
    const { top, bottom } = this.area;
    return Array.from({ length: bottom - top + 1 }, (_, index) => this.sheet.isHidden(top + index));
  }

  /** One entry for each row, with the properties asked for. */
  getRowProperties(asked: Readonly<Record<string, unknown>>): readonly { readonly rowHidden: boolean }[] {
    if (Object.keys(asked).join() !== 'rowHidden') throw notImplemented('row properties');
    return this.#hiddenRows().map((rowHidden) => ({ rowHidden }));
  }

  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.rowCount || columns !== this.columnCount) throw invalid(WRONG_SIZE);
  }
}
