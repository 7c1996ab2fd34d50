import { type Day, type Instant, asDay, asInstant, dayOf, fromSerial, yearOf } from '../day.ts';
import type { Cell } from '../grid.ts';
import { canonical } from './text.ts';

/** Why a cell is no day. */
export type DayFault = 'unreadable' | 'impossible' | 'ambiguous' | 'outOfRange';
export type DayResult = { readonly day: Day; readonly normalised: boolean } | { readonly fault: DayFault };

const FULL = /^(\d{4})(?:-|\.|\/|年)(\d{1,2})(?:-|\.|\/|月)(\d{1,2})[日号]?$/;
// Taken off before white space goes: “2026-3-1 10:30” must not become the 11th, half past midnight.
const TIME_OF_DAY = /(?:([日号])\s*|[\sT]+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*$/;
// What people type instead of a date: no year, no day, a year of two digits, day or month first.
const AMBIGUOUS =
  /^(\d{1,2}[-./]\d{1,2}[-./]\d{1,4}|\d{1,2}[-./月]\d{1,2}[日号]?|\d{4}[-./年]\d{1,2}月?|\d{1,2}年\d{1,2}月\d{1,2}[日号]?)$/;

function isInRange(value: Day | Instant): boolean {
  const year = yearOf(value);
  return year >= 1950 && year <= 2099;
}

function within(value: Day | null): DayResult {
  if (value === null) return { fault: 'impossible' };
  return isInRange(value) ? { day: value, normalised: false } : { fault: 'outOfRange' };
}

/** The day of a real date; `undefined` for anything that has to be read closely. */
export function plainDay(cell: Exclude<Cell, null>): Day | undefined {
  if (typeof cell !== 'object' || !('date' in cell)) return undefined;
  const value = asDay(cell.date.length === 10 ? cell.date : cell.date.slice(0, 10));
  return value !== null && isInRange(value) ? value : undefined;
}

/**
 * Reads a day from a cell: a real date, an Excel serial number, or text such as `2026-3-5`, `2026.3.5`, `2026/3/5`,
 * `2026年3月5日`, in half- or full-width digits.
 */
export function readDay(cell: Exclude<Cell, null>, date1904: boolean): DayResult {
  if (typeof cell === 'object' && 'date' in cell) {
    return within(asDay(cell.date.slice(0, 10)));
  }
  if (typeof cell === 'number') {
    const value = fromSerial(cell, date1904);
    // 2026 or 20260305 typed into a cell is no date, though Excel would show the first as one of 1905.
    if (value === null || !isInRange(value)) return { fault: 'unreadable' };
    return { day: value, normalised: false };
  }
  if (typeof cell !== 'string') return { fault: 'unreadable' };
  const typed = canonical(cell.normalize('NFKC').replace(TIME_OF_DAY, '$1'));
  const parts = FULL.exec(typed);
  if (parts) {
    const read = within(dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])));
    return 'day' in read ? { day: read.day, normalised: typed !== read.day || typed !== cell } : read;
  }
  return { fault: AMBIGUOUS.test(typed) ? 'ambiguous' : 'unreadable' };
}

const TIME = /(\d{1,2}):(\d{2})(?::(\d{2}))?/;

function clock(seconds: number): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** The point in time of a real date with its time of day to the second; `undefined` for what has to be read closely. */
export function plainInstant(cell: Exclude<Cell, null>): Instant | undefined {
  const at = typeof cell === 'object' && 'date' in cell ? asInstant(cell.date) : null;
  return at !== null && isInRange(at) ? at : undefined;
}

/** Reads a point in time; a day without a time of day is its first second. */
export function readInstant(cell: Exclude<Cell, null>, date1904: boolean): { at: Instant } | { fault: DayFault } {
  if (typeof cell === 'number') {
    const whole = Math.round(cell * 86_400) / 86_400;
    const read = readDay(Math.floor(whole), date1904);
    if (!('day' in read)) return read;
    return { at: `${read.day}T${clock(Math.round((whole - Math.floor(whole)) * 86_400))}` as Instant };
  }
  const read = readDay(cell, date1904);
  if (!('day' in read)) return read;
  const source = typeof cell === 'object' && 'date' in cell ? cell.date.slice(10) : String(cell).normalize('NFKC');
  const time = TIME.exec(source);
  const [hours, minutes, seconds] = time ? [Number(time[1]), Number(time[2]), Number(time[3] ?? 0)] : [0, 0, 0];
  if (hours > 23 || minutes > 59 || seconds > 59) return { fault: 'impossible' };
  return { at: `${read.day}T${clock(hours * 3600 + minutes * 60 + seconds)}` as Instant };
}

/** Reads a month `YYYY-MM` from a date or from text such as `1980年5月` or `1980.05`; `null` where it is none. */
export function readMonth(cell: Exclude<Cell, null>): string | null {
  if (typeof cell === 'object' && 'date' in cell) return cell.date.slice(0, 7);
  if (typeof cell !== 'string') return null;
  const parts = /^(\d{4})[-./年](\d{1,2})(?:[-./月](?:(\d{1,2})日?)?)?$/.exec(canonical(cell));
  if (!parts || dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 1)) === null) return null;
  return `${parts[1]}-${parts[2]!.padStart(2, '0')}`;
}
