import { type Day, day } from '../day.ts';
import { judgeItems } from '../figures/of-ledger.ts';
import type { ResultDifference } from '../findings/catalogue/result.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { resolvePledger } from '../members.ts';
import { scoreBranch } from '../scoring/branch.ts';
import { roundsOf } from '../scoring/rounds.ts';
import type { PledgerScore } from '../scoring/score.ts';
import { OWN, memberKey, targetKey, targetLabel } from '../scoring/targets.ts';
import type { DraftOf } from '../workbook/declaration.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check, CheckContext } from './check.ts';
import { headerOf } from './rows.ts';

type Result = DraftOf<'results'>;

/** What a score is called in the row. */
const NUMBERS = { evaluation: 'evaluation', fulfilScore: 'fulfilment', total: 'total' } as const;
const WRITTEN = ['evaluation', 'fulfilScore', 'total', 'grade'] as const;
/** The row holds two decimals. */
const ROUNDED = 0.005_01;

type Written = (typeof WRITTEN)[number];
type Scores = (key: string) => PledgerScore | undefined;

function scoresOf(rounds: readonly string[], on: Day, { ledger, scheme, items, period }: CheckContext): Scores {
  const judged = judgeItems(ledger, items, scheme, on, period);
  const branch = { code: '', name: '', branchKind: null };
  const { own, members } = scoreBranch({ ledger, items: judged, scheme, asOf: on, rounds, ...branch });
  const byKey = new Map(members.map((score) => [memberKey(score.id), score]));
  return (key) => (key === OWN ? (own ?? undefined) : byKey.get(key));
}

function differences(
  row: Result,
  score: PledgerScore,
  keys: readonly Written[],
): readonly (readonly [Written, string])[] {
  return keys.flatMap((key): readonly (readonly [Written, string])[] => {
    if (key === 'grade') {
      return row.grade === null || row.grade === score.grade ? [] : [[key, score.grade ?? '—']];
    }
    const [written, computed] = [row[key], score[NUMBERS[key]]];
    if (written === null || (computed !== null && Math.abs(written - computed) < ROUNDED)) return [];
    return [[key, computed === null ? '—' : computed.toFixed(2)]];
  });
}

/** Only what can't change any more is compared: fulfilment once the year is over, and of whoever was here all along. */
function comparable(row: Result, { ledger, asOf, year, scheme }: CheckContext): readonly Written[] {
  const whom = resolvePledger(row.pledger ?? '', ledger);
  const cameLater = whom.kind === 'member' && whom.member.change !== null;
  const last = roundsOf(scheme, year).at(-1)?.name === row.round;
  return last && !cameLater && asOf >= day(`${year}-12-31`) ? WRITTEN : ['evaluation'];
}

function judge(row: Result, scores: readonly Scores[], context: CheckContext): readonly Finding[] {
  const { ledger } = context;
  const key = targetKey(row.pledger, ledger);
  const first = WRITTEN.find((column) => row[column] !== null);
  const all = key === null ? [] : scores.flatMap((of) => of(key) ?? []);
  if (all[0] === undefined || first === undefined) return [];
  const named = { name: targetLabel(row.pledger ?? '', ledger), round: row.round ?? '' };
  const scored = all.filter(({ evaluation }) => evaluation !== null);
  const told = scored.at(-1);
  if (told === undefined) {
    const args = { ...named, written: String(row[first]), reasons: all[0].notScored };
    return [finding('result-not-scored', cellOf(row, first), args)];
  }
  const keys = comparable(row, context);
  const wrong = differences(row, told, keys);
  if (scored.some((score) => differences(row, score, keys).length === 0)) return [];
  const args = wrong.map(([column, computed]): ResultDifference => {
    return { header: headerOf('results', column), is: String(row[column]), computed };
  });
  return [finding('result-differs', cellOf(row, wrong[0]![0]), { ...named, differences: args })];
}

/**
 * E4: what 评议结果 says is what ballots and items come to; the computed counts. A row of a later round may hold that round
 * alone, or all of the year so far.
 */
export const resultsComputed: Check = (context) => {
  const { ledger, scheme, year, asOf } = context;
  const rows = ledger.results.filter((row) => WRITTEN.some((key) => row[key] !== null));
  const yearEnd = day(`${year}-12-31`);
  const on = asOf < yearEnd ? asOf : yearEnd;
  return roundsOf(scheme, year).flatMap(({ name }, index, all) => {
    const own = rows.filter(({ round }) => round === name);
    if (own.length === 0) return [];
    const soFar = all.slice(0, index + 1).map((round) => round.name);
    const scores = [[name], ...(index > 0 ? [soFar] : [])].map((rounds) => scoresOf(rounds, on, context));
    return own.flatMap((row) => judge(row, scores, context));
  });
};
