import type { BulletinInput } from '../../../ledger/figures/bulletin.ts';
import { nameBranches } from '../text/list.ts';
import { pointTenths, points } from '../text/change.ts';
import { lastPeriodEnd } from '../text/period.ts';
import { type Part, nounOf } from './parts.ts';

interface Moved {
  readonly name: string;
  /** Change of the on-time rate in tenths of a percentage point. */
  readonly tenths: number;
}

/** How the on-time rate of each line changed since the end of the period before; those without a rate then or now are left out. */
function moves(parts: readonly Part[]): readonly Moved[] {
  return parts.flatMap(({ name, counts, before }): readonly Moved[] => {
    if (before === null) return [];
    const share = (c: typeof counts) => ({ part: c.closedOnTime, whole: c.due });
    const tenths = pointTenths(share(counts), share(before));
    return tenths === null ? [] : [{ name, tenths }];
  });
}

/** “提高最多的是甲支部，提高12.5个百分点”; several that moved alike are named together. */
function most(moved: readonly Moved[], word: '提高' | '下降', noun: string): string {
  const size = Math.max(...moved.map(({ tenths }) => Math.abs(tenths)));
  const names = moved.flatMap(({ name, tenths }) => (Math.abs(tenths) === size ? [name] : []));
  return `${word}最多的是${nameBranches(names, noun)}，${names.length > 1 ? '均' : ''}${word}${points(size)}`;
}

/**
 * Who rose and who fell most in the on-time rate since the end of the period before; empty where nothing can be compared.
 * Places are not: with other branches having a rate, the same place means something else.
 */
export function movement(parts: readonly Part[], input: Pick<BulletinInput, 'scheme' | 'figures' | 'before'>): string {
  const { before } = input;
  if (before === null || parts.length < 2) return '';
  const all = moves(parts);
  if (all.length === 0) return '';
  const noun = nounOf(input);
  const end = lastPeriodEnd(before.period);
  const up = all.filter(({ tenths }) => tenths > 0);
  const down = all.filter(({ tenths }) => tenths < 0);
  const same = all.length - up.length - down.length;
  const left = parts.length - all.length;
  const counts = [
    up.length > 0 ? `提高的${noun}${up.length}个` : '',
    down.length > 0 ? `下降的${noun}${down.length}个` : '',
    same > 0 ? `持平的${noun}${same}个` : '',
  ].filter(Boolean);
  const extremes = [up.length > 0 ? most(up, '提高', noun) : '', down.length > 0 ? most(down, '下降', noun) : ''];
  const named = extremes.filter(Boolean).join('；');
  const unrated = left === 0 ? '' : `其余${left}个没有可比的按期兑现率。`;
  return `与${end}相比，按期兑现率${counts.join('、')}${named === '' ? '' : `，${named}`}。${unrated}`;
}
