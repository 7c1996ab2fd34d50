import { branchKey } from '../../branch.ts';
import { repeatsOf } from '../../checks/rows.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import { canonical } from '../../parse/text.ts';
import type { CommitteeRow } from '../../workbook/committee.ts';
import { THE_BRANCH } from '../../workbook/declaration.ts';
import { cellOf } from '../../workbook/sheet.ts';
import type { CommitteeBook } from '../book.ts';
import type { BookCheck } from './book-check.ts';

type Selection = CommitteeRow<'selections'>;

const BY_BRANCH = '支部';
const CHOSEN = '表彰';
const NOT_CHOSEN = '未采纳';

const isBranch = ({ target }: Selection): boolean => target !== null && canonical(target) === THE_BRANCH;

/** Whom a row is about, in a year; `null` where it does not say. */
function whom({ year, branchCode, target }: Selection): string | null {
  if (year === null || branchCode === null || target === null) return null;
  return JSON.stringify([year, branchKey(branchCode), canonical(target)]);
}

function contradictions(rows: readonly Selection[]): readonly Finding[] {
  return rows.flatMap((row, index) => {
    const { result, target, year } = row;
    if (result !== CHOSEN && result !== NOT_CHOSEN) return [];
    const before = rows
      .slice(0, index)
      .find(
        (one) => whom(one) === whom(row) && [CHOSEN, NOT_CHOSEN].includes(one.result ?? '') && one.result !== result,
      );
    if (before === undefined || whom(row) === null) return [];
    const args = { target: target ?? '', year: year ?? 0, is: result, before: before.result ?? '' };
    return [finding('selection-contradicts', cellOf(row, 'result'), { ...args, first: before.origin.row })];
  });
}

// A branch is put forward by the committee itself; a member by the branch first (层层筛选).
function notRecommended(rows: readonly Selection[]): readonly Finding[] {
  const recommended = new Set(rows.filter(({ level }) => level === BY_BRANCH).map(whom));
  return rows.flatMap((row) => {
    const { level, result, target, year } = row;
    if (result !== CHOSEN || level === null || level === BY_BRANCH || isBranch(row)) return [];
    if (whom(row) === null || recommended.has(whom(row))) return [];
    const args = { target: target ?? '', year: year ?? 0, is: result, level };
    return [finding('selection-not-recommended', cellOf(row, 'result'), args)];
  });
}

/** Branches and members are put in order apart, and what a branch recommends within the branch. */
function doubledOrders(rows: readonly Selection[]): readonly Finding[] {
  return repeatsOf(rows, (row) => {
    const { year, level, order, branchCode } = row;
    if (year === null || level === null || order === null || branchCode === null) return null;
    return JSON.stringify([year, level, order, isBranch(row), level === BY_BRANCH ? branchKey(branchCode) : null]);
  }).map(([row, { origin }]) => {
    const { target, order, level } = row;
    const args = { target: target ?? '', order: order ?? 0, level: level ?? '', first: origin.row };
    return finding('selection-order-doubled', cellOf(row, 'order'), args);
  });
}

/** E5: who is commended was recommended, in an order, and is not turned down as well. */
export const bookSelections: BookCheck = ({ selections }: CommitteeBook) => [
  ...contradictions(selections),
  ...notRecommended(selections),
  ...doubledOrders(selections),
];
