import type { Finding } from '../findings/finding.ts';
import type { Scheme } from '../scheme/schema.ts';
import type { ColumnInUse, Draft, Sheet } from '../workbook/sheet.ts';
import type { Located } from './locate.ts';
import type { KnownReadings, Readings } from './readings.ts';
import { type RowReader, type RowReading, rowReader } from './row-reader.ts';
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

function readAll(reader: RowReader, known: KnownReadings['rows'], located: Located, file: string): RowsRead<Sheet> {
  const { sheet, header, columns } = located;
  const source = { file, sheet: sheet.name, columns };
  const sorter = new RowSorter(located, file);
  const rows: Draft<Sheet>[] = [];
  const laidOut: Draft<Sheet>[] = [];
  const findings: Finding[] = [];
  const account = { data: 0, blank: 0, foreign: 0, laidOut: 0 };
  for (const row of sheet.rows) {
    if (row.row <= header) continue;
    let read: RowReading | undefined = known?.get(row);
    if (read === undefined) {
      read = reader.read(row, source);
      known?.set(row, read);
    }
    const nature = sorter.nature(row, read.look);
    account[nature] += 1;
    if (nature === 'blank' || nature === 'foreign') continue;
    if (read.findings.length > 0) findings.push(...read.findings);
    if (nature !== 'laidOut' && read.lacking.length > 0) findings.push(...read.lacking);
    (nature === 'laidOut' ? laidOut : rows).push(read.draft);
  }
  return { rows, laidOut, account, findings: [...sorter.close(), ...findings] };
}

/**
 * Reads the rows of a located sheet into drafts. Blank rows in between end nothing; every row is accounted for. What is
 * in `readings` is not read again.
 */
export function readRows<S extends Sheet>(
  declared: S,
  inUse: readonly ColumnInUse[],
  located: Located,
  scheme: Scheme,
  file: string,
  date1904: boolean,
  readings?: Readings,
): RowsRead<S> {
  const { sheet, header, columns } = located;
  const reader = rowReader(declared, inUse, columns, scheme, date1904);
  if (!readings) return readAll(reader, null, located, file) as RowsRead<S>;
  const headers = inUse.map((column) => column.header);
  const way = JSON.stringify([declared.key, declared.name, headers, file, sheet.name, columns, date1904]);
  const known = readings.of(scheme, way);
  const bottom = located.table?.bottom;
  const same = known.sheets.get(sheet);
  if (same?.header === header && same.bottom === bottom) return same.read as RowsRead<S>;
  const read = readAll(reader, known.rows, located, file);
  known.sheets.set(sheet, { header, bottom, read });
  known.rows ??= new WeakMap();
  return read as RowsRead<S>;
}
