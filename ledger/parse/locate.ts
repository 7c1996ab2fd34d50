import { type Finding, finding } from '../findings/finding.ts';
import { type GridRow, type SheetGrid, type TableRange, type WorkbookGrid, isBlank } from '../grid.ts';
import { type ColumnInUse, type Sheet } from '../workbook/sheet.ts';
import { canonical } from './text.ts';

/** Where a declared sheet was found in a workbook. */
export interface Located {
  readonly sheet: SheetGrid;
  /** Row of the headers. */
  readonly header: number;
  /** 1-based column of each key found. */
  readonly columns: Readonly<Partial<Record<string, number>>>;
  /** The Excel table the rows stand in, if any. */
  readonly table: TableRange | null;
  readonly findings: readonly Finding[];
}

/** Headers are looked for this far down: people put titles and notes above. */
const HEADER_SEARCH_ROWS = 30;

/** No header is longer, white space included. */
const LONGEST_HEADER = 60;

const headerOf = (cell: unknown): string =>
  typeof cell === 'string' && cell.length <= LONGEST_HEADER ? canonical(cell) : '';

/** The first rows of a sheet, and by each text that may be a header the places in them of the rows that have it. */
interface FirstRows {
  readonly rows: readonly GridRow[];
  readonly having: ReadonlyMap<string, readonly number[]>;
}

// Each sheet is asked for the headers of many tables; its first rows are looked through once.
const looked = new WeakMap<SheetGrid, FirstRows>();

function firstRows(sheet: SheetGrid): FirstRows {
  const known = looked.get(sheet);
  if (known) return known;
  const rows = sheet.rows.filter(({ row }) => row <= HEADER_SEARCH_ROWS);
  const having = new Map<string, number[]>();
  rows.forEach(({ cells }, place) => {
    for (const cell of cells) {
      const text = headerOf(cell);
      if (text === '') continue;
      const places = having.get(text);
      if (!places) having.set(text, [place]);
      else if (places.at(-1) !== place) places.push(place);
    }
  });
  const first = { rows, having };
  looked.set(sheet, first);
  return first;
}

/** The row with the most of the headers that are wanted; of several, the first. */
function bestHeader(sheet: SheetGrid, wanted: ReadonlySet<string>): { row: GridRow; score: number } | null {
  const { rows, having } = firstRows(sheet);
  const scores = new Map<number, number>();
  for (const header of wanted) {
    for (const place of having.get(header) ?? []) scores.set(place, (scores.get(place) ?? 0) + 1);
  }
  let best: { place: number; score: number } | null = null;
  for (const [place, score] of scores) {
    if (best === null || score > best.score || (score === best.score && place < best.place)) best = { place, score };
  }
  return best && { row: rows[best.place]!, score: best.score };
}

// A table placed a second time comes out as 承诺台账_1 or 承诺台账2.
const sameTable = (name: string, declared: string): boolean =>
  canonical(name) === declared || new RegExp(`^${declared}_?\\d+$`).test(canonical(name));

function candidate(grid: WorkbookGrid, declared: Sheet, wanted: ReadonlySet<string>): SheetGrid | null {
  const enough = Math.max(1, Math.ceil(wanted.size / 2));
  const tabled = (is: (name: string) => boolean): SheetGrid | undefined =>
    grid.sheets.find((s) => s.tables.some((t) => is(t.name)));
  const named = grid.sheets.find((s) => canonical(s.name) === declared.name);
  const exact = tabled((name) => canonical(name) === declared.table);
  const alike = tabled((name) => sameTable(name, declared.table));
  // A copy bears the name with a number behind it: the sheet that bears it alone is the one meant.
  for (const sheet of [exact, named, alike]) {
    if (sheet && (bestHeader(sheet, wanted)?.score ?? 0) >= enough) return sheet;
  }
  if (named ?? alike) return named ?? alike ?? null;
  const scored = grid.sheets
    .map((sheet) => ({ sheet, score: bestHeader(sheet, wanted)?.score ?? 0 }))
    .sort((a, b) => b.score - a.score);
  // Without name and table, nearly all headers must be there: sheets share columns such as 编号 and 日期.
  return scored[0] && scored[0].score >= Math.ceil(wanted.size * 0.8) ? scored[0].sheet : null;
}

/** Other sheets with (nearly) all the headers and something below them: copies, one of which may be the one meant. */
function twins(grid: WorkbookGrid, sheet: SheetGrid, wanted: ReadonlySet<string>): readonly SheetGrid[] {
  return grid.sheets.filter((other) => {
    const best = other === sheet ? null : bestHeader(other, wanted);
    if (!best || best.score < Math.ceil(wanted.size * 0.8)) return false;
    return other.rows.some(({ row, cells }) => row > best.row.row && cells.some((cell) => !isBlank(cell)));
  });
}

/**
 * Finds a declared sheet: by the table's name, then by the sheet's name, then by its headers; its columns by header, in
 * any order. A missing sheet, missing or doubled columns are findings; columns of the person's own are left alone.
 */
export function locate(
  grid: WorkbookGrid,
  declared: Sheet,
  inUse: readonly ColumnInUse[],
  file: string,
): Located | { readonly findings: readonly Finding[] } {
  const wanted = new Set(inUse.map((c) => canonical(c.header)));
  const sheet = candidate(grid, declared, wanted);
  if (!sheet) return { findings: [finding('sheet-missing', { file }, { sheet: declared.name })] };
  const best = bestHeader(sheet, wanted);
  if (!best || best.score < Math.max(1, Math.ceil(wanted.size / 3))) {
    const headers = inUse.map((c) => c.header);
    return { findings: [finding('header-missing', { file, sheet: sheet.name }, { sheet: declared.name, headers })] };
  }
  // Which of two is meant is plain only where one of them bears the sheet's or the table's own name.
  const plain =
    canonical(sheet.name) === declared.name || sheet.tables.some((t) => canonical(t.name) === declared.table);
  const findings: Finding[] = twins(grid, sheet, wanted).map((twin) =>
    finding(
      plain ? 'sheet-doubled' : 'sheet-ambiguous',
      { file, sheet: twin.name },
      { sheet: sheet.name, twin: twin.name },
    ),
  );
  const headers = best.row.cells.map(headerOf);
  const columns: Partial<Record<string, number>> = {};
  for (const { key, header } of inUse) {
    const text = canonical(header);
    const places = headers.flatMap((other, index) => (other === text ? [index + 1] : []));
    const at = places[0];
    if (at === undefined) {
      findings.push(finding('column-missing', { file, sheet: sheet.name, row: best.row.row }, { header }));
      continue;
    }
    columns[key] = at;
    for (const other of places.slice(1)) {
      findings.push(
        finding('column-doubled', { file, sheet: sheet.name, row: best.row.row, column: other }, { header }),
      );
    }
  }
  const table = sheet.tables.find((t) => t.top === best.row.row) ?? null;
  return { sheet, header: best.row.row, columns, table, findings };
}

/** Headers of columns that are the person's own, for the list of what a returned copy does not take over. */
export function foreignColumns(located: Located): readonly string[] {
  const header = located.sheet.rows.find((row) => row.row === located.header);
  const ours = new Set(Object.values(located.columns));
  return (header?.cells ?? []).flatMap((cell, index) =>
    !isBlank(cell) && !ours.has(index + 1) && typeof cell === 'string' ? [cell.trim()] : [],
  );
}
