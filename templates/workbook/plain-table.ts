import { strToU8 } from 'fflate';
import type { TableSheet } from './input.ts';
import { type Parts, packParts } from './package.ts';
import { rowNumberer } from './row-numbers.ts';
import { rowEncoder } from './table-rows.ts';
import { FIRST_ROW, LAST_ROW, type SheetFrame, sheetOf, sheetPart, tableSkeleton } from './table-skeleton.ts';

const ROWS_A_SHEET = LAST_ROW - FIRST_ROW + 1;
/** Rows that are encoded at once. */
const BATCH = 1000;

/** The sheets of a table: one, but where Excel's last row is passed. */
function sheetsOf(table: TableSheet): readonly TableSheet[] {
  const count = Math.max(1, Math.ceil(table.rows.length / ROWS_A_SHEET));
  return Array.from({ length: count }, (_, index) => ({
    ...sheetOf(table, index + 1),
    rows: table.rows.slice(index * ROWS_A_SHEET, (index + 1) * ROWS_A_SHEET),
  }));
}

function sheetBytes({ columns, rows }: TableSheet, { head, tail }: SheetFrame): Uint8Array {
  const encode = rowEncoder(columns);
  const numberRows = rowNumberer(columns);
  const chunks: Uint8Array[] = [strToU8(head)];
  for (let from = 0; from < rows.length; from += BATCH) {
    chunks.push(numberRows(encode(rows.slice(from, from + BATCH)), from + FIRST_ROW, LAST_ROW).bytes.slice());
  }
  chunks.push(strToU8(tail(rows.length)));
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/**
 * Builds a workbook of plain tables, such as the list of problems (问题清单.xlsx); which columns they have is the caller's.
 * Rates are fractions and shown in per cent, scores with two decimals, `null` of both as “—”.
 */
export async function buildTable(tables: readonly TableSheet[]): Promise<Uint8Array> {
  return packParts(await tableParts(tables));
}

/** The same before it is packed, for what else a workbook of tables has. */
export async function tableParts(tables: readonly TableSheet[]): Promise<Parts> {
  const sheets = tables.flatMap(sheetsOf);
  const { frames, parts } = await tableSkeleton(sheets);
  const written = sheets.map((sheet, index) => [sheetPart(index + 1), sheetBytes(sheet, frames[index]!)] as const);
  return { ...parts, ...Object.fromEntries(written) };
}
