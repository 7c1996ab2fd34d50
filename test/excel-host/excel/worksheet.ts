import { type Area, LAST_COLUMN, LAST_ROW, areaOf } from '../model/area.ts';
import { showGridlines } from '../model/page.ts';
import type { Sheet, Visibility } from '../model/sheet.ts';
import { HostError, invalid } from '../wire/host-error.ts';
import { HostObject } from '../wire/members.ts';
import { PageBreakCollection, PageLayoutObject } from './page-layout.ts';
import { RangeObject, areaAt } from './range.ts';
import { TableCollection } from './tables.ts';
import type { World } from './world.ts';
import { checkName } from './sheet-name.ts';

export class WorksheetObject extends HostObject {
  readonly type = 'Worksheet';
  readonly #world: World;
  readonly #sheet: Sheet;

  constructor(world: World, sheet: Sheet) {
    super();
    this.#world = world;
    this.#sheet = sheet;
  }

  override get identity(): { readonly Id: string } {
    return { Id: this.#sheet.id };
  }

  get id(): string {
    return this.#sheet.id;
  }

  get name(): string {
    return this.#sheet.name;
  }

  set name(name: string) {
    checkName(name);
    const other = this.#world.book.sheet(name);
    if (other && other !== this.#sheet) throw new HostError('ItemAlreadyExists');
    this.#sheet.name = name;
  }

  get visibility(): Visibility {
    return this.#sheet.visibility;
  }

  set visibility(visibility: Visibility) {
    if (visibility !== 'Visible') this.#leave();
    this.#sheet.visibility = visibility;
  }

  get tables(): TableCollection {
    return new TableCollection(this.#world, this.#sheet);
  }

  get pageLayout(): PageLayoutObject {
    return new PageLayoutObject(this.#world, this.#sheet);
  }

  get horizontalPageBreaks(): PageBreakCollection {
    return new PageBreakCollection(this.#sheet);
  }

  /** What the client calls `showGridlines`. */
  set gridlines(shown: boolean) {
    showGridlines(this.#sheet, shown);
  }

  #range(area: Area): RangeObject {
    return new RangeObject(this.#world, this.#sheet, area);
  }

  getRange(address?: string): RangeObject {
    if (address === undefined) return this.#range({ top: 1, left: 1, bottom: LAST_ROW, right: LAST_COLUMN });
    return this.#range(areaAt(address));
  }

  getCell(row: number, column: number): RangeObject {
    return this.getRangeByIndexes(row, column, 1, 1);
  }

  getRangeByIndexes(row: number, column: number, rows: number, columns: number): RangeObject {
    const area = areaOf(row + 1, column + 1, row + rows, column + columns);
    if (row < 0 || column < 0 || rows < 1 || columns < 1 || area.bottom > LAST_ROW || area.right > LAST_COLUMN)
      throw invalid();
    return this.#range(area);
  }

  getUsedRangeOrNullObject(valuesOnly = false): RangeObject | null {
    const area = this.#sheet.used(valuesOnly);
    return area ? this.#range(area) : null;
  }

  activate(): void {
    if (this.#sheet.visibility !== 'Visible') throw new HostError('InvalidOperation');
    this.#world.activate(this.#sheet);
  }

  delete(): void {
    if (this.#sheet.visibility === 'VeryHidden') throw new HostError('GeneralException');
    this.#leave();
    const { book } = this.#world;
    book.sheets = book.sheets.filter((sheet) => sheet !== this.#sheet);
  }

  /** Another sheet becomes the active one; the last that can be seen can't go. */
  #leave(): void {
    const { book } = this.#world;
    const others = book.sheets.filter((sheet) => sheet !== this.#sheet && sheet.visibility === 'Visible');
    if (others.length === 0) throw new HostError('GeneralException');
    if (book.active === this.#sheet) book.active = others[0]!;
  }

  _RegisterDataChangedEvent(): void {
    this.#world.listen('changed', this.#sheet.id, true);
  }

  _UnregisterDataChangedEvent(): void {
    this.#world.listen('changed', this.#sheet.id, false);
  }

  _RegisterSelectionChangedEvent(): void {
    this.#world.listen('selection', this.#sheet.id, true);
  }

  _UnregisterSelectionChangedEvent(): void {
    this.#world.listen('selection', this.#sheet.id, false);
  }
}
