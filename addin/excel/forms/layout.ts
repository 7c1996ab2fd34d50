import type { FormContent } from '../../../ledger/forms/content.ts';
import { layOut as onPaper } from '../../../templates/documents/forms/layout/lay-out.ts';
import type { Metrics } from '../../../templates/documents/forms/layout/metrics.ts';
import type { Cell, Row } from '../../../templates/documents/forms/layout/rows.ts';
import type { Extent } from '../reading/plan.ts';
import { type Ends, indexOf, sharedEnds } from './columns.ts';

/** How cells look, and where they have no line or are cut along. */
export type Dress = Pick<Cell, 'look' | 'open' | 'cut'>;

/** A form laid out on a sheet; rows and columns are 1-based, sizes in points. */
export interface FormLayout {
  readonly metrics: Metrics;
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  readonly values: readonly (readonly string[])[];
  readonly looks: readonly { readonly extent: Extent; readonly dress: Dress }[];
  /** Cells that become one: in each of their rows, or all of them where one goes down over several. */
  readonly merges: readonly { readonly extent: Extent; readonly across: boolean }[];
  /** The rows that begin a page, but for the first. */
  readonly breaks: readonly number[];
  /** The header to be repeated where the text flows on from page to page by itself. */
  readonly repeated: number | null;
}

const TALLEST = 409;

interface Placed {
  readonly left: number;
  readonly right: number;
  readonly cell: Cell;
}

const placedIn = ({ cells }: Row, ends: Ends): readonly Placed[] =>
  cells.map((cell) => ({ left: indexOf(ends, cell.from) + 1, right: indexOf(ends, cell.to), cell }));

const dressOf = ({ look, open, cut }: Cell): Dress => ({
  look,
  ...(open === undefined ? {} : { open }),
  ...(cut === undefined ? {} : { cut }),
});

/** Rows alike in all but their text; a cell that goes down is like no other. */
const likeness = (placed: readonly Placed[]): string =>
  placed
    .map(({ left, right, cell }) => [left, right, cell.down ?? 1, ...Object.values(dressOf(cell))].join())
    .join('|');

interface Run {
  readonly top: number;
  bottom: number;
  readonly placed: readonly Placed[];
  readonly like: string;
}

/** Rows alike next to each other are dressed in one go. */
function runsOf(rows: readonly (readonly Placed[])[], breaks: ReadonlySet<number>): readonly Run[] {
  const runs: Run[] = [];
  rows.forEach((placed, index) => {
    const [row, like] = [index + 1, likeness(placed)];
    const last = runs.at(-1);
    const alone = placed.some(({ cell }) => cell.down !== undefined);
    if (last?.like === like && !alone && !breaks.has(row)) last.bottom = row;
    else runs.push({ top: row, bottom: row, placed, like });
  });
  return runs;
}

const extentOf = ({ top, bottom }: Run, { left, right, cell }: Placed): Extent => ({
  ...{ top, left, right },
  bottom: cell.down === undefined ? bottom : top + cell.down - 1,
});

function valuesOf(placed: readonly Placed[], count: number): readonly string[] {
  const row = Array.from({ length: count }, () => '');
  for (const { left, cell } of placed) row[left - 1] = cell.text;
  return row;
}

/** Lays a form out: the sheets of paper one below the other, each beginning on a page of its own. */
export function layOut(form: FormContent): FormLayout {
  const { metrics, sheets } = onPaper(form);
  const ends = sharedEnds(sheets);
  const rows = sheets.flatMap((sheet) => sheet.rows);
  const placed = rows.map((row) => placedIn(row, ends));
  let row = 1;
  const breaks = sheets.map((sheet) => (row += sheet.rows.length)).slice(0, -1);
  const cells = runsOf(placed, new Set(breaks)).flatMap((run) =>
    run.placed.map((one) => ({ extent: extentOf(run, one), dress: dressOf(one.cell), one })),
  );
  const header = rows.findIndex((one) => one.header === true);
  return {
    metrics,
    widths: ends.slice(1).map((end, index) => (end - ends[index]!) * metrics.width),
    heights: rows.map(({ height }) => Math.min(TALLEST, height)),
    values: placed.map((one) => valuesOf(one, ends.length - 1)),
    looks: cells.map(({ extent, dress }) => ({ extent, dress })),
    merges: cells
      .filter(({ extent, one }) => extent.right > extent.left || one.cell.down !== undefined)
      .map(({ extent, one }) => ({ extent, across: one.cell.down === undefined })),
    breaks,
    repeated: metrics.height === null && header >= 0 ? header + 1 : null,
  };
}
