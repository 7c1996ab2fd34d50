import type { History } from '../../lifecycle/history.ts';
import type { Item } from '../../lifecycle/log.ts';
import type { StepName } from '../../lifecycle/steps.ts';
import type { Scheme } from '../../scheme/schema.ts';
import type { RowValues } from '../../workbook/sheet.ts';
import { ownKeys } from './keys.ts';

/** 状态 and the four dates as the log that stands has them (checks/state-and-log). */
function stateOf({ effective, status }: History): RowValues {
  const last = (name: StepName) => effective.filter(({ step }) => step === name).at(-1);
  const applied = status === '申请销号' || status === '销号';
  return {
    status,
    approvedOn: last('定诺')?.on ?? null,
    publishedOn: last('亮诺')?.on ?? null,
    // After a refused closing nothing is done yet.
    doneOn: applied ? (last('申请销号')?.date ?? null) : null,
    closedOn: status === '销号' ? (last('销号')?.on ?? null) : null,
  };
}

/** The deadline in force, where a step fixed it; nothing where none is fixed any more. */
function deadlineOf({ effective }: History): RowValues {
  const fixed = effective.filter(({ step }) => step === '定诺' || step === '变更').at(-1);
  return fixed === undefined ? {} : { deadline: fixed.date };
}

/**
 * The cells of an item's own row that differ from what the log says after a step. `fixes` tells that the step fixed the
 * deadline, or undid what had fixed it.
 */
export function ownCells({ commitment }: Item, after: History, fixes: boolean, scheme: Scheme): RowValues {
  const keys = ownKeys(scheme);
  const wanted = { ...stateOf(after), ...(fixes ? deadlineOf(after) : {}) };
  const is = commitment as unknown as RowValues;
  const differing = Object.entries(wanted).filter(
    ([key, value]) => keys.has(key) && (is[key] !== value || commitment.flawed.has(key)),
  );
  return Object.fromEntries(differing);
}
