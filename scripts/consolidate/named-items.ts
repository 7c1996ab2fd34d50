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

/** With 部门 of the item's member, only where the scheme has units. */
function withUnit<N extends object>(named: N, { ledger }: JudgedLedger, { commitment }: Item, scheme: Scheme): N {
  return unitColumn({ scheme }).length === 0 ? named : { ...named, unit: unitOf(commitment, ledger) };
}

/** The overdue items of a branch as of the day, with what a committee needs to follow them up. */
export function overdueOf(one: JudgedLedger, asOf: Day, scheme: Scheme): readonly OverdueItem[] {
  return one.judged.flatMap(({ item, at }): readonly OverdueItem[] => {
    if (at === null || !isOverdue(at, asOf)) return [];
    const { id, pledger, text, responsible } = item.commitment;
    const overdue = {
      branchCode: one.branch.code,
      branchName: one.branch.name,
      id: id ?? '',
      pledger: pledger ?? '',
      text: withoutPersonalNumbers(text ?? ''),
      responsible: responsible ?? (pledger === THE_BRANCH ? (one.branch.secretary ?? '') : (pledger ?? '')),
      deadline: at.firstDeadline,
      amendedDeadline: at.deadline === at.firstDeadline ? null : at.deadline,
      daysOverdue: daysOverdue(at, asOf),
      stepDue: stepDue(at, asOf, scheme),
    };
    return [withUnit(overdue, one, item, scheme)];
  });
}

/** The items of a branch judged unfulfilled by the day. */
export function unfulfilledOf(one: JudgedLedger, scheme: Scheme): readonly UnfulfilledItem[] {
  return one.judged.flatMap(({ item, at }): readonly UnfulfilledItem[] => {
    if (at?.status !== '未兑现') return [];
    const { id, pledger, text } = item.commitment;
    const unfulfilled = {
      branchCode: one.branch.code,
      branchName: one.branch.name,
      id: id ?? '',
      pledger: pledger ?? '',
      text: withoutPersonalNumbers(text ?? ''),
      reasonKind: at.reasonKind,
      reason: withoutPersonalNumbers(at.reason ?? ''),
    };
    return [withUnit(unfulfilled, one, item, scheme)];
  });
}

/** Good practice of the period that a branch sent up (B4). */
export function practicesOf(one: JudgedLedger, period: Period): readonly PracticeEntry[] {
  return one.ledger.practices.flatMap((row): readonly PracticeEntry[] => {
    const { date, kind, title, content } = row;
    if (date === null || kind === null || title === null || content === null || !contains(period, date)) return [];
    return [
      {
        branchCode: one.branch.code,
        branchName: one.branch.name,
        date,
        kind,
        title: withoutPersonalNumbers(title),
        content: withoutPersonalNumbers(content),
      },
    ];
  });
}
