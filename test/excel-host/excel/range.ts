import { type Area, LAST_COLUMN, LAST_ROW, parseArea } from '../model/area.ts';
import { merge } from '../model/merge.ts';
import { invalid } from '../wire/host-error.ts';
import type { HostObject } from '../wire/members.ts';
import { DataValidationObject } from './data-validation.ts';
import { RangeContent } from './range-content.ts';
import { RangeFormatObject } from './range-format.ts';

/** The area of an address within a sheet; the sheet's name before it does not matter. */
export function areaAt(address: string): Area {
  const area = parseArea(address.slice(address.lastIndexOf('!') + 1));
  if (!area) throw invalid();
  return area;
}

/** What leads from a range to others. */
export class RangeObject extends RangeContent {
  #at(area: Area): RangeObject {
    if (area.top < 1 || area.left < 1 || area.bottom > LAST_ROW || area.right > LAST_COLUMN) throw invalid();
    return new RangeObject(this.world, this.sheet, area);
  }

  get worksheet(): HostObject {
    return this.world.worksheetOf(this.sheet);
  }

  get format(): RangeFormatObject {
    return new RangeFormatObject(this.sheet, this.area);
  }

  get dataValidation(): DataValidationObject {
    return new DataValidationObject(this.sheet, this.area);
  }

  getCell(row: number, column: number): RangeObject {
    const { top, left } = this.area;
    return this.#at({ top: top + row, left: left + column, bottom: top + row, right: left + column });
  }

  /** What the client itself uses to set many cells in pieces, as `getBoundingRect`. */
  getRow(index: number): RangeObject {
    const row = this.area.top + index;
    return this.#at({ ...this.area, top: row, bottom: row });
  }

  getBoundingRect(other: RangeObject): RangeObject {
    const [a, b] = [this.area, other.area];
    return this.#at({
      top: Math.min(a.top, b.top),
      left: Math.min(a.left, b.left),
      bottom: Math.max(a.bottom, b.bottom),
      right: Math.max(a.right, b.right),
    });
  }

  getUsedRangeOrNullObject(valuesOnly = false): RangeObject | null {
    const used = this.sheet.used(valuesOnly, this.area);
    return used && this.#at(used);
  }

  /** `across`: the cells of each row become one, row by row. */
  merge(across = false): void {
    this.demandThere();
    merge(this.sheet, this.area, across);
  }

  select(): void {
    this.demandThere();
    this.world.select(this.sheet, [this.area]);
  }
}
