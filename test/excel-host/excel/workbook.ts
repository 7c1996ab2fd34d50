import { HostError, notFound } from '../wire/host-error.ts';
import { HostObject } from '../wire/members.ts';
import { ApplicationObject } from './application.ts';
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

  get functions(): FunctionsObject {
    return new FunctionsObject(this.#world);
  }

  get name(): string {
    return this.#world.book.fileName;
  }

  get use1904DateSystem(): boolean {
    return this.#world.book.date1904;
  }

  getSelectedRange(): RangeObject {
    const { active } = this.#world.book;
    const [area, ...others] = active.selection;
    if (!area) throw notFound();
    if (others.length > 0) {
      throw new HostError('InvalidSelection', 'The current selection is invalid for this operation.');
    }
    return new RangeObject(this.#world, active, area);
  }

  getSelectedRanges(): RangeAreasObject {
    const { active } = this.#world.book;
    return new RangeAreasObject(this.#world, active, active.selection);
  }

  getActiveCell(): RangeObject {
    const { active } = this.#world.book;
    const { top, left } = active.selection[0]!;
    return new RangeObject(this.#world, active, { top, left, bottom: top, right: left });
  }

  save(): void {
    this.#world.book.saves += 1;
  }
}
