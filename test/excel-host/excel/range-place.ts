import { type Area, addressOf, columnsIn, quoted, rowsIn } from '../model/area.ts';
import type { Sheet } from '../model/sheet.ts';
import { HostError, invalid } from '../wire/host-error.ts';
import { HostObject } from '../wire/members.ts';
import type { World } from './world.ts';

/** Excel counts cells up to 2^31-1 and says -1 beyond. */
const MOST_COUNTED = 2_147_483_647;

export function countCells(areas: readonly Area[]): number {
  const count = areas.reduce((sum, area) => sum + rowsIn(area) * columnsIn(area), 0);
  return count > MOST_COUNTED ? -1 : count;
}

/** Where a range lies. */
export abstract class RangePlace extends HostObject {
  readonly type = 'Range';
  protected readonly world: World;
  protected readonly sheet: Sheet;
  protected readonly area: Area;

  constructor(world: World, sheet: Sheet, area: Area) {
    super();
    this.world = world;
    this.sheet = sheet;
    this.area = area;
  }

  static placeOf(range: RangePlace): { readonly sheet: Sheet; readonly area: Area } {
    return { sheet: range.sheet, area: range.area };
  }

  /** What is written below a sheet that is gone finds nothing. */
  protected demandThere(): void {
    if (!this.world.book.sheets.includes(this.sheet)) throw new HostError('ItemNotFound');
  }

  /** Of whole rows and columns there are no values to set. */
  protected demandBounded(): void {
    if (this.cellCount === -1) throw invalid();
  }

  get address(): string {
    return `${quoted(this.sheet.name)}!${addressOf(this.area)}`;
  }

  get rowIndex(): number {
    return this.area.top - 1;
  }

  get columnIndex(): number {
    return this.area.left - 1;
  }

  get rowCount(): number {
    return rowsIn(this.area);
  }

  get columnCount(): number {
    return columnsIn(this.area);
  }

  get cellCount(): number {
    return countCells([this.area]);
  }
}
