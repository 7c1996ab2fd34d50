import type { Cell } from '../grid.ts';
import { CellType, type TagHead } from './cell-head.ts';
import { storedValue, type CellContext } from './cell-value.ts';
import { refuse } from './problem.ts';
import type { SheetXml } from './sheet-xml.ts';
import { textOf } from './strings.ts';
import { C, endsName, F, GREATER, isClosing, isOpening, isRow, nextTag, SLASH, SPACE, V } from './tag-bytes.ts';

const FORMULA: Cell = { formula: true };
const I = 0x69;
const S = 0x73;

/** The position behind a formula that stands at `at`; `at` itself where there is none, or one with more in it. */
export function behindFormula(bytes: Uint8Array, at: number): number {
  if (!isOpening(bytes, at, F)) return at;
  const open = bytes.indexOf(GREATER, at);
  if (bytes[open - 1] === SLASH) return open + 1;
  const close = nextTag(bytes, open);
  return isClosing(bytes, close, F) ? close + 4 : at;
}

/** Where the value ends that begins at `at`, if it is no white space and `</c>` follows, as in most cells; -1 for others. */
export function bareValueEnd(bytes: Uint8Array, at: number): number {
  if (!isOpening(bytes, at, V) || bytes[at + 2] !== GREATER || bytes[at + 3]! <= SPACE) return -1;
  const end = nextTag(bytes, at + 3);
  return end > at + 3 && isClosing(bytes, end, V) && isClosing(bytes, end + 4, C) ? end : -1;
}

/** Where the end tag of a cell stands whose content begins at `from`; behind all bytes where there is none. */
export function cellEnd(bytes: Uint8Array, from: number): number {
  let at = nextTag(bytes, from);
  while (at < bytes.length && !(bytes[at + 1] === SLASH && bytes[at + 2] === C && endsName(bytes[at + 3]!))) {
    at = nextTag(bytes, at + 1);
  }
  return at;
}

/** The value whose tag stands at `at`; `null` where it is empty and of a type that can't be. */
function valueAt(sheet: SheetXml, at: number, head: TagHead, context: CellContext): Cell {
  const open = sheet.bytes.indexOf(GREATER, at);
  const end = sheet.bytes[open - 1] === SLASH ? open + 1 : nextTag(sheet.bytes, open);
  if (end <= open + 1) return head.type === CellType.text ? '' : null;
  return storedValue(sheet, open + 1, end, head, context);
}

/** A cell with more in it than a bare value: an inline string, attributes on the value, white space; or with nothing. */
export function compositeValue(sheet: SheetXml, from: number, end: number, head: TagHead, context: CellContext): Cell {
  const { bytes } = sheet;
  let formula = false;
  let value: Cell | undefined;
  for (let at = nextTag(bytes, from); at < end; at = nextTag(bytes, at + 1)) {
    // A cell that swallows the next one was never closed.
    if (isOpening(bytes, at, C) || isRow(bytes, at)) refuse('file-xml-broken', { part: context.part });
    if (bytes[at + 1] === I && bytes[at + 2] === S && endsName(bytes[at + 3]!)) return textOf(sheet.text(at, end));
    if (isOpening(bytes, at, F)) formula = true;
    else if (value === undefined && isOpening(bytes, at, V)) value = valueAt(sheet, at, head, context);
  }
  return value ?? (formula ? FORMULA : null);
}
