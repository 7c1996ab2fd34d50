import { THE_BRANCH } from '../../../ledger/workbook/declaration.ts';
import type { RowValues } from '../../../templates/workbook/input.ts';
import { inYear } from './calendar.ts';
import type { YearItem } from './items.ts';

export interface Measures {
  readonly own: readonly RowValues[];
  readonly byCommittee: readonly RowValues[];
}

/** 整改问责 as far as it is known at an instant: what was mended later is not there yet. */
export function measuresAt(items: readonly YearItem[], until: string): Measures {
  const all = items.flatMap(({ id, member, pledge: { measure: taken } }) => {
    if (!taken || inYear(taken.on) >= until) return [];
    const known = (on: string | undefined): string | null =>
      on !== undefined && inYear(on) < until ? inYear(on) : null;
    const fixedOn = known(taken.fixedOn);
    const decided = {
      decidedOn: inYear(taken.on),
      target: member?.label ?? THE_BRANCH,
      id,
      measure: taken.measure,
      cause: taken.cause,
      decidedBy: taken.by,
      fixBy: taken.fixBy === undefined ? null : inYear(taken.fixBy),
    };
    const told = taken.fixedOn === undefined || fixedOn !== null;
    const row = { ...decided, fixedOn, outcome: told ? (taken.outcome ?? null) : null };
    return [{ decided, row, byCommittee: taken.byCommittee === true }];
  });
  return {
    own: all.map(({ row }) => row),
    byCommittee: all.filter((one) => one.byCommittee).map(({ decided }) => decided),
  };
}
