import { type Day, day, daysInMonth, yearOf } from '../day.ts';
import type { Ledger } from '../parse/ledger.ts';
import type { Scheme } from '../scheme/schema.ts';
import { OWN } from './targets.ts';
import type { Vote } from './votes.ts';

/** The year that a ledger is of. */
export const yearOfLedger = ({ identity }: Ledger, asOf: Day): number => identity.year ?? yearOf(asOf);

/** A round of a year's evaluation (E3). */
export interface Round {
  readonly name: string;
  /** The last day on which its ballots may be cast; it may be in the next year and belongs to the old one. */
  readonly until: Day;
}

/** The rounds of a year in the scheme's order: all of them, or those named. */
export function roundsOf(scheme: Scheme, year: number, names?: readonly string[]): readonly Round[] {
  return scheme.evaluation.rounds
    .filter(({ name }) => names === undefined || names.includes(name))
    .map(({ name, by, nextYear }) => {
      const [month = '12', date = '31'] = by.split('-');
      const of = nextYear === true ? year + 1 : year;
      const last = Math.min(Number(date), daysInMonth(of, Number(month)));
      return { name, until: day(`${of}-${month}-${String(last).padStart(2, '0')}`) };
    });
}

/** The rounds that are over by a day: those that figures around the middle of the year may rest on (E5). */
export function roundsOver(scheme: Scheme, year: number, asOf: Day): readonly string[] {
  return roundsOf(scheme, year)
    .filter(({ until }) => until <= asOf)
    .map(({ name }) => name);
}

/**
 * The day by which a branch tells which members were there for a round: the first 评议日期 among its ballots on members that
 * count in the round, else the round's last day.
 */
export function heldOn(round: Round, votes: readonly Vote[]): Day {
  const days = votes.filter((vote) => vote.round === round.name && vote.target !== OWN).map(({ votedOn }) => votedOn);
  return days.reduce((first, one) => (one < first ? one : first), round.until);
}
