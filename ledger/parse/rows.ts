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

function filledCells(row: GridRow, located: Located): readonly Filled[] {
  return Object.entries(located.columns).flatMap(([key, at]) => {
    if (at === undefined) return [];
    const cell = cellAt(row, at);
    return isBlank(cell) || cell === null ? [] : [{ key, at, cell }];
  });
}

const texts = ({ cell }: Filled): string => (typeof cell === 'string' ? canonical(cell) : '');

class RowSorter {
  private lastData: number;
  readonly findings: Finding[] = [];
  private outside: { first: number; last: number; count: number } | null = null;

  constructor(
    private readonly declared: Sheet,
    private readonly inUse: readonly ColumnInUse[],
    private readonly located: Located,
    private readonly file: string,
  ) {
    this.lastData = located.header;
  }

  nature(row: GridRow, filled: readonly Filled[]): Nature {
    const where = { file: this.file, sheet: this.located.sheet.name, row: row.row, column: filled[0]?.at };
    if (filled.length === 0) return row.cells.some((cell) => !isBlank(cell)) ? 'foreign' : 'blank';
    const headers = this.inUse.filter((c) =>
      filled.some((f) => f.key === c.key && canonical(shown(f.cell)) === canonical(c.header)),
    );
    if (headers.length >= 2 && headers.length === filled.length) {
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
  const columns = cellColumns(inUse, scheme);
  const rows: Draft<S>[] = [];
  const laidOut: Draft<S>[] = [];
  const findings: Finding[] = [];
  const account = { data: 0, blank: 0, foreign: 0, laidOut: 0 };
  for (const row of located.sheet.rows) {
    if (row.row <= located.header) continue;
    const filled = filledCells(row, located);
    const nature = sorter.nature(row, filled);
    account[nature] += 1;
    if (nature === 'blank' || nature === 'foreign') continue;
    const origin: Origin = { file, sheet: located.sheet.name, row: row.row, columns: located.columns };
    const values: Record<string, unknown> = {};
    const flawed = new Set<string>();
    for (const key of Object.keys(declared.columns)) values[key] = null;
    for (const { key, at, cell } of filled) {
      const where = { file, sheet: origin.sheet, row: row.row, column: at };
      const read = readCell(cell, columns.get(key)!, where, date1904);
      values[key] = read.value;
      if (read.flawed) flawed.add(key);
      if (read.finding) findings.push(read.finding);
    }
    for (const { key, header, required } of inUse) {
      const at = located.columns[key];
      if (nature === 'laidOut' || !required || at === undefined || values[key] !== null || flawed.has(key)) continue;
      findings.push(finding('required-empty', { file, sheet: origin.sheet, row: row.row, column: at }, { header }));
    }
    (nature === 'laidOut' ? laidOut : rows).push({ ...values, origin, flawed } as Draft<S>);
  }
  return { rows, laidOut, account, findings: [...sorter.close(), ...findings] };
}
