import type { Day } from '../../ledger/day.ts';
import type { OverdueItem, PracticeEntry, UnfulfilledItem } from '../../ledger/figures/bulletin.ts';
import type { JudgedItem } from '../../ledger/figures/of-ledger.ts';
import { daysOverdue, isOverdue, stepDue } from '../../ledger/lifecycle/item.ts';
import type { Item } from '../../ledger/lifecycle/log.ts';
import type { Ledger } from '../../ledger/parse/ledger.ts';
import { type Period, contains } from '../../ledger/period.ts';
import { withoutPersonalNumbers } from '../../ledger/privacy.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { THE_BRANCH } from '../../ledger/workbook/declaration.ts';
import { unitColumn, unitOf } from './register-switched.ts';
import type { BranchEntry } from './types.ts';

interface JudgedLedger {
  readonly branch: BranchEntry;
  readonly ledger: Ledger;
  readonly judged: readonly JudgedItem[];
}

function common({ branch }: JudgedLedger): { readonly branchCode: string; readonly branchName: string } {
  return { branchCode: branch.code, branchName: branch.name };
}

/** 部门 of the item's member, only where the scheme has units. */
function unitIn({ ledger }: JudgedLedger, { commitment }: Item, scheme: Scheme): { readonly unit?: string | null } {
  return unitColumn({ scheme }).length === 0 ? {} : { unit: unitOf(commitment, ledger) };
}

/** The overdue items of a branch as of the day, with what a committee needs to follow them up. */
export function overdueOf(one: JudgedLedger, asOf: Day, scheme: Scheme): readonly OverdueItem[] {
  return one.judged.flatMap(({ item, at }): readonly OverdueItem[] => {
    if (at === null || !isOverdue(at, asOf)) return [];
    const { id, pledger, text, responsible } = item.commitment;
    return [
      {
        ...common(one),
        ...unitIn(one, item, scheme),
        id: id ?? '',
        pledger: pledger ?? '',
        text: withoutPersonalNumbers(text ?? ''),
        responsible: responsible ?? (pledger === THE_BRANCH ? (one.branch.secretary ?? '') : (pledger ?? '')),
        deadline: at.firstDeadline,
        amendedDeadline: at.deadline === at.firstDeadline ? null : at.deadline,
        daysOverdue: daysOverdue(at, asOf),
        stepDue: stepDue(at, asOf, scheme),
      },
    ];
  });
}

/** The items of a branch judged unfulfilled by the day. */
export function unfulfilledOf(one: JudgedLedger, scheme: Scheme): readonly UnfulfilledItem[] {
  return one.judged.flatMap(({ item, at }): readonly UnfulfilledItem[] => {
    if (at?.status !== '未兑现') return [];
    const { id, pledger, text } = item.commitment;
    const reason = { reasonKind: at.reasonKind, reason: withoutPersonalNumbers(at.reason ?? '') };
    const whose = { ...common(one), ...unitIn(one, item, scheme), id: id ?? '', pledger: pledger ?? '' };
    return [{ ...whose, text: withoutPersonalNumbers(text ?? ''), ...reason }];
  });
}

/** Good practice of the period that a branch sent up (B4). */
export function practicesOf(one: JudgedLedger, period: Period): readonly PracticeEntry[] {
  return one.ledger.practices.flatMap((row): readonly PracticeEntry[] => {
    const { date, kind, title, content } = row;
    if (date === null || kind === null || title === null || content === null || !contains(period, date)) return [];
    const said = { title: withoutPersonalNumbers(title), content: withoutPersonalNumbers(content) };
    return [{ ...common(one), date, kind, ...said }];
  });
}
