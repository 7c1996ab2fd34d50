import type { GridRow, SheetGrid, WorkbookGrid } from '../grid.ts';
import { canonical, isIdeograph } from './text.ts';

/** Headers are looked for this far down: people put titles and notes above. */
const HEADER_SEARCH_ROWS = 30;

/** No header is longer, white space included. */
const LONGEST_HEADER = 60;

/** A cell as a header, in the form in which texts are compared; empty where it can't be one. */
export const headerOf = (cell: unknown): string =>
  typeof cell === 'string' && cell.length <= LONGEST_HEADER ? canonical(cell) : '';

/** A row with headers, and how many of those that are wanted it has. */
export interface HeaderRow {
  readonly row: GridRow;
  readonly score: number;
}

interface Place {
  readonly sheet: SheetGrid;
  readonly row: GridRow;
  /** The row's index among those of the sheet. */
  readonly index: number;
}

/** The headers that are looked for in a workbook, in the form in which texts are compared. */
export class SoughtHeaders {
  readonly #texts: ReadonlySet<string>;
  /** The characters with which they begin: of nearly all other cells the first tells that they are none. */
  readonly #starts: ReadonlySet<number>;

  constructor(texts: readonly string[]) {
    this.#texts = new Set(texts);
    this.#starts = new Set(texts.map((text) => text.charCodeAt(0)));
  }

  /** The sought header that a cell is; `null` for any other cell. */
  in(cell: unknown): string | null {
    if (typeof cell !== 'string' || cell.length > LONGEST_HEADER) return null;
    const first = cell.charCodeAt(0);
    if (isIdeograph(first) && !this.#starts.has(first)) return null;
    const text = canonical(cell);
    return this.#texts.has(text) ? text : null;
  }
}

/** Where the sought headers stand in the first rows of a workbook: each sheet is asked for those of many tables. */
export class HeaderPlaces {
  readonly #places = new Map<string, Place[]>();

  constructor({ sheets }: WorkbookGrid, sought: SoughtHeaders) {
    for (const sheet of sheets) {
      for (const [index, row] of sheet.rows.entries()) {
        if (row.row > HEADER_SEARCH_ROWS) break;
        this.#lookAt({ sheet, row, index }, sought);
      }
    }
  }

  #lookAt(place: Place, sought: SoughtHeaders): void {
    place.row.cells.forEach((cell) => {
      const text = sought.in(cell);
      if (text === null) return;
      const places = this.#places.get(text);
      if (!places) this.#places.set(text, [place]);
      else if (places.at(-1) !== place) places.push(place);
    });
  }

  /** Of each sheet with any of the wanted headers, the row with the most of them; of several, the first. */
  best(wanted: ReadonlySet<string>): ReadonlyMap<SheetGrid, HeaderRow> {
    const scores = new Map<Place, number>();
    for (const header of wanted) {
      for (const place of this.#places.get(header) ?? []) scores.set(place, (scores.get(place) ?? 0) + 1);
    }
    const best = new Map<SheetGrid, HeaderRow & { readonly index: number }>();
    for (const [{ sheet, row, index }, score] of scores) {
      const before = best.get(sheet);
      if (before && (before.score > score || (before.score === score && before.index < index))) continue;
      best.set(sheet, { row, score, index });
    }
    return best;
  }
}
