import { finding } from '../findings/finding.ts';
import { hasComeOver } from '../home.ts';
import { sameId } from '../lifecycle/log.ts';
import type { LoggedStep } from '../lifecycle/log.ts';
import type { Review } from '../workbook/declaration.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';
import { pledgerKindOf } from './rows.ts';

/** Whether the body passed it for this amendment: after what was fixed before, unless that was on the same day. */
function wasPassed(reviews: readonly Review[], reviewer: string, before: LoggedStep, amendment: LoggedStep): boolean {
  return reviews.some(
    ({ verdict, reviewer: by, reviewedOn: on }) =>
      verdict === '通过' &&
      by === reviewer &&
      on !== null &&
      on <= amendment.on &&
      (before.on < on || before.on === amendment.on),
  );
}

/**
 * L10: text, deadline and person of an approved item change only by an amendment that the reviewing body has approved:
 * each 变更 that stands has a review of its own since the 定诺 or 变更 before it.
 */
export const amendmentReviews: Check = ({ ledger, scheme, sound }) => {
  if (!scheme.review || ledger.missing.has('reviews')) return [];
  const byId = new Map<string, Review[]>();
  for (const row of ledger.reviews) byId.set(sameId(row.id), [...(byId.get(sameId(row.id)) ?? []), row]);
  // A review that lost its id may be any item's.
  if (byId.has('')) return [];
  return sound.flatMap(({ commitment, history }) => {
    const kind = pledgerKindOf(commitment, ledger);
    const reviewer = kind === null ? undefined : scheme.review?.[kind]?.reviewer;
    const reviews = byId.get(sameId(commitment.id)) ?? [];
    const unread = reviews.some(({ reviewedOn, verdict, reviewer: by }) => !reviewedOn || !verdict || !by);
    if (reviewer === undefined || unread || hasComeOver(commitment, ledger)) return [];
    const fixed = history.effective.filter(({ step }) => step === '定诺' || step === '变更');
    return fixed.slice(1).flatMap((amendment, index) => {
      const before = fixed[index]!;
      if (amendment.step !== '变更' || wasPassed(reviews, reviewer, before, amendment)) return [];
      const args = { id: commitment.id ?? '', on: amendment.on, reviewer, since: before.on, last: before.step };
      return [finding('amendment-not-reviewed', cellOf(amendment.row, 'on'), args)];
    });
  });
};
