import type { Day } from '../day.ts';
import { sameId } from '../lifecycle/log.ts';
import { membersThere } from '../members.ts';
import type { Ledger } from '../parse/ledger.ts';
import { namesIn } from '../parse/text.ts';
import { type Period, parsePeriod } from '../period.ts';
import { spansOver } from '../spans.ts';
import type { DraftOf } from '../workbook/declaration.ts';
import type { PostStanding } from './score.ts';
import { gathered } from '../gathered.ts';
import { memberKey, targetKey, targetLabel } from './targets.ts';

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
  const end = asOf < quarter.to ? asOf : quarter.to;
  const there = new Set(membersThere(ledger, end).map(({ memberId }) => memberKey(memberId)));
  const names = inForce(post, end) ? namesIn(post.holders ?? '') : [];
  const holders = names.flatMap((name) => targetKey(name, ledger) ?? []).filter((key) => there.has(key));
  const own = rows.filter((row) => row.verdict !== null && quarterOfRow(row)?.id === quarter.id);
  const keys = (some: readonly Assessment[]) => new Set(some.flatMap(({ member }) => targetKey(member, ledger) ?? []));
  const assessed = keys(own);
  return {
    quarter: quarter.id,
    due: new Set([...holders, ...assessed]).size,
    assessed: assessed.size,
    passed: keys(own.filter(({ verdict }) => verdict === PASSED)).size,
  };
}

/**
 * The model posts set by a day, in the order of the ledger (D1–D3). In a quarter everybody is to be assessed who stands in
 * the post at its end, or was assessed and taken out since.
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
