import { type Finding, finding } from '../findings/finding.ts';
import { sameId } from '../lifecycle/log.ts';
import { labelOf, resolvePledger } from '../members.ts';
import type { Ledger } from '../parse/ledger.ts';
import { parsePeriod, quartersOf } from '../period.ts';
import type { DraftOf, Member } from '../workbook/declaration.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check, CheckContext } from './check.ts';
import { holdersOf } from './posts-holders.ts';
import { repeatsOf } from './rows.ts';

type Post = DraftOf<'posts'>;
type Assessment = DraftOf<'postAssessments'>;

/** The member that a row assesses; `null` where the name means nobody, or two. */
export function assessedMember({ member }: Assessment, ledger: Ledger): Member | null {
  const whom = resolvePledger(member ?? '', ledger);
  return whom.kind === 'member' ? whom.member : null;
}

/** The post with an id; of several, the first. */
export const postOf = (id: string | null, ledger: Ledger): Post | undefined =>
  id === null ? undefined : ledger.posts.find(({ postId }) => postId !== null && sameId(postId) === sameId(id));

function doubled(ledger: Ledger): readonly Finding[] {
  return repeatsOf(ledger.postAssessments, (row) => {
    const member = assessedMember(row, ledger);
    if (member === null || row.quarter === null || row.postId === null) return null;
    return JSON.stringify([row.quarter, sameId(row.postId), member.memberId ?? member.name]);
  }).map(([row, { origin }]) => {
    const { quarter, postId, member } = row;
    const args = { quarter: quarter ?? '', post: postId ?? '', member: member ?? '', first: origin.row };
    return finding('assessment-doubled', cellOf(row, 'member'), args);
  });
}

/** Quarters of the year, and before it those that a run of elections may have begun in (D3). */
function ofOtherYear(row: Assessment, { year, scheme }: CheckContext): readonly Finding[] {
  const { quarter } = row;
  const right = quartersOf(year).map(({ id }) => id);
  const before = quartersOf(year - 1).map(({ id }) => id);
  const carried = before.slice(before.length + 1 - (scheme.posts?.reward.times ?? 1));
  if (quarter === null || right.includes(quarter) || carried.includes(quarter)) return [];
  return [finding('assessment-of-other-year', cellOf(row, 'quarter'), { quarter, right, before: carried })];
}

// Whoever an assessment took out of the post is no longer among those in it.
const TAKEN_OUT = ['调整', '撤销'];

function notHolder(row: Assessment, { ledger, year }: CheckContext): readonly Finding[] {
  const member = assessedMember(row, ledger);
  const post = postOf(row.postId, ledger);
  if (member === null || post === undefined || post.holders === null) return [];
  if (parsePeriod(row.quarter ?? '')?.year !== year) return [];
  const { members, unknown, ambiguous } = holdersOf(post, ledger);
  if (members.includes(member) || unknown.length + ambiguous.length > 0) return [];
  const takenOut = ledger.postAssessments.some(
    (other) =>
      TAKEN_OUT.includes(other.verdict ?? '') &&
      sameId(other.postId) === sameId(row.postId) &&
      assessedMember(other, ledger) === member,
  );
  const args = { post: row.postId ?? '', member: labelOf(member, ledger), holders: post.holders };
  return takenOut ? [] : [finding('assessed-not-holder', cellOf(row, 'member'), args)];
}

function survey(row: Assessment): readonly Finding[] {
  const { votes, votesGood, verdict } = row;
  if (votes !== null && votesGood !== null && votesGood > votes) {
    return [finding('satisfied-above-votes', cellOf(row, 'votesGood'), { good: votesGood, votes })];
  }
  return votes === 0 && verdict !== null ? [finding('assessed-without-survey', cellOf(row, 'votes'), { verdict })] : [];
}

/** D2: each holder of a post once a quarter of this year, mainly by what the masses say. */
export const postAssessmentRows: Check = (context) => {
  const { ledger, scheme } = context;
  if (!scheme.posts) return [];
  const each = ledger.postAssessments.flatMap((row) => [
    ...ofOtherYear(row, context),
    ...notHolder(row, context),
    ...survey(row),
  ]);
  return [...doubled(ledger), ...each];
};
