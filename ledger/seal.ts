import { JsonBytes } from './json-bytes.ts';
import type { Ledger, RowSheetKey } from './parse/ledger.ts';
import { rowValues } from './row-values.ts';
import { ledgerSheets } from './workbook/declaration.ts';

/** SHA-256 of bytes, or of a text's UTF-8; hex. */
export type Sha256 = (content: string | Uint8Array) => string;

/** Version of the canonical form; part of what is digested. */
const SEAL_VERSION = 'chengnuo-seal/1';

/** Columns that came after the first version: they enter only where they hold something, so that older seals stand. */
const LATER: Readonly<Partial<Record<string, readonly string[]>>> = { ballots: ['g5', 'g6'] };

interface SealedSheet {
  readonly key: RowSheetKey;
  readonly columns: readonly string[];
  readonly later: readonly string[];
}

const coverColumns = Object.keys(ledgerSheets.cover.columns);
const sealedSheets = Object.entries(ledgerSheets).flatMap(([key, declared]): readonly SealedSheet[] => {
  if (key === 'cover' || key === 'dictionary') return [];
  const later = LATER[key] ?? [];
  const columns = Object.keys(declared.columns).filter((column) => !later.includes(column));
  return [{ key: key as RowSheetKey, columns, later }];
});

type Row = Readonly<Record<string, unknown>>;

/** What a row holds in columns that came later. */
const sinceIn = (row: Row, later: readonly string[]): readonly unknown[] =>
  later.flatMap((column) => ((row[column] ?? null) === null ? [] : [[column, row[column]]]));

/** As `JSON.stringify`, which takes its time for a number. */
const textOf = (value: unknown): string => (Number.isFinite(value) ? String(value) : JSON.stringify(value));

/** Texts of characters that JSON writes as they are, and that come after the quotation mark at their ends. */
const PLAIN = /^[\x23-\x5b\x5d-\ud7ff\ue000-\uffff]*$/;

/** Whether the first values are texts that stand in the order of their lines, each once, as nearly all sheets are kept. */
function isInOrder(rows: readonly Row[], first: string): boolean {
  let before = '';
  for (const row of rows) {
    const text = row[first];
    if (typeof text !== 'string' || !(text > before) || !PLAIN.test(text)) return false;
    before = text;
  }
  return true;
}

/** Numbers below this, of up to six digits, and so many rows: where there are more, rows are put in order by their text. */
const NUMBERS = 1_000_000;
const ROWS = 2 ** 20;

/** Rows in the order of the digits of their first value, `1`, `10`, `2`; `null` where that is no number each has alone. */
function byDigits(rows: readonly Row[], first: string): readonly Row[] | null {
  const { length } = rows;
  if (length > ROWS) return null;
  const heads = new Float64Array(length);
  for (let place = 0; place < length; place++) {
    const number = rows[place]![first];
    if (typeof number !== 'number' || !Number.isInteger(number) || number < 1 || number >= NUMBERS) return null;
    let [filled, zeros] = [number, 0];
    for (; filled < NUMBERS / 10; zeros++) filled *= 10;
    // Of those with the same digits to the left the shorter one is first.
    heads[place] = (10 * filled + 9 - zeros) * ROWS + place;
  }
  heads.sort();
  const ordered = new Array<Row>(length);
  let before = 0;
  for (let at = 0; at < length; at++) {
    const head = Math.floor(heads[at]! / ROWS);
    if (head === before) return null;
    before = head;
    ordered[at] = rows[heads[at]! - head * ROWS]!;
  }
  return ordered;
}

/**
 * Rows in the order of their lines. The first value decides unless several rows have it, and is all that is made into text
 * for nearly every row.
 */
function inOrder(rows: readonly Row[], { columns, later }: SealedSheet): readonly Row[] {
  const first = columns[0]!;
  if (isInOrder(rows, first)) return rows;
  const numbered = byDigits(rows, first);
  if (numbered !== null) return numbered;
  const order = (a: { readonly text: string }, b: { readonly text: string }): number =>
    a.text < b.text ? -1 : a.text > b.text ? 1 : 0;
  const heads = rows.map((row) => ({ row, text: textOf(row[first] ?? null) })).sort(order);
  for (let from = 0, to = 1; from < heads.length; from = to++) {
    while (heads[to]?.text === heads[from]!.text) to += 1;
    if (to - from === 1) continue;
    const lineOf = (row: Row): string => JSON.stringify([rowValues(row, columns), sinceIn(row, later)]);
    const lines = heads.slice(from, to).map(({ row }) => ({ row, text: lineOf(row) }));
    heads.splice(from, to - from, ...lines.sort(order));
  }
  return heads.map(({ row }) => row);
}

/** Room for the text of most ledgers, one after the other. */
const ROOM = new Uint8Array(1 << 18);

/**
 * The canonical text of a ledger's entities, as UTF-8, the same whatever program saved the workbook: its SHA-256 is the
 * seal. The bytes hold until those of another ledger are asked for. Where rows stand and in what order, how columns are ordered and what the cells look like does not enter – sorting
 * a table changes nothing that was promised; the seal itself neither.
 */
export function canonicalBytes(ledger: Ledger): Uint8Array {
  const { identity } = ledger;
  const out = new JsonBytes(ROOM);
  out.text(`${SEAL_VERSION}\n${JSON.stringify([identity.scheme, identity.year, identity.mode])}\ncover `);
  out.row(ledger.cover as unknown as Row, coverColumns);
  for (const sheet of sealedSheets) {
    const { key, columns, later } = sheet;
    for (const row of inOrder(ledger[key] as unknown as readonly Row[], sheet)) {
      out.text(`\n${key} `);
      out.row(row, columns);
      if (later.length === 0) continue;
      const since = sinceIn(row, later);
      if (since.length > 0) out.text(` ${JSON.stringify(since)}`);
    }
  }
  return out.written;
}

const utf8 = new TextDecoder();

/** The same as text. */
export const canonicalText = (ledger: Ledger): string => utf8.decode(canonicalBytes(ledger));
