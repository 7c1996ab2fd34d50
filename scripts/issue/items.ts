import type { Counts } from '../../ledger/figures/counts.ts';
import type { JudgedItem } from '../../ledger/figures/of-ledger.ts';
import { resolvePledger } from '../../ledger/members.ts';
import type { Ledger } from '../../ledger/parse/ledger.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { schemeOfLedger } from '../../ledger/workbook/carry-over.ts';
import { punctuality } from '../consolidate/register-items.ts';
import type { IssuedItem } from './record.ts';

/** The status of an item that was not approved by the day. */
const NOT_APPROVED = '未定诺';

/** What of an item is counted apart beside its category. */
function countedUnder({ item: { commitment } }: JudgedItem, ledger: Ledger, scheme: Scheme) {
  const whom = resolvePledger(commitment.pledger ?? '', ledger);
  const { keySources = [] } = schemeOfLedger(ledger.identity, scheme);
  return {
    theme: commitment.theme,
    unit: whom.kind === 'member' ? whom.member.unit : null,
    marks: [
      ...(keySources.includes(commitment.source ?? '') ? ['重点项目'] : []),
      ...(commitment.hotIssue === '是' ? ['热点难点'] : []),
    ],
  };
}

/** An item as the run judged it, without persons and texts. */
export function issuedItem(judged: JudgedItem, ledger: Ledger, scheme: Scheme): IssuedItem {
  const { item, at, counts, ofBranch } = judged;
  return {
    ...countedUnder(judged, ledger, scheme),
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
