import type { Area } from '../model/area.ts';
import type { Sheet } from '../model/sheet.ts';
import { HostObject } from '../wire/members.ts';

export class RangeFormatObject extends HostObject {
  readonly type = 'RangeFormat';
  readonly #sheet: Sheet;
  readonly #area: Area;

  constructor(sheet: Sheet, area: Area) {
    super();
    this.#sheet = sheet;
    this.#area = area;
  }

  /** `null` where the cells differ. */
  get wrapText(): boolean | null {
    const { top, left } = this.#area;
    return this.#sheet.cell(top, left).style.alignment.includes('wrapText="1"');
  }
}
