import type { Day } from '../day.ts';
import { finding } from '../findings/finding.ts';
import { sameId } from '../lifecycle/log.ts';
import { labelOf } from '../members.ts';
import type { Period } from '../period.ts';
import { spansOver } from '../spans.ts';
import { type DraftOf, type Member, ledgerSheets } from '../workbook/declaration.ts';
import { cellOf, isSheetOn } from '../workbook/sheet.ts';
import type { Check } from './check.ts';
import { assessedMember } from './post-assessments.ts';
import { hasLeft, holdersOf } from './posts-holders.ts';

const inForce = ({ setOn, state, stateOn }: DraftOf<'posts'>, on: Day): boolean =>
  setOn !== null && setOn <= on && (state === '在岗' || (stateOn !== null && stateOn > on));

const cameLater = ({ change, changedOn }: Member, on: Day): boolean =>
  change === '转入' && changedOn !== null && changedOn > on;

/** D2: whoever stood in a post at the end of a quarter that is over was assessed for it. */
export const postAssessmentsDue: Check = ({ ledger, scheme, year, asOf, period }) => {
  if (!isSheetOn(ledgerSheets.postAssessments, scheme)) return [];
  if (ledger.missing.has('postAssessments') || ledger.missing.has('roster')) return [];
  const keyOf = (quarter: string | null, postId: string | null, { memberId, name }: Member): string =>
    JSON.stringify([quarter, sameId(postId), memberId ?? name]);
  let lost = 0;
  const assessed = new Set<string>();
  for (const row of ledger.postAssessments) {
    const member = assessedMember(row, ledger);
    // A row that lost its quarter, post or member may be the one that seems to be missing.
    if (member === null || row.quarter === null || row.postId === null) lost += 1;
    else assessed.add(keyOf(row.quarter, row.postId, member));
  }
  let missed = 0;
  const quarters = spansOver('quarter', year, period, asOf);
  const found = ledger.posts.flatMap((post) => {
    const lacking = (quarter: Period): readonly Member[] =>
      holdersOf(post, ledger).members.filter(
        (member) =>
          !hasLeft(member, quarter.to) &&
          !cameLater(member, quarter.to) &&
          !assessed.has(keyOf(quarter.id, post.postId, member)),
      );
    const missing = quarters
      .filter(({ to }) => inForce(post, to))
      .map((quarter) => ({ quarter: quarter.name, members: lacking(quarter).map((member) => labelOf(member, ledger)) }))
      .filter(({ members }) => members.length > 0);
    if (missing.length === 0 || post.postId === null) return [];
    missed += missing.reduce((sum, { members }) => sum + members.length, 0);
    return [finding('post-not-assessed', cellOf(post, 'postId'), { post: post.postId, missing })];
  });
  return missed <= lost ? [] : found;
};
