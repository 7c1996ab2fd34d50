import { HostError, invalid } from '../wire/host-error.ts';
import { HostObject } from '../wire/members.ts';
import { ApplicationObject } from './application.ts';
import { type InsertOptions, insertWorksheets } from './insert-worksheets.ts';
import { FunctionsObject } from './functions.ts';
import { RangeAreasObject } from './range-areas.ts';
import { RangeObject } from './range.ts';
import { SettingCollection } from './settings.ts';
import { TableCollection } from './tables.ts';
import { WorksheetCollection } from './worksheets.ts';
import type { World } from './world.ts';

export class WorkbookObject extends HostObject {
  readonly type = 'Workbook';
  readonly #world: World;

  constructor(world: World) {
    super();
    this.#world = world;
  }

  get worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.#world);
  }

  get tables(): TableCollection {
    return new TableCollection(this.#world, null);
  }

  get settings(): SettingCollection {
    return new SettingCollection(this.#world);
  }

  get application(): ApplicationObject {
    return new ApplicationObject(this.#world);
  }

  get name(): string {
    return this.#world.book.fileName;
  }

  get functions(): FunctionsObject {
    return new FunctionsObject(this.#world);
  }

  /** One area; of several Excel gives none, nor of a chart or a picture. */
  getSelectedRange(): RangeObject {
    const { active, nothingSelected } = this.#world.book;
    const [area, ...others] = active.selection;
    if (!area || nothingSelected || others.length > 0) throw noCells();
    return new RangeObject(this.#world, active, area);
  }

  getSelectedRanges(): RangeAreasObject {
    const { active, nothingSelected } = this.#world.book;
    if (nothingSelected) throw noCells();
    return new RangeAreasObject(this.#world, active, active.selection);
  }

  getActiveCell(): RangeObject {
    const { active } = this.#world.book;
    const { top, left } = active.selection[0]!;
    return new RangeObject(this.#world, active, { top, left, bottom: top, right: left });
  }

  insertWorksheetsFromBase64(base64: string, options: InsertOptions = {}): readonly string[] {
    return insertWorksheets(this.#world, base64, options);
  }

  /** What the client asks for on the web instead of `application.createWorkbook`. */
  createAndOpenWorkbook(base64: string): void {
    this.application.createWorkbook(base64).open();
  }

  /** Without asking; `Prompt` would ask a person. */
  save(behaviour = 'Save'): void {
    if (behaviour !== 'Save' && behaviour !== 'Prompt') throw invalid();
    this.#world.book.saves += 1;
  }
}

const noCells = (): HostError =>
  new HostError('InvalidSelection', 'The current selection is invalid for this operation.');
