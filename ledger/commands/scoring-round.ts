import { judgeItems } from '../figures/of-ledger.ts';
import { codeOfLedger } from '../home.ts';
import { scoreBranch } from '../scoring/branch.ts';
import { type Round, roundsOf } from '../scoring/rounds.ts';
import type { PledgerScore } from '../scoring/score.ts';
import { OWN, memberKey } from '../scoring/targets.ts';
import { votesOf } from '../scoring/votes.ts';
import { THE_BRANCH } from '../workbook/declaration.ts';
import type { Opened } from './opened.ts';

/** A pledger with the score of the year so far. */
export interface Scored {
  /** As `targetKey` gives it. */
  readonly key: string;
  /** As it is written under 承诺主体. */
  readonly name: string;
  readonly score: PledgerScore;
  /** Whether ballots on it were counted in the round itself. */
  readonly balloted: boolean;
}

/** The round that is scored. */
export interface ScoredRound {
  readonly round: Round;
  /** The names of the rounds of the year up to it: a row holds what all of them come to. */
  readonly soFar: readonly string[];
  /** The branch, then its members by 编号. */
  readonly scored: readonly Scored[];
}

/**
 * The latest round with ballots that count, else the latest that 评议结果 has rows of; `null` where there is neither. Scores
 * are those that the committee comes to from the same rounds, as of today or the year's last day (design, Scores).
 */
export function scoredRound({ parsed: { ledger }, scheme, items, year, asOf, period }: Opened): ScoredRound | null {
  const rounds = roundsOf(scheme, year);
  const votes = votesOf(ledger, scheme, rounds);
  const has = (rows: readonly { readonly round: string | null }[]): number =>
    rounds.findLastIndex(({ name }) => rows.some((row) => row.round === name));
  const index = votes.length > 0 ? has(votes) : has(ledger.results);
  const round = rounds[index];
  if (round === undefined) return null;
  const soFar = rounds.slice(0, index + 1).map(({ name }) => name);
  const { branchName, branchKind } = ledger.cover;
  const branch = { code: codeOfLedger(ledger), name: branchName ?? '', branchKind };
  const judged = judgeItems(ledger, items, scheme, asOf, period);
  const { own, members } = scoreBranch({ ledger, items: judged, scheme, asOf, rounds: soFar, ...branch });
  const balloted = new Set(votes.flatMap((vote) => (vote.round === round.name ? [vote.target] : [])));
  const scored = (key: string, name: string, score: PledgerScore): Scored => {
    return { key, name, score, balloted: balloted.has(key) };
  };
  return {
    round,
    soFar,
    scored: [
      ...(own === null ? [] : [scored(OWN, THE_BRANCH, own)]),
      ...members.map((score) => scored(memberKey(score.id), score.name, score)),
    ],
  };
}
