import { asDay, fromSerial, type Day } from '../day.ts';
import type { Cell } from '../grid.ts';

const SECONDS = 86_400;

function clock(seconds: number): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** Reads the numbers under date formats in one workbook, in which the same days and times come again and again. */
export class SerialDates {
  readonly #date1904: boolean;
  readonly #days = new Map<number, Day | null>();
  readonly #cells = new Map<number, Cell>();

  constructor(date1904: boolean) {
    this.#date1904 = date1904;
  }

  /**
   * Excel counts time in binary fractions of a day, so it is rounded to seconds. What is no day of the calendar (a bare time
   * of day, a negative number) stays the number it is.
   */
  cell(serial: number): Cell {
    let cell = this.#cells.get(serial);
    if (cell === undefined) {
      cell = this.#read(serial);
      this.#cells.set(serial, cell);
    }
    return cell;
  }

  #read(serial: number): Cell {
    // In the 1904 system 0 is a day, but a number below 1 is a time of day in either.
    if (serial < 1) return serial;
    const whole = Math.floor(serial);
    const seconds = Math.round((serial - whole) * SECONDS);
    const day = this.#day(seconds === SECONDS ? whole + 1 : whole);
    if (day === null) return serial;
    return { date: seconds % SECONDS === 0 ? day : `${day}T${clock(seconds)}` };
  }

  #day(serial: number): Day | null {
    let day = this.#days.get(serial);
    if (day === undefined) {
      day = fromSerial(serial, this.#date1904);
      this.#days.set(serial, day);
    }
    return day;
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
