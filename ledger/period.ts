import { type Day, day, daysInMonth, dayOf, addDays } from './day.ts';

type PeriodKind = 'month' | 'months' | 'quarter' | 'half' | 'year';

/** A reporting period: `2026-03`, `2026-03..04`, `2026Q3`, `2026H1` or `2026`. */
export interface Period {
  /** As the user writes it, and as folders are named. */
  readonly id: string;
  readonly kind: PeriodKind;
  readonly year: number;
  readonly from: Day;
  /** The last day, inclusive; figures are as of this day. */
  readonly to: Day;
  /** “2026年第三季度”, “2026年上半年”, “2026年3月”, “2026年3—4月”, “2026年”. */
  readonly name: string;
}

const NUMERALS = ['一', '二', '三', '四'];

function span(year: number, first: number, last: number): Pick<Period, 'year' | 'from' | 'to'> {
  const two = (n: number): string => String(n).padStart(2, '0');
  return { year, from: day(`${year}-${two(first)}-01`), to: day(`${year}-${two(last)}-${daysInMonth(year, last)}`) };
}

/** Reads a period; `null` when the text is none. Letters may be small, the year is 2000–2099. */
export function parsePeriod(text: string): Period | null {
  const id = text.trim().toUpperCase();
  const parts = /^(20\d{2})(?:Q([1-4])|H([12])|-(\d{2})(?:\.\.(\d{2}))?)?$/.exec(id);
  if (!parts) return null;
  const year = Number(parts[1]);
  const [, , quarter, half, first, last] = parts;
  if (quarter) {
    const q = Number(quarter);
    return { id, kind: 'quarter', ...span(year, q * 3 - 2, q * 3), name: `${year}年第${NUMERALS[q - 1]}季度` };
  }
  if (half) {
    const h = Number(half);
    return { id, kind: 'half', ...span(year, h * 6 - 5, h * 6), name: `${year}年${h === 1 ? '上' : '下'}半年` };
  }
  if (first) {
    const a = Number(first);
    const b = last ? Number(last) : a;
    if (dayOf(year, a, 1) === null || dayOf(year, b, 1) === null || b < a) return null;
    if (a === b) return { id: `${year}-${first}`, kind: 'month', ...span(year, a, a), name: `${year}年${a}月` };
    return { id, kind: 'months', ...span(year, a, b), name: `${year}年${a}—${b}月` };
  }
  return { id, kind: 'year', ...span(year, 1, 12), name: `${year}年` };
}

/** The quarter a day falls in. */
export function quarterOf(value: Day): Period {
  const quarter = Math.ceil(Number(value.slice(5, 7)) / 3);
  return parsePeriod(`${value.slice(0, 4)}Q${quarter}`)!;
}

/** The four quarters of a year. */
export function quartersOf(year: number): readonly Period[] {
  return [1, 2, 3, 4].map((q) => parsePeriod(`${year}Q${q}`)!);
}

/**
 * The span of the same kind right before, though it be in the year before; `null` for months that would lie in two years.
 */
export function previousPeriod({ kind, from, to }: Period): Period | null {
  const last = addDays(from, -1);
  switch (kind) {
    case 'quarter':
      return quarterOf(last);
    case 'half':
      return parsePeriod(`${last.slice(0, 4)}H${last.endsWith('12-31') ? 2 : 1}`);
    case 'month':
      return parsePeriod(last.slice(0, 7));
    case 'year':
      return parsePeriod(last.slice(0, 4));
    case 'months': {
      const [first, end] = [Number(from.slice(5, 7)), Number(last.slice(5, 7))];
      const begin = end - (Number(to.slice(5, 7)) - first);
      const two = (n: number): string => String(n).padStart(2, '0');
      return parsePeriod(`${last.slice(0, 4)}-${two(begin)}..${two(end)}`);
    }
  }
}

export function contains(period: Period, value: Day): boolean {
  return period.from <= value && value <= period.to;
}

/** The last day on which a submission for the period is in time: day `dayOfMonth` of the month after the period. */
export function submissionDay(period: Period, dayOfMonth: number): Day {
  return addDays(period.to, dayOfMonth);
}
