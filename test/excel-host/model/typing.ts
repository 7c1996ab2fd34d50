import { asDay, toSerial } from '../../../ledger/day.ts';
import type { Stored } from './cell.ts';

/** What a typed text becomes. */
export interface Typed {
  readonly value: Stored;
  readonly formula: string | null;
  /** The number format that Excel gives a cell under General. */
  readonly format?: string;
}

const DAYS_1904 = 1462;
const ERRORS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];

export interface Clock {
  readonly now: Date;
  readonly date1904: boolean;
}

function dayOf(year: number, month: number, day: number, { date1904 }: Clock): number | null {
  const full = year < 30 ? 2000 + year : year < 100 ? 1900 + year : year;
  const iso = [String(full).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
  const found = asDay(iso);
  if (found === null || full < 1900) return null;
  return toSerial(found) - (date1904 ? DAYS_1904 : 0);
}

const timeOf = (hours: string, minutes: string, seconds = '0'): number =>
  (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;

type Reader = (found: RegExpExecArray, clock: Clock) => readonly [serial: number | null, format: string];

/** Dates as a Chinese Excel takes them; year, month and day may be parted by `-`, `/` or the Chinese characters. */
const dates: readonly (readonly [RegExp, Reader])[] = [
  [
    /^(\d{4}|\d{2})[-/](\d{1,2})[-/](\d{1,2})$/,
    ([, y, m, d], clock) => [dayOf(Number(y), Number(m), Number(d), clock), 'yyyy/m/d'],
  ],
  [
    /^(\d{4}|\d{2})年(\d{1,2})月(\d{1,2})日$/,
    ([, y, m, d], clock) => [dayOf(Number(y), Number(m), Number(d), clock), 'yyyy"年"m"月"d"日"'],
  ],
  [
    /^(\d{4}|\d{2})[-/](\d{1,2})[-/](\d{1,2})[ T](\d{1,2}):(\d{2})(?::(\d{2}))?$/,
    ([, y, m, d, hours, minutes, seconds], clock) => {
      const day = dayOf(Number(y), Number(m), Number(d), clock);
      return [day === null ? null : day + timeOf(hours!, minutes!, seconds), 'yyyy/m/d h:mm'];
    },
  ],
  [/^(\d{4})[-/](\d{1,2})$/, ([, y, m], clock) => [dayOf(Number(y), Number(m), 1, clock), 'mmm-yy']],
  [/^(\d{4})年(\d{1,2})月$/, ([, y, m], clock) => [dayOf(Number(y), Number(m), 1, clock), 'yyyy"年"m"月"']],
  [
    /^(\d{1,2})(?:[-/](\d{1,2})|月(\d{1,2})日)$/,
    ([, m, d, day], clock) => [dayOf(clock.now.getFullYear(), Number(m), Number(d ?? day), clock), 'm"月"d"日"'],
  ],
  [/^(\d{1,2}):([0-5]\d)$/, ([, hours, minutes]) => [timeOf(hours!, minutes!), 'h:mm']],
  [/^(\d{1,2}):([0-5]\d):([0-5]\d)$/, ([, hours, minutes, seconds]) => [timeOf(hours!, minutes!, seconds), 'h:mm:ss']],
];

function numberOf(text: string): Typed | null {
  const value = (digits: string): number => Number(digits.replaceAll(',', ''));
  if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) return { value: Number(text), formula: null };
  if (/^[+-]?(\d+\.?\d*|\.\d+)e[+-]?\d+$/i.test(text))
    return { value: Number(text), formula: null, format: '0.00E+00' };
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(text)) {
    return { value: value(text), formula: null, format: text.includes('.') ? '#,##0.00' : '#,##0' };
  }
  if (/^[+-]?(\d+\.?\d*|\.\d+)%$/.test(text)) {
    return { value: Number(text.slice(0, -1)) / 100, formula: null, format: text.includes('.') ? '0.00%' : '0%' };
  }
  if (/^\((\d+\.?\d*)\)$/.test(text)) return { value: -Number(text.slice(1, -1)), formula: null };
  return null;
}

function dateOf(text: string, clock: Clock): Typed | null {
  for (const [pattern, read] of dates) {
    const found = pattern.exec(text);
    if (!found) continue;
    const [serial, format] = read(found, clock);
    if (serial !== null) return { value: serial, formula: null, format };
  }
  return null;
}

/** Full-width figures and marks, as a Chinese keyboard gives them, count like plain ones. */
const narrow = (text: string): string =>
  text.replace(/[０-９．／－：]/g, (found) => String.fromCharCode(found.charCodeAt(0) - 0xfee0));

/**
 * What Excel makes of a text that is typed, or set as `Range.values`: a formula, a number, a date, a truth value, an error,
 * or text. A leading `'` is taken off and keeps the rest text; so does the format `@`.
 */
export function typed(text: string, format: string, clock: Clock): Typed {
  if (text.startsWith("'")) return { value: text.slice(1), formula: null };
  if (format === '@') return { value: text, formula: null };
  if (text.startsWith('=') && text.length > 1) return { value: 0, formula: text.slice(1) };
  const trimmed = narrow(text.trim());
  const number = numberOf(trimmed) ?? dateOf(trimmed, clock);
  if (number) return number;
  // `+1+2`, `-A1` and `@SUM(A1)` are formulas, as in Lotus.
  if (/^[+-]./.test(text)) return { value: 0, formula: text };
  if (/^@./.test(text)) return { value: 0, formula: text.slice(1) };
  if (/^(true|false)$/i.test(trimmed)) return { value: /^true$/i.test(trimmed), formula: null };
  if (ERRORS.includes(trimmed.toUpperCase())) return { value: { error: trimmed.toUpperCase() }, formula: null };
  return { value: text, formula: null };
}
