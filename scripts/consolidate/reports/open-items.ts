import { type Day, addDays } from '../../../ledger/day.ts';
import type { ComingItem, ReminderInput } from '../../../ledger/figures/reports.ts';
import type { JudgedItem } from '../../../ledger/figures/of-ledger.ts';
import { isOpen, isOverdue } from '../../../ledger/lifecycle/item.ts';
import type { Period } from '../../../ledger/period.ts';
import { withoutPersonalNumbers } from '../../../ledger/privacy.ts';
import type { Scheme } from '../../../ledger/scheme/schema.ts';

const order = (a: ComingItem, b: ComingItem): number => {
  const [first, second] = [`${a.deadline} ${a.id}`, `${b.deadline} ${b.id}`];
  return first < second ? -1 : first > second ? 1 : 0;
};

/**
 * Open items of a branch that are neither overdue nor closed: those that wait for the gate, and those due by the end of the
 * next period.
 */
export function openItems(
  judged: readonly JudgedItem[],
  scheme: Scheme,
  asOf: Day,
  next: Period | null,
): Pick<ReminderInput, 'coming' | 'awaiting'> {
  const until = next?.to ?? addDays(asOf, scheme.dueSoonDays);
  const open = judged.flatMap(({ item, at }) => {
    if (at === null || !isOpen(at) || isOverdue(at, asOf)) return [];
    const { id, pledger, text } = item.commitment;
    const told = { id: id ?? '', pledger: pledger ?? '', text: withoutPersonalNumbers(text ?? '') };
    return [{ awaits: at.status === '申请销号', told: { ...told, deadline: at.deadline } }];
  });
  const of = (awaits: boolean): readonly ComingItem[] =>
    open
      .filter((one) => one.awaits === awaits)
      .map(({ told }) => told)
      .sort(order);
  return { awaiting: of(true), coming: of(false).filter(({ deadline }) => deadline <= until) };
}
