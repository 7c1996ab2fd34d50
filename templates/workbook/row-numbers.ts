import { columnLetters } from '../../ledger/grid.ts';
import type { TableColumn } from './input.ts';
import { styleNumber } from './table-column.ts';
import { CellKind, type EncodedRows, START } from './table-rows.ts';

const ZERO = 0x30;
/** Digits of the last row of a sheet. */
const MOST_DIGITS = 7;
/** The characters that `EncodedRows` have a use for; those of texts are above, or line ends and tabs. */
const LAST_MARK = CellKind.spaced;

export interface NumberedRows {
  /** XML for `<sheetData>`; its room is used again by the call after the next. */
  readonly bytes: Uint8Array;
  readonly rows: number;
  /** What did not fit above the last row; empty when all did. */
  readonly rest: EncodedRows;
}

const utf8 = new TextEncoder();
const encoded = (text: string): Uint8Array => utf8.encode(text);

// Every text is an inline text, so that a row needs no table that all processes share; the zip makes up for the size.
const OPENS: Readonly<Record<keyof typeof CellKind, string>> = {
  blank: '/>',
  number: '><v>',
  text: ' t="inlineStr"><is><t>',
  spaced: ' t="inlineStr"><is><t xml:space="preserve">',
};
const ENDS: typeof OPENS = { blank: '', number: '</v></c>', text: '</t></is></c>', spaced: '</t></is></c>' };
const KINDS = Object.entries(CellKind) as readonly (readonly [keyof typeof CellKind, number])[];

/** Something by the kind of a cell. */
const byKind = <T>(make: (kind: keyof typeof CellKind) => T): readonly T[] => {
  const made: T[] = [];
  for (const [kind, mark] of KINDS) made[mark] = make(kind);
  return made;
};

const ROW = encoded('<row r="');
const HEIGHT = encoded('" ht="');
const CELLS = encoded('">');
const ROW_END = encoded('</row>');
const CELL_ENDS = byKind((kind) => encoded(ENDS[kind]));

/** Writes a number's digits from their last place on; gives the place of the first. */
function putDigits(number: number, digits: Uint8Array): number {
  let at = digits.length;
  for (let left = number; left > 0; left = Math.floor(left / 10)) digits[--at] = ZERO + (left % 10);
  return at;
}

function rowsIn(rows: EncodedRows): number {
  let count = 0;
  for (let at = rows.indexOf(START); at !== -1; at = rows.indexOf(START, at + 1)) count++;
  return count;
}

/** Writes the XML of encoded rows of these columns, with their numbers, from `first` to `last` at most. */
export function rowNumberer(
  columns: readonly TableColumn[],
): (encoded: EncodedRows, first: number, last: number) => NumberedRows {
  const opens = columns.map((_, at) => encoded(`<c r="${columnLetters(at + 1)}`));
  const styles = columns.map((column) => byKind((kind) => encoded(`" s="${styleNumber(column)}"${OPENS[kind]}`)));
  const longest = columns.reduce(
    (sum, _, at) => {
      const cell = Math.max(...KINDS.map(([, mark]) => styles[at]![mark]!.length + CELL_ENDS[mark]!.length));
      return sum + opens[at]!.length + MOST_DIGITS + cell;
    },
    ROW.length + MOST_DIGITS + HEIGHT.length + CELLS.length + ROW_END.length,
  );

  let [room, other] = [new Uint8Array(), new Uint8Array()];

  return (from, first, last) => {
    const most = from.length + rowsIn(from) * longest;
    const bytes = other.length < most ? new Uint8Array(most) : other;
    [room, other] = [bytes, room];
    const digits = new Uint8Array(MOST_DIGITS);
    let number = digits.subarray(MOST_DIGITS);
    let next = first;
    let to = 0;
    const put = (some: Uint8Array): void => {
      bytes.set(some, to);
      to += some.length;
    };
    let at = 0;
    while (at < from.length && next <= last) {
      number = digits.subarray(putDigits(next++, digits));
      put(ROW);
      put(number);
      put(HEIGHT);
      // Behind the mark of the row, its height.
      at++;
      for (; from[at]! > LAST_MARK; at++) bytes[to++] = from[at]!;
      put(CELLS);
      for (let column = 0; column < opens.length; column++) {
        const kind = from[at++]!;
        put(opens[column]!);
        put(number);
        put(styles[column]![kind]!);
        for (; from[at]! > LAST_MARK; at++) bytes[to++] = from[at]!;
        put(CELL_ENDS[kind]!);
      }
      put(ROW_END);
    }
    return { bytes: bytes.subarray(0, to), rows: next - first, rest: from.subarray(at) };
  };
}
