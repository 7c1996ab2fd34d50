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

interface TextRow {
  readonly row: GridRow;
  readonly texts: ReadonlySet<string>;
}

// Each sheet is asked for the headers of many tables; its first rows are looked through once.
const looked = new WeakMap<SheetGrid, readonly TextRow[]>();

function firstRows(sheet: SheetGrid): readonly TextRow[] {
  const known = looked.get(sheet);
  if (known) return known;
  const rows = sheet.rows
    .filter(({ row }) => row <= HEADER_SEARCH_ROWS)
    .map((row) => ({ row, texts: new Set(row.cells.map(headerOf)) }));
  looked.set(sheet, rows);
  return rows;
}

function bestHeader(sheet: SheetGrid, wanted: ReadonlySet<string>): { row: GridRow; score: number } | null {
  let best: { row: GridRow; score: number } | null = null;
  for (const { row, texts } of firstRows(sheet)) {
    const score = [...wanted].filter((header) => texts.has(header)).length;
    if (score > (best?.score ?? 0)) best = { row, score };
  }
  return best;
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
  const columns: Partial<Record<string, number>> = {};
  for (const { key, header } of inUse) {
    const places = best.row.cells.flatMap((cell, index) => (headerOf(cell) === canonical(header) ? [index + 1] : []));
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
