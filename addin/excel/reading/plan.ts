/** Cells from one corner to the other; 1-based, all ends included. */
export interface Extent {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Part of the cells of a sheet; `sheet` is its index. */
export interface Piece extends Extent {
  readonly sheet: number;
}

/** Cells asked for in one go, once their number is known; a page of Excel on the web takes answers up to 5 MB. */
const CELLS_AT_ONCE = 60_000;

/** What is asked for before it is known how much there is, over all sheets; the used range cuts it to what is there. */
const BLIND_CELLS = 750_000;
const BLIND_COLUMNS = 30;
const BLIND_ROWS_MOST = 1000;

/** More cells than this are no ledger but a cell that was filled by accident far down or far to the right. */
export const CELLS_MOST = 2_000_000;

const extentCells = ({ top, left, bottom, right }: Extent): number => (bottom - top + 1) * (right - left + 1);

export const cellsOf = (extents: readonly Extent[]): number =>
  extents.reduce((sum, extent) => sum + extentCells(extent), 0);

/** The upper left part that is asked for of each sheet, unseen. `share` makes it smaller where answers came out too big. */
export function blindPart(sheets: number, share: number): Extent {
  const rows = Math.min(BLIND_ROWS_MOST, Math.floor(BLIND_CELLS / (Math.max(1, sheets) * BLIND_COLUMNS)));
  return { top: 1, left: 1, bottom: Math.max(1, Math.floor(rows * share)), right: BLIND_COLUMNS };
}

/** What of the used cells of a sheet lies outside the part that was asked for unseen: to its right, and below it. */
function beyond(used: Extent, blind: Extent): readonly Extent[] {
  const right = { ...used, left: Math.max(used.left, blind.right + 1), bottom: Math.min(used.bottom, blind.bottom) };
  const below = { ...used, top: Math.max(used.top, blind.bottom + 1) };
  return [right, below].filter(({ top, left, bottom, right: end }) => top <= bottom && left <= end);
}

function slices(extent: Extent, most: number): readonly Extent[] {
  const rows = Math.max(1, Math.floor(most / (extent.right - extent.left + 1)));
  const count = Math.ceil((extent.bottom - extent.top + 1) / rows);
  return Array.from({ length: count }, (_, index) => ({
    ...extent,
    top: extent.top + index * rows,
    bottom: Math.min(extent.bottom, extent.top + (index + 1) * rows - 1),
  }));
}

/** What is still to be read, in parts that one answer holds each. */
export function batchesBeyond(used: readonly (Extent | null)[], blind: Extent, share: number): readonly Piece[][] {
  const most = Math.max(1, Math.floor(CELLS_AT_ONCE * share));
  const batches: Piece[][] = [];
  let room = 0;
  used.forEach((extent, sheet) => {
    const parts = extent ? beyond(extent, blind).flatMap((part) => slices(part, most)) : [];
    for (const part of parts) {
      if (extentCells(part) > room) {
        batches.push([]);
        room = most;
      }
      room -= extentCells(part);
      batches.at(-1)?.push({ ...part, sheet });
    }
  });
  return batches;
}
