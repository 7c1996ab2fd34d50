import type { DecidedRows } from '../../ledger/committee/decisions.ts';
import type { Plan } from '../consolidate/plan.ts';
import type { Submission } from '../consolidate/types.ts';

/** All that the committee has decided of a submission's branch. */
export function decidedOf(_plan: Plan, _submission: Submission): DecidedRows {
  return {};
}

/** What goes over to a submission's branch from the others. */
export function goingOverTo(_plan: Plan, _submission: Submission): DecidedRows {
  return {};
}
