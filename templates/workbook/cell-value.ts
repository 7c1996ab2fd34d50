import { type Instant, asDay, toSerial } from '../../ledger/day.ts';
import type { Kind } from '../../ledger/workbook/column.ts';
import { cellText } from './clean-text.ts';

/** Text longer than this is not put under the format “text”, which old versions of Excel then show as `####`. */
const TEXT_FORMAT_MOST = 255;

/**
 * The number format of a column. Ids, months and other short texts are under “text”: a typed 2026-03 stays what it is
 * and does not become a date, and a leading `=` or `0` stays a character.
 */
export function numberFormat(kind: Kind): string {
  switch (kind.type) {
    case 'day':
      return 'yyyy-mm-dd';
    case 'instant':
      return 'yyyy-mm-dd hh:mm:ss';
    case 'integer':
      return '0';
    case 'number':
      return kind.decimals > 0 ? `0.${'0'.repeat(kind.decimals)}` : '0';
    case 'text':
      return kind.max <= TEXT_FORMAT_MOST ? '@' : 'General';
    case 'month':
    case 'list':
      return '@';
  }
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T(\d{2}):(\d{2}):(\d{2})$/;

function instantSerial(at: Instant | string): number | null {
  const parts = INSTANT.exec(at);
  const day = asDay(at.slice(0, 10));
  if (!parts || day === null) return null;
  return toSerial(day) + (Number(parts[1]) * 3600 + Number(parts[2]) * 60 + Number(parts[3])) / 86_400;
}

/**
 * What is put into the cell: days and instants as serial numbers, so that no time zone gets in between; what does not
 * read as the column's kind stays as the person typed it.
 */
export function cellContent(value: string | number | null | undefined, kind: Kind): string | number | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (kind.type === 'day') {
    const day = asDay(value);
    if (day !== null) return toSerial(day);
  }
  if (kind.type === 'instant') {
    const serial = instantSerial(value);
    if (serial !== null) return serial;
  }
  return cellText(value);
}

/** Whether text would turn into a formula when the person opens the cell for editing and leaves it. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t]/.test(text);
}
