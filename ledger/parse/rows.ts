import type { Finding } from '../findings/finding.ts';
import type { GridRow, SheetGrid } from '../grid.ts';
import type { Scheme } from '../scheme/schema.ts';
import type { ColumnInUse, Draft, Sheet } from '../workbook/sheet.ts';
import type { Located } from './locate.ts';
import { RowReader, type RowReading } from './row-reader.ts';
import { RowSorter } from './row-sorter.ts';

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

interface Known {
  readonly reader: RowReader;
  readonly sheets: WeakMap<SheetGrid, SheetReading>;
  /** What its rows say, from the second reading of the sheet on: of a file that is read once nothing is remembered. */
  rows: WeakMap<GridRow, RowReading> | null;
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
  const fresh: Known = { reader: reader(), sheets: new WeakMap(), rows: null };
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
  const read = readAll(before, new RowSorter(located, file), located);
  before.sheets.set(sheet, { header, bottom, read });
  before.rows ??= new WeakMap();
  return read as RowsRead<S>;
}

function readAll({ reader, rows: readings }: Known, sorter: RowSorter, located: Located): RowsRead<Sheet> {
  const rows: Draft<Sheet>[] = [];
  const laidOut: Draft<Sheet>[] = [];
  const findings: Finding[] = [];
  const account = { data: 0, blank: 0, foreign: 0, laidOut: 0 };
  for (const row of located.sheet.rows) {
    if (row.row <= located.header) continue;
    let read = readings?.get(row);
    if (read === undefined) {
      read = reader.read(row);
      readings?.set(row, read);
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
