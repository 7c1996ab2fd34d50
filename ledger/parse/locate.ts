import { type Finding, finding } from '../findings/finding.ts';
import { type GridRow, type SheetGrid, type TableRange, type WorkbookGrid, isBlank } from '../grid.ts';
import { type ColumnInUse, type Sheet } from '../workbook/sheet.ts';
import { HeaderPlaces, type HeaderRow, SoughtHeaders, headerOf } from './header-places.ts';
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

// A table placed a second time comes out as 承诺台账_1 or 承诺台账2.
const sameTable = (name: string, declared: string): boolean =>
  canonical(name) === declared || new RegExp(`^${declared}_?\\d+$`).test(canonical(name));

type BestHeaders = ReadonlyMap<SheetGrid, HeaderRow>;

function candidate(grid: WorkbookGrid, declared: Sheet, best: BestHeaders, wanted: number): SheetGrid | null {
  const enough = Math.max(1, Math.ceil(wanted / 2));
  const tabled = (is: (name: string) => boolean): SheetGrid | undefined =>
    grid.sheets.find((s) => s.tables.some((t) => is(t.name)));
  const scoreOf = (sheet: SheetGrid): number => best.get(sheet)?.score ?? 0;
  const exact = tabled((name) => canonical(name) === declared.table);
  if (exact && scoreOf(exact) >= enough) return exact;
  const named = grid.sheets.find((s) => canonical(s.name) === declared.name);
  if (named && scoreOf(named) >= enough) return named;
  // A copy bears the name with a number behind it: the sheet that bears it alone is the one meant.
  const alike = tabled((name) => sameTable(name, declared.table));
  if (alike && scoreOf(alike) >= enough) return alike;
  if (named ?? alike) return named ?? alike ?? null;
  const [first] = [...grid.sheets].sort((a, b) => scoreOf(b) - scoreOf(a));
  // Without name and table, nearly all headers must be there: sheets share columns such as 编号 and 日期.
  return first && scoreOf(first) >= Math.ceil(wanted * 0.8) ? first : null;
}

/** Other sheets with (nearly) all the headers and something below them: copies, one of which may be the one meant. */
function twins(grid: WorkbookGrid, sheet: SheetGrid, best: BestHeaders, wanted: number): readonly SheetGrid[] {
  return grid.sheets.filter((other) => {
    const header = other === sheet ? undefined : best.get(other);
    if (!header || header.score < Math.ceil(wanted * 0.8)) return false;
    return other.rows.some(({ row, cells }) => row > header.row.row && cells.some((cell) => !isBlank(cell)));
  });
}

/** The columns, from 1, in which each text stands in a row. */
function columnsByText(row: GridRow): ReadonlyMap<string, readonly number[]> {
  const columns = new Map<string, number[]>();
  for (const [index, cell] of row.cells.entries()) {
    const text = headerOf(cell);
    const before = columns.get(text);
    if (before) before.push(index + 1);
    else columns.set(text, [index + 1]);
  }
  return columns;
}

/**
 * Finds a declared sheet: by the table's name, then by the sheet's name, then by its headers; its columns by header, in
 * any order. A missing sheet, missing or doubled columns are findings; columns of the person's own are left alone.
 * `places` are those of the sheet's headers, at least, in the workbook.
 */
export function locate(
  grid: WorkbookGrid,
  declared: Sheet,
  inUse: readonly ColumnInUse[],
  file: string,
  places = new HeaderPlaces(grid, new SoughtHeaders(headerTexts(inUse))),
): Located | { readonly findings: readonly Finding[] } {
  const texts = headerTexts(inUse);
  const wanted = new Set(texts);
  const best = places.best(wanted);
  const sheet = candidate(grid, declared, best, wanted.size);
  if (!sheet) return { findings: [finding('sheet-missing', { file }, { sheet: declared.name })] };
  const header = best.get(sheet);
  if (!header || header.score < Math.max(1, Math.ceil(wanted.size / 3))) {
    const headers = inUse.map((c) => c.header);
    return { findings: [finding('header-missing', { file, sheet: sheet.name }, { sheet: declared.name, headers })] };
  }
  // Which of two is meant is plain only where one of them bears the sheet's or the table's own name.
  const plain =
    canonical(sheet.name) === declared.name || sheet.tables.some((t) => canonical(t.name) === declared.table);
  const findings: Finding[] = twins(grid, sheet, best, wanted.size).map((twin) =>
    finding(
      plain ? 'sheet-doubled' : 'sheet-ambiguous',
      { file, sheet: twin.name },
      { sheet: sheet.name, twin: twin.name },
    ),
  );
  const { row } = header.row;
  const standing = columnsByText(header.row);
  const columns: Partial<Record<string, number>> = {};
  for (const [index, { key, header: of }] of inUse.entries()) {
    const [at, ...others] = standing.get(texts[index]!) ?? [];
    if (at === undefined) findings.push(finding('column-missing', { file, sheet: sheet.name, row }, { header: of }));
    else columns[key] = at;
    for (const column of others) {
      findings.push(finding('column-doubled', { file, sheet: sheet.name, row, column }, { header: of }));
    }
  }
  const table = sheet.tables.find((t) => t.top === row) ?? null;
  return { sheet, header: row, columns, table, findings };
}

/** The headers of columns in the form in which texts are compared. */
export function headerTexts(inUse: readonly ColumnInUse[]): readonly string[] {
  return inUse.map(({ header }) => canonical(header));
}

/** Headers of columns that are the person's own, for the list of what a returned copy does not take over. */
export function foreignColumns(located: Located): readonly string[] {
  const header = located.sheet.rows.find((row) => row.row === located.header);
  const ours = new Set(Object.values(located.columns));
  return (header?.cells ?? []).flatMap((cell, index) =>
    !isBlank(cell) && !ours.has(index + 1) && typeof cell === 'string' ? [cell.trim()] : [],
  );
}
