import { type Area, addressOf, quoted } from '../model/area.ts';
import type { Sheet } from '../model/sheet.ts';
import { HostCollection, HostObject } from '../wire/members.ts';
import { countCells } from './range-place.ts';
import { RangeObject } from './range.ts';
import type { World } from './world.ts';
import { WorksheetObject } from './worksheet.ts';

export class RangeAreasObject extends HostObject {
  readonly type = 'RangeAreas';
  readonly #world: World;
  readonly #sheet: Sheet;
  readonly #areas: readonly Area[];

  constructor(world: World, sheet: Sheet, areas: readonly Area[]) {
    super();
    this.#world = world;
    this.#sheet = sheet;
    this.#areas = areas;
  }

  get address(): string {
    return this.#areas.map((area) => `${quoted(this.#sheet.name)}!${addressOf(area)}`).join(',');
  }

  get areaCount(): number {
    return this.#areas.length;
  }

  get cellCount(): number {
    return countCells(this.#areas);
  }

  get areas(): RangeCollection {
    return new RangeCollection(this.#areas.map((area) => new RangeObject(this.#world, this.#sheet, area)));
  }

  get worksheet(): WorksheetObject {
    return new WorksheetObject(this.#world, this.#sheet);
  }
}

class RangeCollection extends HostCollection {
  readonly type = 'RangeCollection';
  readonly #ranges: readonly RangeObject[];

  constructor(ranges: readonly RangeObject[]) {
    super();
    this.#ranges = ranges;
  }

  list(): readonly RangeObject[] {
    return this.#ranges;
  }

  find(index: string | number): RangeObject | null {
    return this.#ranges[Number(index)] ?? null;
  }
}
