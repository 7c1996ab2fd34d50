import type { Counts } from '../../ledger/figures/counts.ts';
import type { JudgedItem } from '../../ledger/figures/of-ledger.ts';
import { punctuality } from '../consolidate/register-items.ts';
import type { IssuedItem } from './record.ts';

/** The status of an item that was not approved by the day. */
const NOT_APPROVED = '未定诺';

/** An item as the run judged it, without persons and texts. */
export function issuedItem(judged: JudgedItem): IssuedItem {
  const { item, at, counts, ofBranch } = judged;
  return {
    id: item.commitment.id ?? '',
    status: at?.status ?? NOT_APPROVED,
    judged: punctuality(judged),
    ofBranch,
    category: item.commitment.category,
    firstDeadline: at?.firstDeadline ?? null,
    deadline: at?.deadline ?? null,
    doneOn: at?.doneOn ?? null,
    closedOn: at?.closedOn ?? null,
    reasonKind: at?.reasonKind ?? null,
    counted: (Object.keys(counts) as (keyof Counts)[]).filter((key) => counts[key] > 0),
  };
}
