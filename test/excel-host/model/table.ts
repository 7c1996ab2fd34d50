import type { Area } from './area.ts';
import type { XmlElement } from './xml.ts';

let made = 0;

/** A table (ListObject) of a sheet. */
export class Table {
  /** As the API gives it. */
  readonly id = String((made += 1));
  name: string;
  /** With the header row, and the totals row where there is one. */
  area: Area;
  columns: string[];
  /** Index of a column, from 0 → values that are shown. */
  readonly filters = new Map<number, readonly string[]>();
  /** The part, for everything that is not kept above. */
  readonly root: XmlElement;

  constructor(name: string, area: Area, columns: readonly string[], root: XmlElement) {
    this.name = name;
    this.area = area;
    this.columns = [...columns];
    this.root = root;
  }

  get hasTotals(): boolean {
    return Number(this.root.attributes['totalsRowCount'] ?? 0) > 0;
  }

  get hasHeaders(): boolean {
    return this.root.attributes['headerRowCount'] !== '0';
  }

  /** Without headers and totals; Excel keeps at least one row. */
  get body(): Area {
    const { top, bottom } = this.area;
    return { ...this.area, top: top + (this.hasHeaders ? 1 : 0), bottom: bottom - (this.hasTotals ? 1 : 0) };
  }
}
