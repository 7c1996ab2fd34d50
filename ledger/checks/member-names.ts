import { finding } from '../findings/finding.ts';
import { resolvePledger } from '../members.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';

/** V3: members of one name are told apart by their ids; said once a name, at its second bearer. */
export const memberNames: Check = ({ ledger }) => {
  const said = new Set<string>();
  return ledger.roster.flatMap((row) => {
    const whom = row.name === null ? null : resolvePledger(row.name, ledger);
    if (whom?.kind !== 'ambiguous' || row === whom.members[0]) return [];
    const ids = whom.members.map(({ memberId }) => memberId);
    // Without ids they can't be told apart yet; that they are missing is already named.
    if (ids.some((id) => id === null) || said.has(ids.join())) return [];
    said.add(ids.join());
    const args = { name: row.name ?? '', ids: ids.filter((id) => id !== null) };
    return [finding('member-name-shared', cellOf(row, 'name'), args)];
  });
};
