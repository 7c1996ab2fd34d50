import { Sheet } from '../model/sheet.ts';
import { HostError } from '../wire/host-error.ts';
import { HostCollection } from '../wire/members.ts';
import { checkName } from './sheet-name.ts';
import type { World } from './world.ts';
import { WorksheetObject } from './worksheet.ts';

export class WorksheetCollection extends HostCollection {
  readonly type = 'WorksheetCollection';
  readonly #world: World;

  constructor(world: World) {
    super();
    this.#world = world;
  }

  #object(sheet: Sheet): WorksheetObject {
    return new WorksheetObject(this.#world, sheet);
  }

  list(): readonly WorksheetObject[] {
    return this.#world.book.sheets.map((sheet) => this.#object(sheet));
  }

  find(key: string | number): WorksheetObject | null {
    const found = this.#world.book.sheet(String(key));
    return found ? this.#object(found) : null;
  }

  getItemOrNullObject(key: string): WorksheetObject | null {
    return this.find(key);
  }

  getActiveWorksheet(): WorksheetObject {
    return this.#object(this.#world.book.active);
  }

  add(given?: string): WorksheetObject {
    const { book } = this.#world;
    let name = given;
    for (let number = 1; name === undefined; number += 1) if (!book.sheet(`Sheet${number}`)) name = `Sheet${number}`;
    checkName(name);
    if (book.sheet(name)) throw new HostError('ItemAlreadyExists');
    const sheet = new Sheet(name);
    book.sheets.push(sheet);
    return this.#object(sheet);
  }

  _RegisterDataChangedEvent(): void {
    this.#world.listen('changed', 'Workbook', true);
  }

  _UnregisterDataChangedEvent(): void {
    this.#world.listen('changed', 'Workbook', false);
  }

  _RegisterSelectionChangedEvent(): void {
    this.#world.listen('selection', 'Workbook', true);
  }

  _UnregisterSelectionChangedEvent(): void {
    this.#world.listen('selection', 'Workbook', false);
  }

  _RegisterActivatedEvent(): void {
    this.#world.listen('activated', 'Workbook', true);
  }

  _UnregisterActivatedEvent(): void {
    this.#world.listen('activated', 'Workbook', false);
  }

  _RegisterRowSortedEvent(): void {
    this.#world.listen('rowSorted', 'Workbook', true);
  }

  _UnregisterRowSortedEvent(): void {
    this.#world.listen('rowSorted', 'Workbook', false);
  }
}
