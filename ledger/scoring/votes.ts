import type { Day } from '../day.ts';
import type { Ledger } from '../parse/ledger.ts';
import type { Scheme } from '../scheme/schema.ts';
import type { DraftOf } from '../workbook/declaration.ts';
import type { Round } from './rounds.ts';
import { targetKey } from './targets.ts';

const GRADE_KEYS = ['g1', 'g2', 'g3', 'g4', 'g5', 'g6'] as const;

/** A row of 评议计票 that counts. */
export interface Vote {
  /** Whom it is about, as `targetKey` gives it. */
  readonly target: string;
  readonly round: string;
  readonly votedOn: Day;
  readonly panel: string;
  readonly subject: string | null;
  /** 名 */
  readonly expected: number;
  /** 张, as are all that follow. */
  readonly returned: number;
  readonly valid: number;
  /** By grade, in the scheme's order. */
  readonly byGrade: readonly number[];
}

type BallotRow = DraftOf<'ballots'>;

/** The votes by grade; `null` where a cell is empty or could not be read. */
function gradesOf(row: BallotRow, scheme: Scheme): readonly number[] | null {
  const votes = GRADE_KEYS.slice(0, scheme.evaluation.grades.length).flatMap((key) => row[key] ?? []);
  return votes.length === scheme.evaluation.grades.length ? votes : null;
}

function voteOf(row: BallotRow, ledger: Ledger, scheme: Scheme, rounds: readonly Round[]): Vote | null {
  const { votedOn, panel, subject, expected, returned } = row;
  const round = rounds.find(({ name }) => name === row.round);
  const target = targetKey(row.target, ledger);
  const byGrade = gradesOf(row, scheme);
  if (target === null || round === undefined || byGrade === null) return null;
  if (votedOn === null || panel === null || expected === null || returned === null) return null;
  const valid = byGrade.reduce((sum, votes) => sum + votes, 0);
  const possible = byGrade.every((votes) => votes >= 0) && valid <= returned && returned <= expected;
  if (!possible || votedOn > round.until) return null;
  return { target, round: round.name, votedOn, panel, subject, expected, returned, valid, byGrade };
}

/**
 * The ballots of the rounds that count: no cell empty or unreadable, no contradiction (a workbook with such a row is
 * returned), and cast no later than the round's last day.
 */
export function votesOf(ledger: Ledger, scheme: Scheme, rounds: readonly Round[]): readonly Vote[] {
  return ledger.ballots.flatMap((row) => voteOf(row, ledger, scheme, rounds) ?? []);
}
