import { type Day, addDays } from '../day.ts';
import { sameId } from '../lifecycle/log.ts';
import type { Ledger } from '../parse/ledger.ts';
import { type Period, quarterOf } from '../period.ts';
import type { Scheme } from '../scheme/schema.ts';
import type { DraftOf } from '../workbook/declaration.ts';
import { PASSED, quarterOfRow } from './posts.ts';
import { yearOfLedger } from './rounds.ts';
import type { Reward } from './score.ts';
import { gathered } from '../gathered.ts';
import { targetKey, targetLabel } from './targets.ts';
import { isVeto } from './vetoes.ts';

type Assessment = DraftOf<'postAssessments'>;

/** One quarter of a member in a post. */
export interface PostQuarter {
  readonly passed: boolean;
  /** 评选上, 未评选上, or `null` where no election was held in the quarter. */
  readonly elected: boolean | null;
  /** A reward was written for it in an earlier year: the run it completed is used up. */
  readonly rewarded: boolean;
}

/**
 * The places of the quarters that complete a run (D3): elected `times` times running, and every quarter from the first of
 * these elections to the last passed. A quarter without an election neither counts nor breaks the run, but is to be passed
 * too; one without an assessment (`null`) is not passed. A completed run is used up, and the next begins after it.
 */
export function completedRuns(quarters: readonly (PostQuarter | null)[], times: number): readonly number[] {
  let run = 0;
  const completed: number[] = [];
  for (const [place, quarter] of quarters.entries()) {
    if (quarter?.passed !== true || quarter.elected === false) run = 0;
    else if (quarter.elected === true) run += 1;
    if (run === times) completed.push(place);
    if (run === times || quarter?.rewarded === true) run = 0;
  }
  return completed;
}

/** The quarters from the first that has a row to the last, none left out. */
function spanned(rows: readonly Assessment[], asOf: Day): readonly Period[] {
  const known = rows.flatMap((row) => quarterOfRow(row) ?? []).filter(({ from }) => from <= asOf);
  const [first, last] = [
    known
      .map(({ from }) => from)
      .sort()
      .at(0),
    known
      .map(({ to }) => to)
      .sort()
      .at(-1),
  ];
  const quarters: Period[] = [];
  if (first === undefined || last === undefined) return quarters;
  for (let at = quarterOf(first); at.to <= last; at = quarterOf(addDays(at.to, 1))) quarters.push(at);
  return quarters;
}

function stateOf(rows: readonly Assessment[], scheme: Scheme, earlier: boolean): PostQuarter | null {
  if (rows.length === 0) return null;
  const elections = rows.filter(({ elected }) => elected === '评选上' || elected === '未评选上');
  return {
    passed: rows.every((row) => row.verdict === PASSED && !isVeto(row, scheme)),
    elected: elections.length === 0 ? null : elections.every(({ elected }) => elected === '评选上'),
    rewarded: earlier && rows.some(({ reward }) => (reward ?? 0) > 0),
  };
}

/**
 * The rewards due in a ledger's year by a day, to each member by itself (D3), in order of quarters. Quarters of the year
 * before that the ledger holds count for the run; what they completed was that year's to reward.
 */
export function rewardsOf(ledger: Ledger, asOf: Day, scheme: Scheme): readonly Reward[] {
  const { posts } = scheme;
  if (!posts) return [];
  const year = yearOfLedger(ledger, asOf);
  const byHolder = gathered(ledger.postAssessments, ({ postId, member }) => {
    const key = targetKey(member, ledger);
    return postId === null || key === null ? null : `${sameId(postId)} ${key}`;
  });
  const rewards = [...byHolder.values()].flatMap((rows): readonly Reward[] => {
    const quarters = spanned(rows, asOf);
    const rowsIn = ({ id }: Period) => rows.filter((row) => quarterOfRow(row)?.id === id);
    const states = quarters.map((quarter) => stateOf(rowsIn(quarter), scheme, quarter.year < year));
    return completedRuns(states, posts.reward.times).flatMap((place): readonly Reward[] => {
      const quarter = quarters[place]!;
      if (quarter.year !== year) return [];
      const row = rowsIn(quarter)[0]!;
      const post = ledger.posts.find(({ postId }) => sameId(postId) === sameId(row.postId));
      const { postId, member, reward } = row;
      const told = { postId: postId ?? '', postName: post?.name ?? '', member: targetLabel(member ?? '', ledger) };
      return [{ ...told, quarter: quarter.id, amount: posts.reward.amount, written: reward }];
    });
  });
  const order = ({ quarter, postId, member }: Reward): string => `${quarter} ${postId} ${member}`;
  return rewards.sort((a, b) => (order(a) < order(b) ? -1 : 1));
}
