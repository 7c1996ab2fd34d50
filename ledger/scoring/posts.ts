import type { Day } from '../day.ts';
import { sameId } from '../lifecycle/log.ts';
import type { Ledger } from '../parse/ledger.ts';
import { namesIn } from '../parse/text.ts';
import { type Period, parsePeriod } from '../period.ts';
import { spansOver } from '../spans.ts';
import type { DraftOf } from '../workbook/declaration.ts';
import type { PostStanding } from './score.ts';
import { gathered, targetKey, targetLabel } from './targets.ts';

type Post = DraftOf<'posts'>;
type Assessment = DraftOf<'postAssessments'>;

/** 状态 of a post that is in force. */
const IN_FORCE = '在岗';
/** 考核结论 of a holder who passed the quarter (D2). */
export const PASSED = '通过';

/** The quarter of an assessment in the one form; `null` where it is none. */
export function quarterOfRow({ quarter }: Assessment): Period | null {
  const span = quarter === null ? null : parsePeriod(quarter);
  return span?.kind === 'quarter' ? span : null;
}

/** Whether the post was there at the end of a day: 收牌日期 itself is no day of it any more. */
function inForce({ setOn, state, stateOn }: Post, on: Day): boolean {
  const ended = state !== null && state !== IN_FORCE && (stateOn === null || stateOn <= on);
  return setOn !== null && setOn <= on && !ended;
}

/** The quarters that a period tells of: its own, or those that it holds whole and that are over. */
export function quartersIn(period: Period, asOf: Day): readonly Period[] {
  return period.kind === 'quarter' ? [period] : spansOver('quarter', period.year, period, asOf);
}

function quarterCounts(post: Post, quarter: Period, rows: readonly Assessment[], ledger: Ledger, asOf: Day) {
  const holders = new Set(namesIn(post.holders ?? '').map((name) => targetKey(name, ledger) ?? name));
  const own = rows.filter((row) => row.verdict !== null && quarterOfRow(row)?.id === quarter.id);
  const count = (some: readonly Assessment[]): number =>
    new Set(some.flatMap(({ member }) => targetKey(member, ledger) ?? []).filter((key) => holders.has(key))).size;
  const assessed = count(own);
  return {
    quarter: quarter.id,
    due: inForce(post, asOf < quarter.to ? asOf : quarter.to) ? holders.size : assessed,
    assessed,
    passed: count(own.filter(({ verdict }) => verdict === PASSED)),
  };
}

/**
 * The model posts set by a day, in the order of the ledger (D1–D3). In a quarter every holder of a post that is in force at
 * its end is to be assessed; of one revoked or changed before, those who were assessed.
 */
export function postStandings(ledger: Ledger, period: Period, asOf: Day): readonly PostStanding[] {
  const byPost = gathered(ledger.postAssessments, ({ postId }) => sameId(postId));
  return ledger.posts.flatMap((post): readonly PostStanding[] => {
    const { postId, kind, name, unit, setOn, state, stateOn } = post;
    if (postId === null || setOn === null || setOn > asOf) return [];
    const changed = !inForce(post, asOf);
    const rows = byPost.get(sameId(postId)) ?? [];
    return [
      {
        postId,
        kind: kind ?? '',
        name: name ?? '',
        unit: unit ?? '',
        holders: namesIn(post.holders ?? '').map((holder) => targetLabel(holder, ledger)),
        state: changed ? (state ?? IN_FORCE) : IN_FORCE,
        setOn,
        stateOn: changed ? stateOn : null,
        quarters: quartersIn(period, asOf).map((quarter) => quarterCounts(post, quarter, rows, ledger, asOf)),
      },
    ];
  });
}
