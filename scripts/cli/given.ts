import path from 'node:path';
import { type Day, asDay, chineseDay } from '../../ledger/day.ts';
import { type Period, parsePeriod } from '../../ledger/period.ts';
import type { Given } from './command.ts';
import { WrongUsage } from './wrong-usage.ts';

export function textOption(given: Given, name: string): string | undefined {
  const value = given.options[name];
  return typeof value === 'string' ? value : undefined;
}

export function flag(given: Given, name: string): boolean {
  return given.options[name] === true;
}

export function dirOf(given: Given): string {
  return path.resolve(textOption(given, 'dir') ?? '.');
}

function dayOption(given: Given, name: string): Day | undefined {
  const text = textOption(given, name);
  if (text === undefined) return undefined;
  const value = asDay(text);
  if (value === null) throw new WrongUsage(`“--${name} ${text}”不是日期，应写成 2026-10-08 的样子。`);
  return value;
}

/** Today in Asia/Shanghai, unless `--today` says otherwise. */
export function todayOf(given: Given): Day {
  // Shanghai has been eight hours ahead, winter and summer, since 1991.
  const now = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  return dayOption(given, 'today') ?? asDay(now)!;
}

export function periodOption(given: Given): Period | undefined {
  const text = textOption(given, 'period');
  if (text === undefined) return undefined;
  const period = parsePeriod(text);
  if (!period) throw new WrongUsage(`“--period ${text}”不是期间，应写成 2026Q3、2026-09、2026H1 或 2026。`);
  return period;
}

/** The day figures are as of: the period's last day unless given; it can't lie outside the period. */
export function asOfOption(given: Given, period: Period): Day {
  const asOf = dayOption(given, 'as-of') ?? period.to;
  if (asOf < period.from || asOf > period.to) {
    throw new WrongUsage(
      `“--as-of ${asOf}”不在${period.name}之内，应在${chineseDay(period.from)}至${chineseDay(period.to)}之间。`,
    );
  }
  return asOf;
}

/** The year asked for; `example` is for who left it out or wrote none. */
export function yearOption(given: Given, example: string): number {
  const text = textOption(given, 'year');
  if (text === undefined || !/^20\d{2}$/.test(text)) throw new WrongUsage(`请写年度，例如：${example}`);
  return Number(text);
}

const BRACKETS = '[〔\\[［(（【]';
const NUMBER = new RegExp(`^(?:.*?${BRACKETS}(\\d{4})[〕\\]］)）】])?(\\d+)号?$`);

/**
 * The document number in its official form, “〔2026〕15号”; the year is that of the paper unless given. Other brackets and
 * a prefix typed before it are mended; `null` where none is given.
 */
export function numberOption(given: Given, today: Day): string | null {
  const text = textOption(given, 'number');
  if (text === undefined) return null;
  const parts = NUMBER.exec(text.normalize('NFKC').replace(/\s+/g, ''));
  if (!parts) throw new WrongUsage(`“--number ${text}”不是发文字号，应写成 〔2026〕15号 的样子。`);
  return `〔${parts[1] ?? today.slice(0, 4)}〕${Number(parts[2])}号`;
}

/** Codes parted by commas or 、; none where the option is not given. */
export function codesOption(given: Given, name: string): readonly string[] {
  const text = textOption(given, name);
  if (text === undefined) return [];
  const codes = text.split(/[,，、\s]+/).filter((code) => code !== '');
  if (codes.length === 0) throw new WrongUsage(`“--${name}”后面要写支部代码，例如：--${name} A01、A02`);
  return codes;
}
