import { addDays, chineseDay, chineseMonthDay, type Day, yearOf } from '../../../ledger/day.ts';
import { type Period, parsePeriod, quarterOf } from '../../../ledger/period.ts';

/** “本季度”, “上半年”, “本月”, “本年度”, or “本期” for any other span. */
export function thisPeriod(period: Period): string {
  switch (period.kind) {
    case 'quarter':
      return '本季度';
    case 'half':
      return period.from.endsWith('01-01') ? '上半年' : '下半年';
    case 'month':
      return '本月';
    case 'year':
      return '本年度';
    case 'months':
      return '本期';
  }
}

/** How the period before is called in a text on the one after it: “上季度”, “上月”, “1—2月”. */
export function lastPeriod(before: Period): string {
  switch (before.kind) {
    case 'quarter':
      return '上季度';
    case 'half':
      return '上半年';
    case 'month':
      return '上月';
    case 'year':
      return '上年度';
    case 'months':
      return before.name.replace(/^\d+年/, '');
  }
}

/** “上季度末”, “上月末”, “2月末”: as of when the period before is compared. */
export function lastPeriodEnd(before: Period): string {
  return `${before.kind === 'months' ? `${Number(before.to.slice(5, 7))}月` : lastPeriod(before)}末`;
}

/** “9月30日” in the year the reader has in mind, “2025年12月31日” in any other. */
export function shortDay(value: Day, year: number): string {
  return yearOf(value) === year ? chineseMonthDay(value) : chineseDay(value);
}

/** The period that follows and is reported next; `null` for spans that follow no fixed round. */
export function nextPeriod(period: Period): Period | null {
  const next = addDays(period.to, 1);
  switch (period.kind) {
    case 'quarter':
      return quarterOf(next);
    case 'half':
      return parsePeriod(`${yearOf(next)}H${next.endsWith('01-01') ? 1 : 2}`);
    case 'month':
      return parsePeriod(next.slice(0, 7));
    case 'year':
      return parsePeriod(String(yearOf(next)));
    case 'months':
      return null;
  }
}
