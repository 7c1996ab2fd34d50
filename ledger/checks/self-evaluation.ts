import { type Finding, finding } from '../findings/finding.ts';
import { expectedMembers, labelOf } from '../members.ts';
import { roundsOf } from '../scoring/rounds.ts';
import { OWN, memberKey, targetKey } from '../scoring/targets.ts';
import { type Vote, votesOf } from '../scoring/votes.ts';
import { THE_BRANCH, ledgerSheets } from '../workbook/declaration.ts';
import { columnsInUse } from '../workbook/sheet.ts';
import { roundsEnded } from './ballots-days.ts';
import type { Check, CheckContext } from './check.ts';
import { sheetOf } from './rows.ts';

/** The votes that count and were cast by the day. */
export const votesCast = ({ ledger, scheme, year, asOf }: CheckContext): readonly Vote[] =>
  votesOf(ledger, scheme, roundsOf(scheme, year)).filter(({ votedOn }) => votedOn <= asOf);

/** Those who pledge, by `targetKey`, with their names. */
function pledgers({ ledger, scheme, asOf }: CheckContext): readonly (readonly [key: string, name: string])[] {
  const branch = scheme.pledgers.includes('branch') ? [[OWN, THE_BRANCH] as const] : [];
  const members = scheme.pledgers.includes('member') ? expectedMembers(ledger, asOf) : [];
  return [...branch, ...members.map((one) => [memberKey(one.memberId), labelOf(one, ledger)] as const)];
}

/** E1: whoever is evaluated in a round has evaluated itself: once there are ballots on it, or the round is over. */
export const selfEvaluation: Check = (context) => {
  const { ledger, scheme, year } = context;
  const column = columnsInUse(ledgerSheets.results, scheme).find(({ key }) => key === 'selfGrade');
  if (!scheme.evaluation.selfEvaluation || column === undefined) return [];
  if (ledger.missing.has('results') || ledger.missing.has('roster')) return [];
  // A row that lost its round or pledger may be the one that seems to be missing.
  if (ledger.results.some((row) => row.round === null || targetKey(row.pledger, ledger) === null)) return [];
  const votes = votesCast(context);
  const ended = roundsEnded(context).map(({ name }) => name);
  const where = sheetOf('results', ledger);
  return roundsOf(scheme, year).flatMap(({ name: round }): readonly Finding[] => {
    // The empty cell of a column that must be filled is named at reading.
    const rows = ledger.results.filter(
      (row) => row.round === round && (row.selfGrade !== null || column.required || row.flawed.has('selfGrade')),
    );
    const done = new Set(rows.map((row) => targetKey(row.pledger, ledger)));
    const balloted = new Set(votes.filter((vote) => vote.round === round).map(({ target }) => target));
    const names = pledgers(context).flatMap(([key, name]) =>
      (ended.includes(round) || balloted.has(key)) && !done.has(key) ? [name] : [],
    );
    const args = { round, names, header: column.header };
    return names.length === 0 ? [] : [finding('self-evaluation-missing', where, args)];
  });
};
