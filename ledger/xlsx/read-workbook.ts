import type { SheetGrid, TableRange, WorkbookGrid } from '../grid.ts';
import type { CellContext } from './cell-value.ts';
import { SerialDates } from './dates.ts';
import { plainUtf8, type Utf8 } from './decode.ts';
import { LIMITS, type Limits } from './limits.ts';
import { foreignPackage, WORKBOOK } from './package-kind.ts';
import { Package } from './package.ts';
import { Refusal, refuse, type Problem } from './problem.ts';
import { relationshipsPath, type Relationship } from './relationships.ts';
import { readRows } from './sheet-data.ts';
import { sniff } from './sniff.ts';
import { parseStrings } from './strings.ts';
import { parseStyles } from './styles.ts';
import { parseTable } from './table-part.ts';
import { parseWorkbookPart, type SheetEntry } from './workbook-part.ts';
import { unpackAtOnce, type InflateAll } from './unpack-at-once.ts';
import { readDirectory, type ZipDirectory, type ZipEntry } from './zip-directory.ts';
import { unpack, type Crc32, type Inflate } from './zip-entry.ts';

/** The cells of a workbook, or why there are none. */
export type ReadResult = { readonly grid: WorkbookGrid } | { readonly problem: Problem };

export interface ReadOptions {
  readonly limits?: Limits;
  /** A faster checksum where the platform has one. */
  readonly crc32?: Crc32 | undefined;
  /** Unpacking of several parts in one go, where the platform has it. */
  readonly inflateAll?: InflateAll | undefined;
  /** Faster decoding where the platform has it. */
  readonly utf8?: Utf8 | undefined;
  /** Which sheets to read, by name; all by default. The others keep their place in the grid, without rows and tables. */
  readonly wanted?: (sheet: string) => boolean;
}

/** Sheets that hold no cells of their own. */
const WITHOUT_CELLS: ReadonlySet<string> = new Set(['chartsheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet']);

function openWorkbook(bytes: Uint8Array, inflate: Inflate, options: ReadOptions): WorkbookReader {
  const { limits = LIMITS, crc32, inflateAll, utf8 = plainUtf8 } = options;
  const foreign = sniff(bytes);
  if (foreign) throw new Refusal(foreign);
  const directory = readDirectory(bytes, limits);
  const ready = inflateAll && !options.wanted ? unpackAtOnce(bytes, directory, inflateAll) : undefined;
  const unpackOne = (entry: ZipEntry): Uint8Array => ready?.get(entry) ?? unpack(bytes, entry, inflate, crc32);
  const parts = new Package(directory, unpackOne, utf8, limits);
  return new WorkbookReader(parts, limits, workbookPath(parts, directory));
}

/**
 * The path of the workbook's part: what the package says, or where it stands by custom, for packages whose relationships
 * got lost. Packages of other kinds are refused by what they are.
 */
export function workbookPath(parts: Package, directory: ZipDirectory): string {
  const foreign = parts.has(WORKBOOK) ? null : foreignPackage(directory);
  if (foreign !== null && foreign.code !== 'file-part-missing') throw new Refusal(foreign);
  const document = parts.relationships('').find(({ type }) => type === 'officeDocument');
  if (document && parts.has(document.path)) return document.path;
  if (foreign !== null) throw new Refusal(foreign);
  return WORKBOOK;
}

/** Reads one workbook; kept as a class because its parts share the string table, the styles and the budget of cells. */
class WorkbookReader {
  readonly #parts: Package;
  readonly #limits: Limits;
  readonly #path: string;
  readonly #relationships: readonly Relationship[];
  #strings: readonly string[] | undefined;
  /** How many more cells with content are read. */
  #cells: number;

  constructor(parts: Package, limits: Limits, path: string) {
    this.#parts = parts;
    this.#limits = limits;
    this.#cells = limits.cells;
    this.#path = path;
    this.#relationships = parts.relationships(path);
  }

  read(wanted: (sheet: string) => boolean): WorkbookGrid {
    const { date1904, sheets } = this.#parts.parsed(this.#path, 'workbook', parseWorkbookPart);
    if (sheets.length === 0) refuse('file-no-sheets', {});
    if (this.#relationships.length === 0) refuse('file-part-missing', { part: relationshipsPath(this.#path) });
    const stylesPath = this.#pathOf('styles');
    const dateStyles = stylesPath === undefined ? [] : this.#parts.parsed(stylesPath, 'styleSheet', parseStyles);
    const strings = (): readonly string[] => (this.#strings ??= this.#readStrings());
    const context = { dates: new SerialDates(date1904), dateStyles, strings };
    return { date1904, sheets: sheets.map((sheet) => this.#sheet(sheet, wanted(sheet.name), context)) };
  }

  #pathOf(type: string): string | undefined {
    return this.#relationships.find((one) => one.type === type)?.path;
  }

  #readStrings(): readonly string[] {
    const path = this.#pathOf('sharedStrings') ?? 'xl/sharedStrings.xml';
    return parseStrings(this.#parts.xml(path, 'sst'), path);
  }

  #sheet(entry: SheetEntry, wanted: boolean, context: Omit<CellContext, 'part'>): SheetGrid {
    const { name, visibility } = entry;
    const target = this.#relationships.find(({ id }) => id === entry.relationship);
    if (!target) return refuse('file-part-missing', { part: name });
    if (!wanted || WITHOUT_CELLS.has(target.type)) return { name, visibility, rows: [], tables: [] };
    const part = target.path;
    const most = this.#limits.cells;
    const budget = { left: this.#cells, spent: () => refuse('file-too-many-cells', { sheet: name, most }) };
    const { dates, dateStyles, strings } = context;
    const rows = readRows(this.#parts.sheetXml(part), { part, dates, dateStyles, strings }, budget);
    this.#cells = budget.left;
    return { name, visibility, rows, tables: this.#tables(part) };
  }

  #tables(sheetPart: string): readonly TableRange[] {
    return this.#parts
      .relationships(sheetPart)
      .filter(({ type }) => type === 'table')
      .map(({ path }) => this.#parts.parsed(path, 'table', (xml) => parseTable(xml, path)));
  }
}

/**
 * Reads the cells of an .xlsx workbook. A file that cannot be read gives the problem; nothing is thrown for bad data, and
 * nothing is executed or followed. Needs no platform: `inflate` and, if wanted, `crc32` come from it.
 */
export function readWorkbook(bytes: Uint8Array, inflate: Inflate, options: ReadOptions = {}): ReadResult {
  try {
    return { grid: openWorkbook(bytes, inflate, options).read(options.wanted ?? (() => true)) };
  } catch (error) {
    if (error instanceof Refusal) return { problem: error.problem };
    throw error;
  }
}
