import type { Sheet } from '../model/sheet.ts';
import { HostCollection } from '../wire/members.ts';
import { TableObject } from './table.ts';
import type { World } from './world.ts';

export class TableCollection extends HostCollection {
  readonly type = 'TableCollection';
  readonly #world: World;
  /** `null`: of the whole workbook. */
  readonly #sheet: Sheet | null;

  constructor(world: World, sheet: Sheet | null) {
    super();
    this.#world = world;
    this.#sheet = sheet;
  }

  list(): readonly TableObject[] {
    const sheets = this.#sheet ? [this.#sheet] : this.#world.book.sheets;
    return sheets.flatMap((sheet) => sheet.tables.map((table) => new TableObject(this.#world, sheet, table)));
  }

  find(key: string | number): TableObject | null {
    const found = this.#world.book.table(String(key));
    if (!found || (this.#sheet !== null && found.sheet !== this.#sheet)) return null;
    return new TableObject(this.#world, found.sheet, found.table);
  }

  getItemOrNullObject(key: string): TableObject | null {
    return this.find(key);
  }
}
