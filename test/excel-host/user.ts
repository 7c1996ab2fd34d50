import { type Area, parseArea } from './model/area.ts';
import type { Book } from './model/book.ts';
import type { Cell } from './model/cell.ts';
import { type Given, enter, followHeaders, growTables } from './model/edit.ts';
import { applyFilters } from './model/filter.ts';
import { protect } from './model/protection.ts';
import { shiftSheet } from './model/shift.ts';
import type { Sheet } from './model/sheet.ts';
import type { Table } from './model/table.ts';
import type { World } from './excel/world.ts';

function areaAt(address: string): Area {
  const area = parseArea(address);
  if (!area) throw new Error(`no address: ${address}`);
  return area;
}

/** A person at the keyboard. Excel asks nothing and refuses nothing; the add-in hears of it as of any other edit. */
export class User {
  readonly #world: World;
  readonly #told: () => void;

  /** `told` hands the events of what was done to the add-in. */
  constructor(world: World, told: () => void) {
    this.#world = world;
    this.#told = told;
  }

  get #book(): Book {
    return this.#world.book;
  }

  #sheet(name: string): Sheet {
    const sheet = this.#book.sheet(name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  }

  #table(name: string): { readonly sheet: Sheet; readonly table: Table } {
    const found = this.#book.table(name);
    if (!found) throw new Error(`no table ${name}`);
    return found;
  }

  /** Selects cells of a sheet, one area or several, such as `B2:B5`, `D7`, `3:4`. */
  select(sheet: string, ...addresses: readonly string[]): void {
    const at = this.#sheet(sheet);
    this.#book.nothingSelected = false;
    this.#world.select(at, addresses.map(areaAt));
    this.#told();
  }

  /** Types into a cell; a table directly above takes the row in. */
  type(sheet: string, address: string, value: Exclude<Given, null>): void {
    this.paste(sheet, address, [[value]]);
  }

  /** Pastes a block of values with its first cell at the address; over hidden rows too, and past every validation. */
  paste(sheet: string, address: string, values: readonly (readonly Given[])[]): void {
    const at = this.#sheet(sheet);
    const { top, left } = areaAt(address);
    const width = Math.max(...values.map((line) => line.length));
    const area = { top, left, bottom: top + values.length - 1, right: left + width - 1 };
    this.#world.edit(at, area, 'person', () => {
      values.forEach((line, row) =>
        line.forEach((value, column) => enter(at, top + row, left + column, value, this.#world.clock)),
      );
      followHeaders(at);
      growTables(at, area);
    });
    this.#told();
  }

  /** Sorts the rows of a table by a column, text before nothing; `descending` the other way. */
  sort(tableName: string, column: string, descending = false): void {
    const { sheet, table } = this.#table(tableName);
    const { top, bottom, left, right } = table.body;
    const at = left + this.#column(table, column);
    const lines = Array.from({ length: bottom - top + 1 }, (_, index) => {
      const cells = new Map<number, Cell>();
      for (let one = left; one <= right; one += 1) cells.set(one, sheet.cell(top + index, one));
      return cells;
    });
    const key = (cells: ReadonlyMap<number, Cell>): string | number => {
      const { value } = cells.get(at)!;
      return typeof value === 'number' ? value : String(typeof value === 'object' ? value.error : value);
    };
    const order = (a: ReadonlyMap<number, Cell>, b: ReadonlyMap<number, Cell>): number => {
      const [x, y] = [key(a), key(b)];
      // Empty cells come last whichever way it goes.
      if (x === '' || y === '') return Number(x === '') - Number(y === '');
      const less = typeof x === typeof y ? x < y : typeof x === 'number';
      return (x === y ? 0 : less ? -1 : 1) * (descending ? -1 : 1);
    };
    [...lines].sort(order).forEach((cells, index) => {
      for (const [one, cell] of cells) sheet.row(top + index).cells.set(one, cell);
    });
    this.#world.sorted(sheet, table.body);
    this.#told();
  }

  /** Shows only rows with one of the values; `null` shows all. */
  filter(tableName: string, column: string, values: readonly string[] | null): void {
    const { sheet, table } = this.#table(tableName);
    const index = this.#column(table, column);
    if (values === null) table.filters.delete(index);
    else table.filters.set(index, values);
    applyFilters(sheet, table, this.#world.clock);
  }

  #column(table: Table, name: string): number {
    const index = table.columns.indexOf(name);
    if (index < 0) throw new Error(`no column ${name}`);
    return index;
  }

  hideRows(sheet: string, first: number, last: number, hidden = true): void {
    for (let row = first; row <= last; row += 1) this.#sheet(sheet).row(row).hidden = hidden;
  }

  /** Selects a chart or a picture instead of cells. */
  selectPicture(): void {
    this.#book.nothingSelected = true;
  }

  protect(sheet: string): void {
    protect(this.#sheet(sheet));
  }

  renameSheet(sheet: string, name: string): void {
    this.#sheet(sheet).name = name;
  }

  renameTable(table: string, name: string): void {
    this.#table(table).table.name = name;
  }

  /** Turns a table into plain cells. */
  removeTable(name: string): void {
    const { sheet, table } = this.#table(name);
    sheet.tables = sheet.tables.filter((one) => one !== table);
  }

  deleteSheet(name: string): void {
    const sheet = this.#sheet(name);
    this.#book.sheets = this.#book.sheets.filter((one) => one !== sheet);
    if (this.#book.active === sheet) this.#book.active = this.#book.sheets[0]!;
  }

  /** Whole columns, such as `C` or `C:D`. */
  deleteColumn(sheet: string, columns: string): void {
    this.#shift(sheet, columns, 'column', -1, 'ColumnDeleted');
  }

  insertColumn(sheet: string, columns: string): void {
    this.#shift(sheet, columns, 'column', 1, 'ColumnInserted');
  }

  /** Whole rows, such as `5` or `5:7`; the new ones stand before what was there. */
  insertRow(sheet: string, rows: string): void {
    this.#shift(sheet, rows, 'row', 1, 'RowInserted');
  }

  deleteRow(sheet: string, rows: string): void {
    this.#shift(sheet, rows, 'row', -1, 'RowDeleted');
  }

  #shift(
    name: string,
    lines: string,
    axis: 'row' | 'column',
    sign: 1 | -1,
    change: 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted',
  ): void {
    const sheet = this.#sheet(name);
    const area = areaAt(lines.includes(':') ? lines : `${lines}:${lines}`);
    const [at, last] = axis === 'row' ? [area.top, area.bottom] : [area.left, area.right];
    shiftSheet(sheet, { axis, at, count: sign * (last - at + 1) });
    if (axis === 'column') followHeaders(sheet);
    this.#world.changed(sheet, area, change, 'person');
    this.#told();
  }
}
