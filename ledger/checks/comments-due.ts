import { type Finding, finding } from '../findings/finding.ts';
import { expectedMembers, labelOf, resolvePledger } from '../members.ts';
import { type Period, contains } from '../period.ts';
import { spansOver } from '../spans.ts';
import { type Member, THE_BRANCH, ledgerSheets } from '../workbook/declaration.ts';
import { SUPERIOR } from '../workbook/sheets/committee/committee-comments.ts';
import type { Check, CheckContext } from './check.ts';
import { SECRETARY, commenterOf } from './commenters.ts';

function ofQuarter(quarter: Period, { ledger, scheme }: CheckContext): readonly Finding[] {
  const met = ledger.comments
    .filter(({ date }) => date !== null && contains(quarter, date))
    .map(({ target }) => resolvePledger(target ?? '', ledger));
  const commented = new Set(met.flatMap((whom) => (whom.kind === 'member' ? [whom.member] : [])));
  const branch = scheme.pledgers.includes('branch') && !met.some(({ kind }) => kind === 'branch');
  const members = expectedMembers(ledger, quarter.to).filter((member) => !commented.has(member));
  const named = (role: string): readonly string[] =>
    members.flatMap((member: Member) => (commenterOf(member, scheme) === role ? [labelOf(member, ledger)] : []));
  const where = { file: ledger.file, sheet: ledger.comments[0]?.origin.sheet ?? ledgerSheets.comments.name };
  const lacking = [
    { role: SUPERIOR, names: [...(branch ? [THE_BRANCH] : []), ...named(SUPERIOR)] },
    { role: SECRETARY, names: named(SECRETARY) },
  ];
  return lacking.flatMap(({ role, names }) =>
    names.length === 0
      ? []
      : [finding('comments-missing', where, { quarter: quarter.name, names, role, above: role === SUPERIOR })],
  );
}

/** C1: in each quarter that is over the branch and every member were commented on; “原则上”, so a warning. */
export const commentsDue: Check = (context) => {
  const { ledger, scheme, year, period, asOf } = context;
  if (!scheme.comments || ledger.missing.has('comments') || ledger.missing.has('roster')) return [];
  // A row that lost its day or target may be the one that seems to be missing.
  if (ledger.comments.some(({ date, target }) => date === null || target === null)) return [];
  return spansOver(scheme.comments.per, year, period, asOf).flatMap((quarter) => ofQuarter(quarter, context));
};
