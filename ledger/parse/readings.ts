import type { GridRow, SheetGrid } from '../grid.ts';
import type { Scheme } from '../scheme/schema.ts';
import type { Sheet } from '../workbook/sheet.ts';
import type { RowReading } from './row-reader.ts';
import type { RowsRead } from './rows.ts';

/** A sheet as it was read, with what of its place in the workbook entered into that. */
interface SheetReading {
  readonly header: number;
  readonly bottom: number | undefined;
  readonly read: RowsRead<Sheet>;
}

/** What is known of the sheets that are read in one way. */
export interface KnownReadings {
  readonly sheets: WeakMap<SheetGrid, SheetReading>;
  /** What its rows say, from the second reading of such a sheet on. */
  rows: WeakMap<GridRow, RowReading> | null;
}

/** Sheets and files whose readings are remembered. */
const MOST_KNOWN = 40;

/**
 * What was read before of the same sheets and rows under the same scheme. A ledger that is open is judged after every
 * edit, and all sheets but the edited one, and in it all rows but the edited ones, are the same objects as before. For
 * files that are read once there should be none: whatever is remembered outlives the collection of young objects.
 */
export class Readings {
  readonly #known = new WeakMap<Scheme, Map<string, KnownReadings>>();

  /** `way` tells what else than sheet and scheme enters into the reading. */
  of(scheme: Scheme, way: string): KnownReadings {
    const all = this.#known.get(scheme) ?? new Map<string, KnownReadings>();
    this.#known.set(scheme, all);
    const before = all.get(way);
    if (before) return before;
    const oldest = all.keys().next();
    if (all.size >= MOST_KNOWN && oldest.done !== true) all.delete(oldest.value);
    const fresh: KnownReadings = { sheets: new WeakMap(), rows: null };
    all.set(way, fresh);
    return fresh;
  }
}
