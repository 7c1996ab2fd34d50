import type { CellWrite } from '../../../templates/workbook/edits/cell-write.ts';
import { type CellReader, TEXT_FORMAT } from '../reading/cells.ts';

/** What is set into one cell, as `Range.values` takes it. */
export interface Entry {
  readonly value: string | number;
  /** The number format the cell must have before; `null` where its own does. */
  readonly format: string | null;
}

const DAY_FORMAT = 'yyyy-mm-dd';
const INSTANT_FORMAT = 'yyyy-mm-dd hh:mm:ss';
const GENERAL = 'General';

/**
 * Text as it stands in a cell that nobody typed a formula into. What is set is read as if it were typed, so in Excel
 * `=`, `+`, `3-1`, `0012`, `TRUE` would become something else; an apostrophe before it keeps any text what it is, and is no
 * part of it.
 */
export function asTyped(text: string): string {
  return text === '' ? '' : `'${text}`;
}

function ofText(text: string, format: unknown): Entry {
  if (format !== TEXT_FORMAT) return { value: asTyped(text), format: null };
  // Under the format “text” nothing is converted, but for an apostrophe at the beginning nobody says.
  return text.startsWith("'") ? { value: asTyped(text), format: GENERAL } : { value: text, format: null };
}

function ofNumber(value: number, content: CellWrite['content'], format: unknown, reader: CellReader): Entry {
  const isDate = reader.isDate(format);
  // A number under the format “text” would be kept as text, under that of a day it would be read as a day.
  if (content === 'number') return { value, format: isDate || format === TEXT_FORMAT ? GENERAL : null };
  return { value, format: isDate ? null : content === 'day' ? DAY_FORMAT : INSTANT_FORMAT };
}

/** How a write is set into a cell of this number format, so that reading it back gives what the write says. */
export function entryOf({ stored, content, reads }: CellWrite, format: unknown, reader: CellReader): Entry {
  if (stored === null) return { value: '', format: null };
  if (typeof stored === 'number') return ofNumber(stored, content, format, reader);
  // `stored` has the escapes of a file, `reads` is the text itself.
  return ofText(typeof reads === 'string' ? reads : stored, format);
}
