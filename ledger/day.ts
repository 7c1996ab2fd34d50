/**
 * A calendar day in Asia/Shanghai, as text `YYYY-MM-DD`, so that days compare as strings and no clock or time zone
 * enters the domain. “Today” is always an argument.
 */
export type Day = string & { readonly __brand: 'Day' };

/** A point in time as written in a ledger: `YYYY-MM-DDTHH:mm:ss`, local time of Asia/Shanghai. */
export type Instant = string & { readonly __brand: 'Instant' };

/** The number that the digits of a part of a text write; `NaN` where something else stands among them. */
function numberAt(text: string, from: number, until: number): number {
  let number = 0;
  for (let at = from; at < until; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** The number of days in a month (1–12) of a year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isThere(year: number, month: number, date: number): boolean {
  if (!Number.isInteger(year) || year < 1900 || year > 9999) return false;
  if (!Number.isInteger(month) || month < 1 || month > 12) return false;
  return Number.isInteger(date) && date >= 1 && date <= daysInMonth(year, month);
}

/** The day with these parts, or `null` where there is no such day (2026-02-30). */
export function dayOf(year: number, month: number, date: number): Day | null {
  if (!isThere(year, month, date)) return null;
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${year}-${two(month)}-${two(date)}` as Day;
}

const DASH = 0x2d;
const COLON = 0x3a;
const T = 0x54;

function beginsWithDay(text: string): boolean {
  if (text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return false;
  return isThere(numberAt(text, 0, 4), numberAt(text, 5, 7), numberAt(text, 8, 10));
}

/** Reads `YYYY-MM-DD`; `null` for any other shape or a day that does not exist. */
export function asDay(text: string): Day | null {
  return text.length === 10 && beginsWithDay(text) ? (text as Day) : null;
}

/** Reads `YYYY-MM-DDTHH:mm:ss`; `null` for any other shape, a day or a time that does not exist. */
export function asInstant(text: string): Instant | null {
  if (text.length !== 19 || text.charCodeAt(10) !== T || !beginsWithDay(text)) return null;
  if (text.charCodeAt(13) !== COLON || text.charCodeAt(16) !== COLON) return null;
  const isThereToo = numberAt(text, 11, 13) < 24 && numberAt(text, 14, 16) < 60 && numberAt(text, 17, 19) < 60;
  return isThereToo ? (text as Instant) : null;
}

/** A day the program itself is sure of; throws on a wrong one, which is a fault of the program. */
export function day(text: string): Day {
  const value = asDay(text);
  if (value === null) throw new Error(`not a day: ${text}`);
  return value;
}

export function yearOf(value: Day | Instant): number {
  return numberAt(value, 0, 4);
}

function utc(value: Day): number {
  return Date.UTC(numberAt(value, 0, 4), numberAt(value, 5, 7) - 1, numberAt(value, 8, 10));
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((utc(to) - utc(from)) / 86_400_000);
}

/** The day `days` later (earlier when negative). */
export function addDays(value: Day, days: number): Day {
  return new Date(utc(value) + days * 86_400_000).toISOString().slice(0, 10) as Day;
}

/** The day of an instant. */
export function dayOfInstant(at: Instant): Day {
  return at.slice(0, 10) as Day;
}

/** “2026年9月30日” as a clerk writes it. */
export function chineseDay(value: Day): string {
  return `${yearOf(value)}年${Number(value.slice(5, 7))}月${Number(value.slice(8, 10))}日`;
}

/** “2026年9月30日10:05”. */
export function chineseMinute(at: Instant): string {
  return chineseDay(dayOfInstant(at)) + at.slice(11, 16);
}

/** “9月30日”, where the year is plain from the context. */
export function chineseMonthDay(value: Day): string {
  return `${Number(value.slice(5, 7))}月${Number(value.slice(8, 10))}日`;
}

/** Excel's serial number of a day, in the 1900 system. */
export function toSerial(value: Day): number {
  const serial = Math.round(utc(value) / 86_400_000) + 25_569;
  return serial < 61 ? serial - 1 : serial;
}

/** The day of an Excel serial number (fractions are times of day and are dropped); `null` outside 1900–9999. */
export function fromSerial(serial: number, date1904 = false): Day | null {
  if (!Number.isFinite(serial)) return null;
  let days = Math.floor(serial) + (date1904 ? 1462 : 0);
  // Excel counts a 1900-02-29 that never was: serials up to 59 are one day behind, and 60 is that day.
  if (days < 1 || days === 60) return null;
  if (days < 60) days += 1;
  const date = new Date((days - 25_569) * 86_400_000);
  return Number.isNaN(date.getTime()) ? null : dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}
