import { applyFilters } from '../model/filter.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Table } from '../model/table.ts';
import { invalid } from '../wire/host-error.ts';
import { HostCollection, HostObject } from '../wire/members.ts';
import type { World } from './world.ts';

export class TableColumnCollection extends HostCollection {
  readonly type = 'TableColumnCollection';
  readonly #world: World;
  readonly #sheet: Sheet;
  readonly #table: Table;

  constructor(world: World, sheet: Sheet, table: Table) {
    super();
    this.#world = world;
    this.#sheet = sheet;
    this.#table = table;
  }

  list(): readonly TableColumnObject[] {
    return this.#table.columns.map((_, index) => new TableColumnObject(this.#world, this.#sheet, this.#table, index));
  }

  /** By name, or by id. */
  find(key: string | number): TableColumnObject | null {
    const wanted = String(key).toLowerCase();
    const all = this.list();
    return all.find(({ name }) => name.toLowerCase() === wanted) ?? all.find(({ id }) => id === key) ?? null;
  }

  getItemAt(index: number): TableColumnObject {
    const found = this.list()[index];
    if (!found) throw invalid();
    return found;
  }
}

class TableColumnObject extends HostObject {
  readonly type = 'TableColumn';
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

  override get identity(): { readonly Id: number } {
    return { Id: this.id };
  }

  get id(): number {
    return this.#index + 1;
  }

  get index(): number {
    return this.#index;
  }

  get name(): string {
    return this.#table.columns[this.#index] ?? '';
  }

  get filter(): FilterObject {
    return new FilterObject(this.#world, this.#sheet, this.#table, this.#index);
  }
}

class FilterObject extends HostObject {
  readonly type = 'Filter';
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

  /** Values as they are shown in the cells. */
  applyValuesFilter(values: readonly (string | object)[]): void {
    if (!Array.isArray(values) || values.some((value) => typeof value !== 'string')) throw invalid();
    this.#table.filters.set(this.#index, values as readonly string[]);
    applyFilters(this.#sheet, this.#table, this.#world.clock);
  }
}
