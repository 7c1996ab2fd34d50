import { type Finding, finding } from '../findings/finding.ts';
import { type Cell, type GridRow, cellAt, isBlank } from '../grid.ts';
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

class RowSorter {
  private lastData: number;
  private readonly headers: ReadonlyMap<string, string>;
  readonly findings: Finding[] = [];
  private outside: { first: number; last: number; count: number } | null = null;

  constructor(
    private readonly declared: Sheet,
    private readonly inUse: readonly ColumnInUse[],
    private readonly located: Located,
    private readonly file: string,
  ) {
    this.lastData = located.header;
    this.headers = new Map(inUse.map(({ key, header }) => [key, canonical(header)]));
  }

  private isHeader({ key, cell }: Filled): boolean {
    return typeof cell === 'string' && canonical(shown(cell)) === this.headers.get(key);
  }

  nature(row: GridRow, filled: readonly Filled[]): Nature {
    const where = { file: this.file, sheet: this.located.sheet.name, row: row.row, column: filled[0]?.at };
    if (filled.length === 0) return row.cells.some((cell) => !isBlank(cell)) ? 'foreign' : 'blank';
    if (filled.length >= 2 && filled.every((one) => this.isHeader(one))) {
      this.findings.push(finding('header-repeated', where, {}));
      return 'foreign';
    }
    const required = this.inUse.filter((c) => c.required).length;
    const sparse = filled.length <= Math.max(1, Math.ceil(required / 2));
    const total = filled.find(({ cell }) => typeof cell === 'string' && TOTAL.test(canonical(cell)));
    if (total && (sparse || total === filled[0])) {
      this.findings.push(finding('total-row', { ...where, column: total.at }, { is: shown(total.cell) }));
      return 'foreign';
    }
    const below = this.located.table !== null && row.row > this.located.table.bottom;
    const far = row.row - this.lastData > GAP;
    if (filled.length <= 2 && required > 2 && far && (below || this.located.table === null)) {
      this.findings.push(finding('stray-cell', where, { is: shown(filled[0]!.cell) }));
      return 'foreign';
    }
    if (filled.length === 1 && required > 2 && NOTE.test(texts(filled[0]!))) {
      this.findings.push(finding('note-row', where, { is: shown(filled[0]!.cell) }));
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
  readonly filled: readonly Filled[];
  readonly findings: readonly Finding[];
  /** Findings of required cells that are empty; a row that is only laid out has none. */
  readonly lacking: readonly Finding[];
}

/** Reads the cells of rows of one sheet, each for itself. */
class RowReader {
  private readonly columns: ReadonlyMap<string, CellColumn>;
  private readonly places: Places;
  private readonly keys: readonly string[];

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
    return { draft: values as Draft<Sheet>, filled, findings, lacking };
  }
}

interface Known {
  readonly reader: RowReader;
  readonly readings: WeakMap<GridRow, RowReading>;
}

/**
 * What was read before of the same rows under the same scheme. A ledger that is open is judged after every edit, and all
 * rows but the edited ones are the same objects as before.
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
  const fresh = { reader: reader(), readings: new WeakMap<GridRow, RowReading>() };
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
  const sorter = new RowSorter(declared, inUse, located, file);
  const signature = JSON.stringify([
    declared.key,
    declared.name,
    inUse.map(({ header }) => header),
    file,
    located.sheet.name,
    located.columns,
    date1904,
  ]);
  const { reader, readings } = knownOf(
    scheme,
    signature,
    () => new RowReader(declared, inUse, located, scheme, file, date1904),
  );
  const rows: Draft<S>[] = [];
  const laidOut: Draft<S>[] = [];
  const findings: Finding[] = [];
  const account = { data: 0, blank: 0, foreign: 0, laidOut: 0 };
  for (const row of located.sheet.rows) {
    if (row.row <= located.header) continue;
    let read = readings.get(row);
    if (read === undefined) {
      read = reader.read(row);
      readings.set(row, read);
    }
    const nature = sorter.nature(row, read.filled);
    account[nature] += 1;
    if (nature === 'blank' || nature === 'foreign') continue;
    findings.push(...read.findings);
    if (nature !== 'laidOut') findings.push(...read.lacking);
    (nature === 'laidOut' ? laidOut : rows).push(read.draft as Draft<S>);
  }
  return { rows, laidOut, account, findings: [...sorter.close(), ...findings] };
}
