import { type Finding, finding } from '../findings/finding.ts';
import { type Cell, type GridRow, type SheetGrid, cellAt, isBlank } from '../grid.ts';
import type { Scheme } from '../scheme/schema.ts';
import { type ColumnInUse, type Draft, type Origin, type Sheet, listValues } from '../workbook/sheet.ts';
import { type CellColumn, readCell, shown } from './cell.ts';
import type { Located } from './locate.ts';
import { canonical } from './text.ts';

/** Every row below the header that the file holds is in exactly one of these. */
export interface RowAccount {
  readonly data: number;
  readonly blank: number;
  /** Not ours: totals, repeated headers, stray cells, columns beside the table. */
  readonly foreign: number;
  /** Laid out by a command and not yet filled in. */
  readonly laidOut: number;
}

export interface RowsRead<S extends Sheet> {
  readonly rows: readonly Draft<S>[];
  /** Rows laid out beforehand and not yet filled in: no entries, but kept. */
  readonly laidOut: readonly Draft<S>[];
  readonly account: RowAccount;
  readonly findings: readonly Finding[];
}

type Nature = 'data' | 'blank' | 'foreign' | 'laidOut';

// The word alone or with a figure: “累计走访二十户” is an item, not a total.
const TOTAL = /^(合计|总计|小计|共计|累计|汇总)[:：]?\d*[件名项个人次条户]?$/;
// What people write under a table, alone in its row: a note, a signature, a count.
const NOTE =
  /^(注|备注|附注|说明|填表人?|填报人|制表人?|审核人?|负责人|经办人|签名|签字|盖章|共\d+[件名项人个次条户])([:：].*)?$/;
/** Rows apart from the rest by more than this are no continuation of the table. */
const GAP = 20;

interface Filled {
  readonly key: string;
  readonly at: number;
  readonly cell: Exclude<Cell, null>;
}

type Places = readonly (readonly [key: string, at: number])[];

const placesOf = ({ columns }: Located): Places =>
  Object.entries(columns).flatMap(([key, at]) => (at === undefined ? [] : [[key, at] as const]));

function filledCells(row: GridRow, places: Places): readonly Filled[] {
  const filled: Filled[] = [];
  for (const [key, at] of places) {
    const cell = cellAt(row, at);
    if (cell !== null && !isBlank(cell)) filled.push({ key, at, cell });
  }
  return filled;
}

const texts = ({ cell }: Filled): string => (typeof cell === 'string' ? canonical(cell) : '');

/** What a row looks like by its own cells, whatever the rows around it. */
interface Look {
  readonly filled: readonly Filled[];
  /** Nothing stands in the row, in no column. */
  readonly blank: boolean;
  readonly headers: boolean;
  /** The first cell that says what a row of totals says. */
  readonly total: Filled | undefined;
  readonly note: boolean;
}

function lookOf(row: GridRow, filled: readonly Filled[], headers: ReadonlyMap<string, string>): Look {
  const isHeader = ({ key, cell }: Filled): boolean =>
    typeof cell === 'string' && canonical(shown(cell)) === headers.get(key);
  return {
    filled,
    blank: filled.length === 0 && row.cells.every((cell) => isBlank(cell)),
    headers: filled.length >= 2 && filled.every(isHeader),
    total: filled.find(({ cell }) => typeof cell === 'string' && TOTAL.test(canonical(cell))),
    note: filled.length === 1 && NOTE.test(texts(filled[0]!)),
  };
}

class RowSorter {
  private lastData: number;
  private readonly required: number;
  readonly findings: Finding[] = [];
  private outside: { first: number; last: number; count: number } | null = null;

  constructor(
    private readonly declared: Sheet,
    inUse: readonly ColumnInUse[],
    private readonly located: Located,
    private readonly file: string,
  ) {
    this.lastData = located.header;
    this.required = inUse.filter((column) => column.required).length;
  }

  nature(row: GridRow, { filled, blank, headers, total, note }: Look): Nature {
    if (filled.length === 0) return blank ? 'blank' : 'foreign';
    const { required } = this;
    const where = (column = filled[0]?.at) => ({
      file: this.file,
      sheet: this.located.sheet.name,
      row: row.row,
      column,
    });
    if (headers) {
      this.findings.push(finding('header-repeated', where(), {}));
      return 'foreign';
    }
    const sparse = filled.length <= Math.max(1, Math.ceil(required / 2));
    if (total && (sparse || total === filled[0])) {
      this.findings.push(finding('total-row', where(total.at), { is: shown(total.cell) }));
      return 'foreign';
    }
    const below = this.located.table !== null && row.row > this.located.table.bottom;
    const far = row.row - this.lastData > GAP;
    if (filled.length <= 2 && required > 2 && far && (below || this.located.table === null)) {
      this.findings.push(finding('stray-cell', where(), { is: shown(filled[0]!.cell) }));
      return 'foreign';
    }
    if (note && required > 2) {
      this.findings.push(finding('note-row', where(), { is: shown(filled[0]!.cell) }));
      return 'foreign';
    }
    this.lastData = row.row;
    if (below) {
      this.outside ??= { first: row.row, last: row.row, count: 0 };
      this.outside = { ...this.outside, last: row.row, count: this.outside.count + 1 };
    }
    const laidOut = this.declared.laidOut;
    if (laidOut && filled.every(({ key }) => laidOut.includes(key))) return 'laidOut';
    return 'data';
  }

  close(): readonly Finding[] {
    if (this.outside) {
      const where = { file: this.file, sheet: this.located.sheet.name, row: this.outside.first };
      this.findings.push(finding('rows-below-table', where, this.outside));
    }
    return this.findings;
  }
}

function cellColumns(inUse: readonly ColumnInUse[], scheme: Scheme): ReadonlyMap<string, CellColumn> {
  return new Map(
    inUse.map(({ key, header, column }) => [key, { header, kind: column.kind, values: listValues(column, scheme) }]),
  );
}

/** Of nearly all rows no cell is flawed. */
const NONE: ReadonlySet<string> = new Set();

/** A row's cells as they were read, whatever the rows around it. */
interface RowReading {
  readonly draft: Draft<Sheet>;
  readonly look: Look;
  readonly findings: readonly Finding[];
  /** Findings of required cells that are empty; a row that is only laid out has none. */
  readonly lacking: readonly Finding[];
}

/** Reads the cells of rows of one sheet, each for itself. */
class RowReader {
  private readonly columns: ReadonlyMap<string, CellColumn>;
  private readonly places: Places;
  private readonly keys: readonly string[];
  private readonly headers: ReadonlyMap<string, string>;

  constructor(
    declared: Sheet,
    private readonly inUse: readonly ColumnInUse[],
    private readonly located: Located,
    scheme: Scheme,
    private readonly file: string,
    private readonly date1904: boolean,
  ) {
    this.columns = cellColumns(inUse, scheme);
    this.places = placesOf(located);
    this.keys = Object.keys(declared.columns);
    this.headers = new Map(inUse.map(({ key, header }) => [key, canonical(header)]));
  }

  read(row: GridRow): RowReading {
    const { file, located } = this;
    const filled = filledCells(row, this.places);
    const findings: Finding[] = [];
    const values: Record<string, unknown> = {};
    let flawed = NONE;
    for (const key of this.keys) values[key] = null;
    for (const { key, at, cell } of filled) {
      const where = { file, sheet: located.sheet.name, row: row.row, column: at };
      const read = readCell(cell, this.columns.get(key)!, where, this.date1904);
      values[key] = read.value;
      if (read.flawed) flawed = new Set(flawed).add(key);
      if (read.finding) findings.push(read.finding);
    }
    const lacking = this.inUse.flatMap(({ key, header, required }) => {
      const at = located.columns[key];
      if (!required || at === undefined || values[key] !== null || flawed.has(key)) return [];
      return [finding('required-empty', { file, sheet: located.sheet.name, row: row.row, column: at }, { header })];
    });
    values['origin'] = { file, sheet: located.sheet.name, row: row.row, columns: located.columns } satisfies Origin;
    values['flawed'] = flawed;
    return { draft: values as Draft<Sheet>, look: lookOf(row, filled, this.headers), findings, lacking };
  }
}

interface Known {
  readonly reader: RowReader;
  readonly readings: WeakMap<GridRow, RowReading>;
  readonly sheets: WeakMap<SheetGrid, SheetReading>;
}

/** A sheet as it was read, with what of its place in the workbook entered into that. */
interface SheetReading {
  readonly header: number;
  readonly bottom: number | undefined;
  readonly read: RowsRead<Sheet>;
}

/**
 * What was read before of the same sheets and rows under the same scheme. A ledger that is open is judged after every
 * edit, and all sheets but the edited one, and in it all rows but the edited ones, are the same objects as before.
 */
const known = new WeakMap<Scheme, Map<string, Known>>();
/** Sheets and files whose readings are remembered; a run over many files keeps those of the last few. */
const MOST_KNOWN = 40;

function knownOf(scheme: Scheme, signature: string, reader: () => RowReader): Known {
  const all = known.get(scheme) ?? new Map<string, Known>();
  known.set(scheme, all);
  const before = all.get(signature);
  if (before) return before;
  const oldest = all.keys().next();
  if (all.size >= MOST_KNOWN && oldest.done !== true) all.delete(oldest.value);
  const fresh: Known = { reader: reader(), readings: new WeakMap(), sheets: new WeakMap() };
  all.set(signature, fresh);
  return fresh;
}

/** Reads the rows of a located sheet into drafts. Blank rows in between end nothing; every row is accounted for. */
export function readRows<S extends Sheet>(
  declared: S,
  inUse: readonly ColumnInUse[],
  located: Located,
  scheme: Scheme,
  file: string,
  date1904: boolean,
): RowsRead<S> {
  const signature = JSON.stringify([
    declared.key,
    declared.name,
    inUse.map(({ header }) => header),
    file,
    located.sheet.name,
    located.columns,
    date1904,
  ]);
  const before = knownOf(scheme, signature, () => new RowReader(declared, inUse, located, scheme, file, date1904));
  const { sheet, header } = located;
  const bottom = located.table?.bottom;
  const same = before.sheets.get(sheet);
  if (same?.header === header && same.bottom === bottom) return same.read as RowsRead<S>;
  const read = readAll(before, new RowSorter(declared, inUse, located, file), located);
  before.sheets.set(sheet, { header, bottom, read });
  return read as RowsRead<S>;
}

function readAll({ reader, readings }: Known, sorter: RowSorter, located: Located): RowsRead<Sheet> {
  const rows: Draft<Sheet>[] = [];
  const laidOut: Draft<Sheet>[] = [];
  const findings: Finding[] = [];
  const account = { data: 0, blank: 0, foreign: 0, laidOut: 0 };
  for (const row of located.sheet.rows) {
    if (row.row <= located.header) continue;
    let read = readings.get(row);
    if (read === undefined) {
      read = reader.read(row);
      readings.set(row, read);
    }
    const nature = sorter.nature(row, read.look);
    account[nature] += 1;
    if (nature === 'blank' || nature === 'foreign') continue;
    findings.push(...read.findings);
    if (nature !== 'laidOut') findings.push(...read.lacking);
    (nature === 'laidOut' ? laidOut : rows).push(read.draft);
  }
  return { rows, laidOut, account, findings: [...sorter.close(), ...findings] };
}
