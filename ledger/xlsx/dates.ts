import { asDay, fromSerial, type Day } from '../day.ts';
import type { Cell } from '../grid.ts';

const SECONDS = 86_400;

const two = (n: number): string => String(n).padStart(2, '0');

/** `T09:30` by the minute of the day, made when it is first asked for. */
const MINUTES: string[] = [];

function clock(seconds: number): string {
  const minute = Math.floor(seconds / 60);
  const before = (MINUTES[minute] ??= `T${two(Math.floor(minute / 60))}:${two(minute % 60)}`);
  return `${before}:${two(seconds % 60)}`;
}

type DayCell = { readonly date: Day } | null;

/** More days than a century has, beyond which those that are known are forgotten. */
const MOST_DAYS = 40_000;

/** The days of one of the two systems by number: the same come again and again, in one workbook and in all. */
class Days {
  readonly #date1904: boolean;
  readonly #cells = new Map<number, DayCell>();

  constructor(date1904: boolean) {
    this.#date1904 = date1904;
  }

  /** `null` for what is no day of the calendar. */
  cell(serial: number): DayCell {
    let cell = this.#cells.get(serial);
    if (cell === undefined) {
      const day = fromSerial(serial, this.#date1904);
      cell = day === null ? null : { date: day };
      if (this.#cells.size >= MOST_DAYS) this.#cells.clear();
      this.#cells.set(serial, cell);
    }
    return cell;
  }
}

const DAYS_1900 = new Days(false);
const DAYS_1904 = new Days(true);

/** Reads the numbers under date formats in one workbook. */
export class SerialDates {
  readonly #days: Days;

  constructor(date1904: boolean) {
    this.#days = date1904 ? DAYS_1904 : DAYS_1900;
  }

  /**
   * Excel counts time in binary fractions of a day, so it is rounded to seconds. What is no day of the calendar (a bare time
   * of day, a negative number) stays the number it is.
   */
  cell(serial: number): Cell {
    // In the 1904 system 0 is a day, but a number below 1 is a time of day in either.
    if (serial < 1) return serial;
    const whole = Math.floor(serial);
    const seconds = Math.round((serial - whole) * SECONDS);
    const day = this.#days.cell(seconds === SECONDS ? whole + 1 : whole);
    if (day === null) return serial;
    return seconds % SECONDS === 0 ? day : { date: `${day.date}${clock(seconds)}` };
  }
}

const ISO = /^\s*(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(:\d{2})?(?:\.\d+)?Z?)?\s*$/;

/** A date as strict Open XML writes it (`t="d"`); what is none stays text. */
export function isoDate(text: string): Cell {
  const [, day = '', minutes = '00:00', seconds = ':00'] = ISO.exec(text) ?? [];
  if (asDay(day) === null) return text;
  const time = minutes + seconds;
  return { date: time === '00:00:00' ? day : `${day}T${time}` };
}
