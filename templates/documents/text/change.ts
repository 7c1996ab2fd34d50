import { percentTenths } from './number.ts';

/** A share of a whole, as counts. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/**
 * The difference of two shares in tenths of a percentage point: that of the shares as they are shown, so that the reader's
 * own subtraction comes out. Positive where `now` is higher; `null` where either has nothing to divide by.
 */
export function pointTenths(now: Share, then: Share): number | null {
  if (now.whole === 0 || then.whole === 0) return null;
  return percentTenths(now.part, now.whole) - percentTenths(then.part, then.whole);
}

/** “3.2个百分点” of so many tenths. */
export function points(tenths: number): string {
  const size = Math.abs(tenths);
  return `${Math.floor(size / 10)}.${size % 10}个百分点`;
}

/** “比上季度末提高3.2个百分点”, “与上季度末持平”; empty where there is nothing to compare. */
export function rateChange(now: Share, then: Share, than: string): string {
  const tenths = pointTenths(now, then);
  if (tenths === null) return '';
  if (tenths === 0) return `与${than}持平`;
  return `比${than}${tenths > 0 ? '提高' : '下降'}${points(tenths)}`;
}

/** “比上季度末增加12件”, “与上季度末持平”. */
export function countChange(now: number, then: number, unit: string, than: string): string {
  if (now === then) return `与${than}持平`;
  return `比${than}${now > then ? '增加' : '减少'}${Math.abs(now - then)}${unit}`;
}
