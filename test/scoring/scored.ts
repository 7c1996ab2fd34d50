import { type Day, day, yearOf } from '../../ledger/day.ts';
import { type JudgedItem, judgeItems } from '../../ledger/figures/of-ledger.ts';
import { itemsOf } from '../../ledger/lifecycle/log.ts';
import type { Ledger } from '../../ledger/parse/ledger.ts';
import { parsePeriod } from '../../ledger/period.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { type ScoringInput, scoreBranch } from '../../ledger/scoring/branch.ts';
import type { BranchScores, PledgerScore } from '../../ledger/scoring/score.ts';

export type As = Partial<Pick<ScoringInput, 'rounds' | 'isThere' | 'code'>> & { readonly asOf?: string };

/** The items of a ledger as of a day; the last of its year by default. */
export function judged(ledger: Ledger, scheme: Scheme, asOf: Day = day('2026-12-31')): readonly JudgedItem[] {
  return judgeItems(ledger, itemsOf(ledger, scheme), scheme, asOf, parsePeriod(String(yearOf(asOf)))!);
}

/** All scores of a ledger by itself; as of the last day of 2026 by default. */
export function scored(ledger: Ledger, scheme: Scheme, { asOf = '2026-12-31', ...as }: As = {}): BranchScores {
  const items = judged(ledger, scheme, day(asOf));
  const branch = { code: 'A01', name: '工程科党支部', branchKind: null };
  return scoreBranch({ ledger, items, scheme, asOf: day(asOf), ...branch, ...as });
}

/** The score of a member by name. */
export function memberOf(scores: BranchScores, name: string): PledgerScore {
  const found = scores.members.find((score) => score.name === name);
  if (!found) throw new Error(`nobody called ${name}`);
  return found;
}

/** A row of a Markdown table. */
export const line = (...cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |\n`;
