import type { TableSheet, TableValue } from '../../templates/workbook/input.ts';
import { type Parts, inOrder } from '../../templates/workbook/package.ts';
import { rowNumberer } from '../../templates/workbook/row-numbers.ts';
import { type EncodedRows, rowEncoder } from '../../templates/workbook/table-rows.ts';
import {
  FIRST_ROW,
  LAST_ROW,
  type SheetFrame,
  type TableHead,
  sheetOf,
  sheetPart,
  tableSkeleton,
} from '../../templates/workbook/table-skeleton.ts';
import { type PackedPart, type ZipTarget, writeZip } from './zip-file.ts';

/** Rows of a table: as values, or encoded by `rowEncoder` of the same columns, maybe in another process. */
export type RowBatch = EncodedRows | readonly (readonly TableValue[])[];

/** A table whose rows come in batches, each written before the next is asked for. */
export interface StreamedTable extends TableHead {
  readonly rows: AsyncIterable<RowBatch> | Iterable<RowBatch>;
}

/** A sheet as it was written; `rows` without the header. */
export interface WrittenSheet {
  readonly sheetName: string;
  readonly rows: number;
}

/** Rows that are encoded at once. */
const AT_ONCE = 1000;

async function* encodedRows({ columns, rows }: StreamedTable): AsyncGenerator<EncodedRows> {
  const encode = rowEncoder(columns);
  for await (const batch of rows) {
    if (batch instanceof Uint8Array) yield batch;
    else for (let from = 0; from < batch.length; from += AT_ONCE) yield encode(batch.slice(from, from + AT_ONCE));
  }
}

/** Encoded rows that can be handed out again where a sheet was full. */
class Source {
  readonly number: ReturnType<typeof rowNumberer>;
  readonly #batches: AsyncGenerator<EncodedRows>;
  #waiting: EncodedRows | null = null;

  constructor(table: StreamedTable) {
    this.number = rowNumberer(table.columns);
    this.#batches = encodedRows(table);
  }

  async next(): Promise<EncodedRows | null> {
    const { value } = this.#waiting === null ? await this.#batches.next() : { value: this.#waiting };
    this.#waiting = null;
    return (value as EncodedRows | undefined) ?? null;
  }

  giveBack(rows: EncodedRows): void {
    this.#waiting = rows;
  }
}

interface Full {
  rows: number;
  isFull: boolean;
}

async function* sheetChunks(source: Source, { head, tail }: SheetFrame, count: Full): AsyncGenerator<Uint8Array> {
  yield Buffer.from(head);
  for (let batch = await source.next(); batch !== null; batch = await source.next()) {
    const { bytes, rows, rest } = source.number(batch, FIRST_ROW + count.rows, LAST_ROW);
    count.rows += rows;
    yield bytes;
    if (rest.length > 0) {
      source.giveBack(rest);
      count.isFull = true;
      break;
    }
  }
  yield Buffer.from(tail(count.rows));
}

/** A sheet that is being packed, and after it the further one that begins where it was full. */
interface PackedSheet {
  readonly part: PackedPart;
  readonly count: Full;
  readonly next: Promise<PackedSheet | null>;
}

function packSheets(zip: ZipTarget, source: Source, frame: SheetFrame): PackedSheet {
  const count: Full = { rows: 0, isFull: false };
  const part = zip.pack(sheetChunks(source, frame, count));
  const next = part.done.then(() => (count.isFull ? packSheets(zip, source, frame) : null));
  // Told when the part is placed.
  next.catch(() => undefined);
  return { part, count, next };
}

/** Puts in the sheets of a table: one, and a further one (“汇总台账（2）”) wherever Excel's last row is passed. */
async function placeSheets(
  zip: ZipTarget,
  table: StreamedTable,
  first: PackedSheet,
  before: number,
): Promise<readonly (TableHead & WrittenSheet)[]> {
  const written: (TableHead & WrittenSheet)[] = [];
  for (let sheet: PackedSheet | null = first; sheet !== null; sheet = await sheet.next) {
    await zip.place(sheetPart(before + written.length + 1), sheet.part);
    written.push({ ...sheetOf(table, written.length + 1), rows: sheet.count.rows });
  }
  return written;
}

/** Writes a workbook whose parts are all at hand. */
export async function writeParts(file: string, parts: Parts): Promise<void> {
  await writeZip(file, async (zip) => {
    for (const name of inOrder(Object.keys(parts))) await zip.add(name, [parts[name]!]);
  });
}

/** Writes a workbook of plain tables whose rows are all at hand. */
export async function writeSheetsOf(file: string, sheets: readonly TableSheet[]): Promise<void> {
  await writeTables(
    file,
    sheets.map(({ rows, ...head }) => ({ ...head, rows: [rows] })),
  );
}

/**
 * Writes a workbook of plain tables, such as the register (汇总台账.xlsx), into a file, all tables at the same time: of those
 * behind the first, what is packed waits in memory, which is a ninth of what they come to. The rows of one may come as
 * another is asked for its own. It looks like one by `buildTable`. The file is no whole workbook before the end: the caller
 * writes it where nobody looks yet. Gives the sheets of each table, more than one where its rows passed Excel's last.
 */
export async function writeTables(
  file: string,
  tables: readonly StreamedTable[],
): Promise<readonly (readonly WrittenSheet[])[]> {
  const first = await tableSkeleton(tables);
  const written: (readonly (TableHead & WrittenSheet)[])[] = [];
  await writeZip(file, async (zip) => {
    const packed = tables.map((table, index) => packSheets(zip, new Source(table), first.frames[index]!));
    for (const [index, table] of tables.entries()) {
      written.push(await placeSheets(zip, table, packed[index]!, written.flat().length));
    }
    const sheets = written.flat();
    const { parts } = sheets.length === tables.length ? first : await tableSkeleton(sheets);
    for (const name of inOrder(Object.keys(parts))) await zip.add(name, [parts[name]!]);
  });
  return written.map((sheets) => sheets.map(({ sheetName, rows }) => ({ sheetName, rows })));
}
