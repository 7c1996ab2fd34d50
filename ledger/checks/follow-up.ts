import { daysBetween } from '../day.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { hasGoneOver } from '../home.ts';
import { itemAt, stepDue } from '../lifecycle/item.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';

/**
 * L4: an item past its deadline is reminded of; after that, the step that is due is shown. Who has gone to another branch
 * is reminded there.
 */
export const followUp: Check = ({ ledger, scheme, year, asOf, sound }) => {
  const found: Finding[] = [];
  for (const { commitment, history } of sound) {
    const at = itemAt(history, asOf, year, scheme);
    const step = at && stepDue(at, asOf, scheme);
    if (!at || !step || hasGoneOver(commitment, ledger, asOf)) continue;
    const { deadline } = at;
    const days = daysBetween(deadline, asOf);
    const where = cellOf(commitment, 'deadline');
    if (step === '提醒督促') found.push(finding('reminder-missing', where, { deadline, days }));
    else found.push(finding('next-step-due', where, { step, deadline, days }));
  }
  return found;
};
