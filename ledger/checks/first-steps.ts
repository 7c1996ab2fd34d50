import type { Day } from '../day.ts';
import { firstOf } from '../lifecycle/history.ts';
import type { StepName } from '../lifecycle/steps.ts';
import { resolvePledger } from '../members.ts';
import type { Member } from '../workbook/declaration.ts';
import type { CheckContext } from './check.ts';

/** The earliest day on which an item of each member took a step; members of whose items none did are not there. */
export function firstSteps({ ledger, sound }: CheckContext, name: StepName): ReadonlyMap<Member, Day> {
  const first = new Map<Member, Day>();
  for (const { commitment, history } of sound) {
    const on = firstOf(history.effective, name)?.on;
    const whom = on === undefined ? null : resolvePledger(commitment.pledger ?? '', ledger);
    if (on === undefined || whom?.kind !== 'member') continue;
    const known = first.get(whom.member);
    if (known === undefined || on < known) first.set(whom.member, on);
  }
  return first;
}
