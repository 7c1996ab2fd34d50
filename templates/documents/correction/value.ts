import { NO_RATE, percent, percentTenths } from '../text/number.ts';

/** A figure as a circular tells it; a rank or a word may be missing. */
export type Value =
  | { readonly kind: 'count'; readonly n: number; readonly unit: string }
  | { readonly kind: 'rate'; readonly part: number; readonly whole: number }
  | { readonly kind: 'rank'; readonly n: number | null }
  | { readonly kind: 'word'; readonly word: string };

/** “62件”, “64.6%”, “第3位”; “—” where there is none. */
export function shown(value: Value | null): string {
  switch (value?.kind) {
    case 'count':
      return `${value.n}${value.unit}`;
    case 'rate':
      return percent(value.part, value.whole);
    case 'rank':
      return value.n === null ? NO_RATE : `第${value.n}位`;
    case 'word':
      return value.word;
    case undefined:
      return NO_RATE;
  }
}

const tenths = (n: number): string => `${Math.floor(n / 10)}.${n % 10}`;

/**
 * “增加2件”, “提高1.4个百分点”, “前移2位”; “—” where the two can't be compared. Of rates it is the difference of what is
 * shown, so that the reader's own subtraction comes out the same.
 */
export function difference(old: Value | null, now: Value | null): string {
  if (old?.kind === 'count' && now?.kind === 'count') {
    return now.n > old.n ? `增加${now.n - old.n}${now.unit}` : `减少${old.n - now.n}${now.unit}`;
  }
  if (old?.kind === 'rate' && now?.kind === 'rate' && old.whole > 0 && now.whole > 0) {
    const by = percentTenths(now.part, now.whole) - percentTenths(old.part, old.whole);
    return `${by > 0 ? '提高' : '降低'}${tenths(Math.abs(by))}个百分点`;
  }
  if (old?.kind === 'rank' && now?.kind === 'rank' && old.n !== null && now.n !== null) {
    return now.n < old.n ? `前移${old.n - now.n}位` : `后移${now.n - old.n}位`;
  }
  return NO_RATE;
}
