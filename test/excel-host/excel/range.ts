import {
  type Area,
  LAST_COLUMN,
  LAST_ROW,
  addressOf,
  columnsIn,
  intersection,
  parseArea,
  quoted,
  rowsIn,
} from '../model/area.ts';
import { type Cell, plainValue } from '../model/cell.ts';
import { type Given, enter, followHeaders, growTables } from '../model/edit.ts';
import type { Sheet } from '../model/sheet.ts';
import { invalid, notImplemented } from '../wire/host-error.ts';
import { HostObject } from '../wire/members.ts';
import { RangeAreasObject, visibleAreas } from './range-areas.ts';
import { RangeFormatObject } from './range-format.ts';
import { TableScopedCollection } from './tables.ts';
import { type World, kind } from './world.ts';
import { WorksheetObject } from './worksheet.ts';

const WRONG_SIZE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

type Table<T> = readonly (readonly T[])[];

/** More cells than this no property gives or takes. */
const MOST_CELLS = 5_000_000;

export class RangeObject extends HostObject {
  readonly type = 'Range';
  readonly #world: World;
  readonly #sheet: Sheet;
  readonly #area: Area;

  constructor(world: World, sheet: Sheet, area: Area) {
    super();
    this.#world = world;
    this.#sheet = sheet;
    this.#area = area;
  }

  static placeOf(range: RangeObject): { readonly sheet: Sheet; readonly area: Area } {
    return { sheet: range.#sheet, area: range.#area };
  }

  #at(area: Area): RangeObject {
    if (area.top < 1 || area.left < 1 || area.bottom > LAST_ROW || area.right > LAST_COLUMN) throw invalid();
    return new RangeObject(this.#world, this.#sheet, area);
  }

  #read<T>(of: (cell: Cell) => T): Table<T> | null {
    const { top, left, bottom, right } = this.#area;
    // Of whole rows or columns there are no values.
    if (this.cellCount === -1 || this.cellCount > MOST_CELLS) return null;
    return Array.from({ length: bottom - top + 1 }, (_, row) =>
      Array.from({ length: right - left + 1 }, (__, column) => of(this.#sheet.cell(top + row, left + column))),
    );
  }

  /** A table of the range's size, or one value for all cells; `null` leaves a cell alone. */
  #write(given: unknown, set: (row: number, column: number, value: unknown) => void): void {
    const { top, left, bottom, right } = this.#area;
    if (this.cellCount === -1) throw invalid();
    const lines: readonly unknown[] | null = Array.isArray(given) ? given : null;
    const wrong = (line: unknown): boolean => !Array.isArray(line) || line.length !== columnsIn(this.#area);
    if (lines && (lines.length !== rowsIn(this.#area) || lines.some(wrong))) throw invalid(WRONG_SIZE);
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const value = lines ? (lines[row - top] as readonly unknown[])[column - left] : given;
        if (value !== null && value !== undefined) set(row, column, value);
      }
    }
  }

  get address(): string {
    return `${quoted(this.#sheet.name)}!${addressOf(this.#area)}`;
  }

  get rowIndex(): number {
    return this.#area.top - 1;
  }

  get columnIndex(): number {
    return this.#area.left - 1;
  }

  get rowCount(): number {
    return rowsIn(this.#area);
  }

  get columnCount(): number {
    return columnsIn(this.#area);
  }

  /** -1 where there are more than 2^31-1. */
  get cellCount(): number {
    const count = this.rowCount * this.columnCount;
    return count > 2_147_483_647 ? -1 : count;
  }

  get values(): Table<string | number | boolean> | null {
    return this.#read(plainValue);
  }

  set values(given: unknown) {
    this.#enter(given);
  }

  get formulas(): Table<string | number | boolean> | null {
    return this.#read((cell) => (cell.formula === null ? plainValue(cell) : `=${cell.formula}`));
  }

  set formulas(given: unknown) {
    this.#enter(given);
  }

  #enter(given: unknown): void {
    this.#world.edit(this.#sheet, this.#area, 'addin', () => {
      this.#write(given, (row, column, value) => {
        if (typeof value === 'object') throw invalid();
        enter(this.#sheet, row, column, value as Given, this.#world.clock);
      });
      followHeaders(this.#sheet);
      if (this.#world.behaviour.tablesGrow) growTables(this.#sheet, this.#area);
    });
  }

  get numberFormat(): Table<string> | null {
    return this.#read(({ style }) => style.format);
  }

  set numberFormat(given: unknown) {
    this.#write(given, (row, column, value) => {
      if (typeof value !== 'string') throw invalid();
      const { style } = this.#sheet.cell(row, column);
      this.#sheet.set(row, column, { style: { ...style, format: value } });
    });
  }

  get valueTypes(): Table<string> | null {
    return this.#read((cell) => (typeof cell.value === 'object' ? 'Error' : kind(cell.value)));
  }

  /** `null` where some rows are hidden and some not. */
  get rowHidden(): boolean | null {
    const { top, bottom } = this.#area;
    const hidden = Array.from({ length: bottom - top + 1 }, (_, index) => this.#sheet.isHidden(top + index));
    return hidden.every((one) => one === hidden[0]) ? hidden[0]! : null;
  }

  set rowHidden(hidden: boolean) {
    for (let row = this.#area.top; row <= this.#area.bottom; row += 1) this.#sheet.row(row).hidden = hidden;
  }

  get worksheet(): WorksheetObject {
    return new WorksheetObject(this.#world, this.#sheet);
  }

  get format(): RangeFormatObject {
    return new RangeFormatObject(this.#sheet, this.#area);
  }

  getCell(row: number, column: number): RangeObject {
    const { top, left } = this.#area;
    return this.#at({ top: top + row, left: left + column, bottom: top + row, right: left + column });
  }

  getRow(index: number): RangeObject {
    return this.#at({ ...this.#area, top: this.#area.top + index, bottom: this.#area.top + index });
  }

  getColumn(index: number): RangeObject {
    return this.#at({ ...this.#area, left: this.#area.left + index, right: this.#area.left + index });
  }

  getEntireRow(): RangeObject {
    return this.#at({ ...this.#area, left: 1, right: LAST_COLUMN });
  }

  getEntireColumn(): RangeObject {
    return this.#at({ ...this.#area, top: 1, bottom: LAST_ROW });
  }

  getOffsetRange(rows: number, columns: number): RangeObject {
    const { top, left, bottom, right } = this.#area;
    return this.#at({ top: top + rows, bottom: bottom + rows, left: left + columns, right: right + columns });
  }

  getAbsoluteResizedRange(rows: number, columns: number): RangeObject {
    const { top, left } = this.#area;
    return this.#at({ top, left, bottom: top + rows - 1, right: left + columns - 1 });
  }

  getIntersectionOrNullObject(other: RangeObject | string): RangeObject | null {
    const area = typeof other === 'string' ? parseArea(other.slice(other.lastIndexOf('!') + 1)) : other.#area;
    if (!area) throw invalid();
    if (typeof other !== 'string' && other.#sheet !== this.#sheet) return null;
    const common = intersection(this.#area, area);
    return common && this.#at(common);
  }

  getUsedRangeOrNullObject(valuesOnly = false): RangeObject | null {
    const used = this.#sheet.used(valuesOnly);
    const common = used && intersection(this.#area, used);
    return common && this.#at(common);
  }

  getTables(): TableScopedCollection {
    const tables = this.#sheet.tables.filter(({ area }) => intersection(area, this.#area) !== null);
    return new TableScopedCollection(this.#world, this.#sheet, tables);
  }

  getSpecialCellsOrNullObject(type: string): RangeAreasObject | null {
    const areas = visibleAreas(this.#sheet, [this.#area], type);
    return areas.length === 0 ? null : new RangeAreasObject(this.#world, this.#sheet, areas);
  }

  /** Of each row; only whether it is hidden. */
  getRowProperties(asked: Readonly<Record<string, unknown>>): readonly { readonly rowHidden: boolean }[] {
    const others = Object.keys(asked).filter((name) => name !== 'rowHidden');
    if (others.length > 0) throw notImplemented(`row properties ${others.join(', ')}`);
    const { top, bottom } = this.#area;
    return Array.from({ length: bottom - top + 1 }, (_, row) => ({ rowHidden: this.#sheet.isHidden(top + row) }));
  }

  select(): void {
    this.#world.book.active = this.#sheet;
    this.#sheet.selection = [this.#area];
    this.#world.selected(this.#sheet);
  }

  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.rowCount || columns !== this.columnCount) throw invalid(WRONG_SIZE);
  }
}
