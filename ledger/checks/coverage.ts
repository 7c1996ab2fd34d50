import { type Finding, finding } from '../findings/finding.ts';
import { ledgerSheets } from '../workbook/declaration.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';
import { pledgedBy, pledgesDueOn, pledgingMembers } from './pledged.ts';

/**
 * R4, P1: every expected member and the branch have pledged. Nothing is missing before pledges fall due, and where as
 * many items name nobody known, a misspelt name is the cause.
 */
export const coverage: Check = (context) => {
  const { ledger, scheme, asOf } = context;
  if (asOf < pledgesDueOn(context) || ledger.missing.has('commitments')) return [];
  const nobody = scheme.pledgers.includes('member') && !ledger.missing.has('roster') && ledger.roster.length === 0;
  const empty = nobody ? [finding('roster-empty', { file: ledger.file, sheet: ledgerSheets.roster.name }, {})] : [];
  const pledged = pledgedBy(context);
  const found: Finding[] = [];
  if (scheme.pledgers.includes('branch') && pledged.branch.length === 0) {
    const where = { file: ledger.file, sheet: ledgerSheets.commitments.name };
    found.push(finding('pledger-without-items', where, { branch: true, name: '', confirmed: false }));
  }
  for (const member of pledgingMembers(context)) {
    if (pledged.of(member).length > 0) continue;
    const confirmed = member.origin.columns['confirmedOn'] !== undefined;
    const args = { branch: false, name: member.name ?? '', confirmed };
    found.push(finding('pledger-without-items', cellOf(member, 'name'), args));
  }
  return found.length <= pledged.unattributed ? empty : [...empty, ...found];
};
