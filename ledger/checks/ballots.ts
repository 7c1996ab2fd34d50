import { type Finding, finding } from '../findings/finding.ts';
import { resolvePledger } from '../members.ts';
import type { Ledger } from '../parse/ledger.ts';
import { canonical } from '../parse/text.ts';
import type { Scheme } from '../scheme/schema.ts';
import { type Origin, cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';
import { repeatsOf } from './rows.ts';

const GRADES = ['g1', 'g2', 'g3', 'g4', 'g5', 'g6'] as const;

/** The same person under whatever name the row gives. */
function identityOf(name: string, ledger: Ledger): string {
  const whom = resolvePledger(name, ledger);
  if (whom.kind === 'branch') return 'branch';
  return whom.kind === 'member' && whom.member.memberId !== null ? whom.member.memberId : canonical(name);
}

type Counts = { readonly origin: Origin } & Readonly<
  Record<'expected' | 'returned' | (typeof GRADES)[number], number | null>
>;

/** What is wrong with the counts of a row: more votes than ballots, or more ballots than voters. */
export function countFindings(row: Counts, scheme: Scheme): readonly Finding[] {
  const { expected, returned } = row;
  const found: Finding[] = [];
  if (expected !== null && returned !== null && returned > expected) {
    found.push(finding('returned-above-expected', cellOf(row, 'returned'), { returned, expected }));
  }
  const votes = GRADES.reduce((sum, key) => sum + (row[key] ?? 0), 0);
  if (returned !== null && votes > returned) {
    const args = { votes, returned, grades: scheme.lists['grade'] ?? [] };
    found.push(finding('votes-above-returned', cellOf(row, 'returned'), args));
  }
  return found;
}

/** E2: votes are no more than ballots, ballots no more than voters, and each count is written down once. */
export const ballotRows: Check = ({ ledger, scheme }) => {
  const counts = ledger.ballots.flatMap((row) => countFindings(row, scheme));
  const doubled = repeatsOf(ledger.ballots, ({ round, target, panel, subject, flawed }) =>
    round === null || target === null || panel === null || flawed.has('subject')
      ? null
      : JSON.stringify([round, identityOf(target, ledger), panel, subject]),
  ).map(([row, { origin }]) => {
    const args = { target: row.target ?? '', panel: row.panel ?? '', round: row.round ?? '', first: origin.row };
    return finding('ballot-doubled', cellOf(row, 'target'), args);
  });
  const results = repeatsOf(ledger.results, ({ round, pledger }) =>
    round === null || pledger === null ? null : JSON.stringify([round, identityOf(pledger, ledger)]),
  ).map(([row, { origin }]) =>
    finding('result-doubled', cellOf(row, 'pledger'), {
      pledger: row.pledger ?? '',
      round: row.round ?? '',
      first: origin.row,
    }),
  );
  return [...counts, ...doubled, ...results];
};
