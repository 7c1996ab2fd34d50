import { type Finding, finding } from '../findings/finding.ts';
import { expectedMembers, labelOf, resolvePledger } from '../members.ts';
import type { Period } from '../period.ts';
import { spansOver } from '../spans.ts';
import { type Member, ledgerSheets } from '../workbook/declaration.ts';
import type { Check, CheckContext } from './check.ts';

function ofMonth(month: Period, context: CheckContext, meeting: string): readonly Finding[] {
  const { ledger } = context;
  const rows = ledger.records.filter((row) => row.month === month.id);
  const members = (some: typeof rows): ReadonlySet<Member> =>
    new Set(
      some.flatMap(({ member }) => {
        const whom = resolvePledger(member ?? '', ledger);
        return whom.kind === 'member' ? [whom.member] : [];
      }),
    );
  const recorded = members(rows);
  const told = members(rows.filter(({ toldOn }) => toldOn !== null));
  const expected = expectedMembers(ledger, month.to).filter(({ name }) => name !== null);
  const names = (some: readonly Member[]): readonly string[] => some.map((member) => labelOf(member, ledger));
  const missing = names(expected.filter((member) => !recorded.has(member)));
  const silent = names(expected.filter((member) => recorded.has(member) && !told.has(member)));
  const where = { file: ledger.file, sheet: ledger.records[0]?.origin.sheet ?? ledgerSheets.records.name };
  const all = missing.length === expected.length;
  return [
    ...(missing.length > 0 ? [finding('records-missing', where, { month: month.name, names: missing, all })] : []),
    ...(silent.length > 0 ? [finding('records-not-told', where, { month: month.name, names: silent, meeting })] : []),
  ];
}

/**
 * L7: every member there at the end of a month that is over has a record of it, and told it at the month's meeting. Said
 * once a month, with the names.
 */
export const recordsDue: Check = (context) => {
  const { ledger, scheme, year, period, asOf } = context;
  if (!scheme.records || ledger.missing.has('records') || ledger.missing.has('roster')) return [];
  // A row that lost its month or member may be the one that seems to be missing.
  if (ledger.records.some(({ month, member }) => month === null || member === null)) return [];
  const { meeting } = scheme.records;
  return spansOver('month', year, period, asOf).flatMap((month) => ofMonth(month, context, meeting));
};
