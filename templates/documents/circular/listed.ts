import type { BulletinInput } from '../../../ledger/figures/bulletin.ts';
import { goesByUnit } from './parts.ts';

/** So many branches, and so many items, a circular lists; beyond, a document is no longer read, and Word hardly opens it. */
export const MOST_BRANCHES = 400;
export const MOST_ITEMS = 1000;

/** The workbook that lists all where the circular does not, within 通报/期间. */
export const FULL_LISTS = '通报附表.xlsx';

/** Whether the circular leaves something out that the workbook lists. */
export function isCut(input: Pick<BulletinInput, 'scheme' | 'figures' | 'overdue' | 'unfulfilled'>): boolean {
  const { figures, overdue, unfulfilled } = input;
  const branches = goesByUnit(input) ? 0 : figures.byBranch.length;
  return branches > MOST_BRANCHES || overdue.length > MOST_ITEMS || unfulfilled.length > MOST_ITEMS;
}

/** “只列前1000件，全部见《通报附表.xlsx》。”, where a list of the internal version is cut. */
export const cutNote = (count: number): string =>
  count > MOST_ITEMS ? `本附件只列前${MOST_ITEMS}件，全部${count}件见《${FULL_LISTS}》。` : '';
