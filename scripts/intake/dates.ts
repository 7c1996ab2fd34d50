import { asDay, fromSerial } from '../../ledger/day.ts';
import type { Cell } from '../../ledger/grid.ts';

const SECONDS = 86_400;

function clock(seconds: number): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/**
 * A number under a date format. Excel counts time in binary fractions of a day, so it is rounded to seconds. What is no day
 * of the calendar (a bare time of day, a negative number) stays the number it is.
 */
export function serialDate(serial: number, date1904: boolean): Cell {
  const seconds = Math.round((serial - Math.floor(serial)) * SECONDS);
  const day = fromSerial(Math.floor(serial) + (seconds === SECONDS ? 1 : 0), date1904);
  // In the 1904 system 0 is a day, but a number below 1 is a time of day in either.
  if (day === null || serial < 1) return serial;
  return { date: seconds % SECONDS === 0 ? day : `${day}T${clock(seconds)}` };
}

const ISO = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z?)?$/;

/** A date as strict Open XML writes it (`t="d"`); what is none stays text. */
export function isoDate(text: string): Cell {
  const [, day = '', time = '00:00:00'] = ISO.exec(text) ?? [];
  if (asDay(day) === null) return text;
  return { date: time === '00:00:00' ? day : `${day}T${time}` };
}
