import { type Area, intersection } from '../model/area.ts';
import { followHeaders } from '../model/edit.ts';
import { applyFilters } from '../model/filter.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Table } from '../model/table.ts';
import { HostError, invalid } from '../wire/host-error.ts';
import { HostObject } from '../wire/members.ts';
import { RangeObject, areaAt } from './range.ts';
import { TableColumnCollection } from './table-columns.ts';
import type { World } from './world.ts';

export class TableObject extends HostObject {
  readonly type = 'Table';
  readonly #world: World;
  readonly #sheet: Sheet;
  readonly #table: Table;

  constructor(world: World, sheet: Sheet, table: Table) {
    super();
    this.#world = world;
    this.#sheet = sheet;
    this.#table = table;
  }

  override get identity(): { readonly Id: string } {
    return { Id: this.#table.id };
  }

  get id(): string {
    return this.#table.id;
  }

  get name(): string {
    return this.#table.name;
  }

  set name(name: string) {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) throw invalid();
    const other = this.#world.book.table(name);
    if (other && other.table !== this.#table) throw new HostError('ItemAlreadyExists');
    this.#table.name = name;
  }

  get showTotals(): boolean {
    return this.#table.hasTotals;
  }

  get worksheet(): HostObject {
    return this.#world.worksheetOf(this.#sheet);
  }

  get columns(): TableColumnCollection {
    return new TableColumnCollection(this.#world, this.#sheet, this.#table);
  }

  #range(area: Area): RangeObject {
    return new RangeObject(this.#world, this.#sheet, area);
  }

  getRange(): RangeObject {
    return this.#range(this.#table.area);
  }

  getHeaderRowRange(): RangeObject {
    if (!this.#table.hasHeaders) throw new HostError('ItemNotFound');
    return this.#range({ ...this.#table.area, bottom: this.#table.area.top });
  }

  getDataBodyRange(): RangeObject {
    return this.#range(this.#table.body);
  }

  /** The header row stays where it is; at least one row below it; no other table in the way. */
  resize(given: RangeObject | string): void {
    const range = typeof given === 'string' ? new RangeObject(this.#world, this.#sheet, areaAt(given)) : given;
    const { sheet, area } = RangeObject.placeOf(range);
    const { area: old, hasTotals } = this.#table;
    if (sheet !== this.#sheet || area.top !== old.top || area.bottom <= area.top || hasTotals) throw invalid();
    if (area.left > old.right || area.right < old.left) throw invalid();
    const others = this.#sheet.tables.filter((table) => table !== this.#table);
    if (others.some((table) => intersection(table.area, area) !== null)) throw invalid();
    this.#table.area = area;
    this.#table.columns = Array.from({ length: area.right - area.left + 1 }, () => '');
    followHeaders(this.#sheet);
  }

  clearFilters(): void {
    this.#table.filters.clear();
    applyFilters(this.#sheet, this.#table, this.#world.clock);
  }
}
