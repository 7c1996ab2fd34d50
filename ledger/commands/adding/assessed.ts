import { type Day, dayOfInstant } from '../../day.ts';
import type { RowEdit } from '../../edits.ts';
import { sameId } from '../../lifecycle/log.ts';
import { rewardsOf } from '../../scoring/rewards.ts';
import { targetLabel } from '../../scoring/targets.ts';
import { ledgerSheets } from '../../workbook/declaration.ts';
import type { RowValues } from '../../workbook/sheet.ts';
import { applied } from '../applied.ts';
import type { Field } from '../field.ts';
import type { Acting, Opened } from '../opened.ts';

const REVOKED = '撤销';

/** The day on which the plate was taken back, asked for beside the assessment that revokes a post. */
export function plateField(): Field {
  const { header, kind } = ledgerSheets.posts.columns.stateOn;
  const hint = '考核结论是撤销的才填：标牌收回之日；不填，记登记的当天。';
  return { key: 'stateOn', label: String(header), kind, required: false, hint };
}

export interface Followed {
  /** The assessment's own row, with the reward where it completes a run (D3). */
  readonly values: RowValues;
  /** The post's row where it is revoked (D2): its title goes at once, and its plate. */
  readonly posts: readonly RowEdit[];
  /** What was done beside, for a person. */
  readonly told: readonly string[];
}

/** What an assessment of a post brings with it. */
export function assessed(own: RowValues, stateOn: RowValues[string], acting: Acting, opened: Opened): Followed {
  const { parsed, scheme, today } = opened;
  const post = parsed.ledger.posts.find(({ postId }) => sameId(postId) === sameId(String(own['postId'] ?? '')));
  const revokes = own['verdict'] === REVOKED && post !== undefined && post.state !== REVOKED;
  const on = (stateOn ?? dayOfInstant(acting.at)) as Day;
  const posts: readonly RowEdit[] = revokes
    ? [{ sheet: 'posts', row: post.origin.row, values: { state: REVOKED, stateOn: on } }]
    : [];
  const ledger = applied(opened, [{ sheet: 'postAssessments', row: null, values: own }, ...posts]);
  const member = targetLabel(String(own['member'] ?? ''), ledger);
  const due = rewardsOf(ledger, today, scheme).find(
    (reward) =>
      reward.quarter === own['quarter'] &&
      sameId(reward.postId) === sameId(String(own['postId'] ?? '')) &&
      reward.member === member,
  );
  return {
    values: due === undefined ? own : { ...own, reward: due.amount },
    posts,
    told: [
      ...(revokes ? [`示范岗 ${post.postId ?? ''} 改为“${REVOKED}”，收牌日期 ${on}`] : []),
      ...(due === undefined ? [] : [`奖励金额 ${due.amount}元`]),
    ],
  };
}
