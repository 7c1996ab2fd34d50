import { finding } from '../findings/finding.ts';
import { sameId } from '../lifecycle/log.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';
import { repeatsOf } from './rows.ts';

/** V3: one id a member, never used twice; ids begin with the branch's code, but a transferred member keeps the old one. */
export const memberIds: Check = ({ ledger }) => {
  const doubled = repeatsOf(ledger.roster, ({ memberId }) => memberId).map(([row, earlier]) =>
    finding('member-id-doubled', cellOf(row, 'memberId'), {
      id: row.memberId ?? '',
      name: row.name ?? '',
      first: earlier.origin.row,
    }),
  );
  const code = sameId(ledger.cover.branchCode ?? ledger.identity.branchCode);
  if (code === '') return doubled;
  const foreign = ledger.roster.flatMap((row) =>
    row.memberId === null || row.change === '转入' || sameId(row.memberId).startsWith(`${code}-`)
      ? []
      : [finding('member-id-of-other-branch', cellOf(row, 'memberId'), { id: row.memberId, code })],
  );
  return [...doubled, ...foreign];
};
