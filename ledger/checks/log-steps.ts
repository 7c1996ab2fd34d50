import { type Finding, finding } from '../findings/finding.ts';
import type { Fault } from '../lifecycle/history.ts';
import type { LoggedStep } from '../lifecycle/log.ts';
import { ruleOf } from '../lifecycle/steps.ts';
import type { Scheme } from '../scheme/schema.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';
import { manualFault } from './manual-fault.ts';
import { headerOf, repeatsOf } from './rows.ts';

function findingOf(step: LoggedStep, fault: Fault, scheme: Scheme): Finding {
  const at = (key: string) => cellOf(step.row, key);
  const id = step.row.id ?? '';
  switch (fault.kind) {
    case 'notAllowed': {
      const { status, allowed } = fault;
      return finding('step-not-allowed', at('step'), { id, step: step.step, status, allowed });
    }
    case 'fromDiffers':
      return finding('step-from-differs', at('from'), { id, is: step.from ?? '', status: fault.status });
    case 'toDiffers':
      return finding('step-to-differs', at('to'), { step: step.step, is: step.to ?? '', status: fault.status });
    case 'beforePrevious': {
      const args = { id, step: step.step, on: step.on, previous: fault.previous };
      return finding('step-before-previous', at('on'), args);
    }
    case 'afterRecording':
      return finding('step-after-recording', at('on'), { on: step.on, recorded: fault.recorded });
    case 'nothingToReverse':
      return finding('reversal-of-nothing', at('step'), { id });
    case 'noReminderBefore':
      return finding('criticism-before-reminder', at('step'), { id });
    case 'lacks': {
      const meaning = fault.what === 'date' ? (ruleOf(step.step, scheme).date ?? null) : null;
      const args = { step: step.step, header: headerOf('transitions', fault.what), meaning };
      return finding('step-lacks', at(fault.what), args);
    }
    case 'helperCount':
      return finding('helper-count', at('helpers'), { mode: fault.mode, count: fault.count });
    case 'doneAfterApplying':
      return finding('done-after-applying', at('date'), { done: fault.done, on: step.on });
  }
}

/**
 * L1, L4, L5, L10: only allowed steps, in order, with what they need. Only the first fault of an item is named: what
 * comes behind it is its consequence. Steps derived from dates are judged by the rule of manual dates.
 */
export const logSteps: Check = ({ ledger, scheme, items, itemOf }) => {
  const { mode } = ledger.identity;
  const faulty = items.filter(({ history }) => history.fault !== null);
  if (mode === null || ledger.missing.has('transitions') || faulty.length === 0) return [];
  const doubled = new Set(repeatsOf(ledger.transitions, ({ seq }) => seq).map(([{ seq }]) => seq));
  return faulty.flatMap((item) => {
    const { fault } = item.history;
    if (item.unreadable || !fault || fault.step.derived || itemOf(item.commitment.id) !== item) return [];
    // Where a number stands twice among its steps, their order is not known.
    if (item.steps.some(({ seq, derived }) => !derived && doubled.has(seq))) return [];
    if (mode === 'manual' && manualFault(item, scheme) !== null) return [];
    return [findingOf(fault.step, fault.fault, scheme)];
  });
};
