import { type Given, enter } from '../model/edit.ts';
import { canPushDown, insertTableRows } from '../model/insert-rows.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Table } from '../model/table.ts';
import { HostError, invalid } from '../wire/host-error.ts';
import { HostCollection, HostObject } from '../wire/members.ts';
import { RangeObject } from './range.ts';
import type { World } from './world.ts';

export class TableRowCollection extends HostCollection {
  readonly type = 'TableRowCollection';
  readonly #world: World;
  readonly #sheet: Sheet;
  readonly #table: Table;

  constructor(world: World, sheet: Sheet, table: Table) {
    super();
    this.#world = world;
    this.#sheet = sheet;
    this.#table = table;
  }

  get count(): number {
    const { top, bottom } = this.#table.body;
    return bottom - top + 1;
  }

  getCount(): number {
    return this.count;
  }

  list(): readonly TableRowObject[] {
    return Array.from({ length: this.count }, (_, index) => this.getItemAt(index));
  }

  find(index: string | number): TableRowObject | null {
    return Number(index) < this.count ? this.getItemAt(Number(index)) : null;
  }

  getItemAt(index: number): TableRowObject {
    if (index < 0 || index >= this.count) throw invalid();
    return new TableRowObject(this.#world, this.#sheet, this.#table, index);
  }

  /** Puts rows in at a place, or at the end; cells below the table move down. */
  add(index?: number | null, given?: unknown): TableRowObject {
    const { top, left, bottom, right } = this.#table.body;
    const width = right - left + 1;
    const rows: readonly unknown[] =
      given === undefined ? [Array<string>(width).fill('')] : Array.isArray(given) ? given : [[given]];
    const lines = rows.every(Array.isArray) ? (rows as readonly (readonly Given[])[]) : [rows as readonly Given[]];
    if (lines.some((line) => line.length !== width)) throw invalid();
    const at = index === undefined || index === null || index < 0 ? bottom + 1 : top + index;
    if (at > bottom + 1) throw invalid();
    if (!canPushDown(this.#sheet, this.#table)) throw new HostError('InvalidOperation');
    insertTableRows(this.#sheet, this.#table, at, lines.length);
    lines.forEach((line, row) =>
      line.forEach((value, column) => enter(this.#sheet, at + row, left + column, value, this.#world.clock)),
    );
    const area = { top: at, left, bottom: at + lines.length - 1, right };
    this.#world.changed(this.#sheet, area, 'RowInserted', 'addin');
    return this.getItemAt(at - top);
  }
}

class TableRowObject extends HostObject {
  readonly type = 'TableRow';
  readonly #world: World;
  readonly #sheet: Sheet;
  readonly #table: Table;
  readonly #index: number;

  constructor(world: World, sheet: Sheet, table: Table, index: number) {
    super();
    this.#world = world;
    this.#sheet = sheet;
    this.#table = table;
    this.#index = index;
  }

  get index(): number {
    return this.#index;
  }

  getRange(): RangeObject {
    const { body } = this.#table;
    const row = body.top + this.#index;
    return new RangeObject(this.#world, this.#sheet, { ...body, top: row, bottom: row });
  }
}
