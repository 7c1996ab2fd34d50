import { type Area, LAST_ROW, addressOf, columnsIn, quoted, rowsIn } from '../model/area.ts';
import type { Sheet } from '../model/sheet.ts';
import { notImplemented } from '../wire/host-error.ts';
import { HostCollection, HostObject } from '../wire/members.ts';
import { RangeObject } from './range.ts';
import type { World } from './world.ts';
import { WorksheetObject } from './worksheet.ts';

/** The runs of rows of areas that can be seen. */
export function visibleAreas(sheet: Sheet, areas: readonly Area[], type: string): readonly Area[] {
  if (type !== 'Visible') throw notImplemented(`special cells ${type}`);
  const hidden = [...sheet.rows].filter(([, row]) => row.hidden).map(([number]) => number);
  return areas.flatMap((area) => {
    const runs: Area[] = [];
    let top = area.top;
    for (const row of hidden.filter((one) => one >= area.top && one <= area.bottom).sort((a, b) => a - b)) {
      if (row > top) runs.push({ ...area, top, bottom: row - 1 });
      top = row + 1;
    }
    return top <= area.bottom ? [...runs, { ...area, top }] : runs;
  });
}

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
    const count = this.#areas.reduce((sum, area) => sum + rowsIn(area) * columnsIn(area), 0);
    return count > 2_147_483_647 ? -1 : count;
  }

  get isEntireColumn(): boolean {
    return this.#areas.every(({ top, bottom }) => top === 1 && bottom === LAST_ROW);
  }

  get areas(): RangeCollection {
    return new RangeCollection(this.#areas.map((area) => new RangeObject(this.#world, this.#sheet, area)));
  }

  get worksheet(): WorksheetObject {
    return new WorksheetObject(this.#world, this.#sheet);
  }

  getSpecialCellsOrNullObject(type: string): RangeAreasObject | null {
    const areas = visibleAreas(this.#sheet, this.#areas, type);
    return areas.length === 0 ? null : new RangeAreasObject(this.#world, this.#sheet, areas);
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

  getCount(): number {
    return this.#ranges.length;
  }

  getItemAt(index: number): RangeObject | null {
    return this.find(index);
  }
}
