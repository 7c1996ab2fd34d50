import { type Day, addDays, day } from '../day.ts';
import { type Finding, finding } from '../findings/finding.ts';
import type { Scheme } from '../scheme/schema.ts';
import { type Round, roundsOf } from '../scoring/rounds.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check, CheckContext } from './check.ts';

/** Rounds that have ended in the period; one that ends after the year is told of with the year, once it is over. */
export function roundsEnded({ scheme, year, period, asOf, today }: CheckContext): readonly Round[] {
  const yearEnd = day(`${year}-12-31`);
  return roundsOf(scheme, year).filter(({ until }) => {
    if (until <= yearEnd) return until <= asOf && period.from <= until;
    return asOf >= yearEnd && period.from <= yearEnd && today !== null && until < today;
  });
}

/** Whether the round's last day is this software's default, and not the institution's own. */
export function isDefaultDay({ name }: Round, { defaults }: Scheme): boolean {
  const round = `evaluation.rounds.${name}`;
  return ['evaluation.rounds', round, `${round}.by`].some((path) => Object.hasOwn(defaults, path));
}

/**
 * E3: a ballot is cast by the round's last day, which may be in the next year and still belongs to this one, and not before
 * the round before it was over. A late one is a fact that the branch can't mend: it is not counted, and nothing is refused.
 */
export const ballotDays: Check = ({ ledger, scheme, year }) => {
  const rounds = roundsOf(scheme, year);
  const begins = (index: number): Day => {
    const before = rounds[index - 1];
    return before === undefined ? day(`${year}-01-01`) : addDays(before.until, 1);
  };
  return ledger.ballots.flatMap((row): readonly Finding[] => {
    const on = row.votedOn;
    const index = rounds.findIndex(({ name }) => name === row.round);
    const round = rounds[index];
    if (on === null || round === undefined) return [];
    if (on > round.until) {
      const args = { round: round.name, on, until: round.until, isDefault: isDefaultDay(round, scheme) };
      return [finding('ballot-late', cellOf(row, 'votedOn'), args)];
    }
    const from = begins(index);
    return on < from ? [finding('ballot-early', cellOf(row, 'votedOn'), { round: round.name, on, from })] : [];
  });
};
