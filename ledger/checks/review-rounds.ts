import type { Day } from '../day.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { type Item, sameId } from '../lifecycle/log.ts';
import type { Review } from '../workbook/declaration.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';
import { pledgerKindOf, repeatsOf } from './rows.ts';

type Round = Review & { readonly reviewedOn: Day };

function roundsById(reviews: readonly Review[]): ReadonlyMap<string, readonly Review[]> {
  const byId = new Map<string, Review[]>();
  for (const row of reviews) {
    const rows = byId.get(sameId(row.id));
    if (rows) rows.push(row);
    else byId.set(sameId(row.id), [row]);
  }
  return byId;
}

function afterApproval(item: Item, rounds: readonly Round[], approvedOn: Day): readonly Finding[] {
  const amended = item.history.effective.filter(({ step }) => step === '变更').map(({ on }) => on);
  return (
    rounds
      .filter(({ reviewedOn }) => reviewedOn > approvedOn)
      // An amendment is approved by the reviewing body too (L10).
      .filter(({ reviewedOn }) => !amended.some((on) => on >= reviewedOn))
      .map((row) => {
        const args = { reviewedOn: row.reviewedOn, approvedOn };
        return finding('review-after-approval', cellOf(row, 'reviewedOn'), args);
      })
  );
}

function judge(item: Item, rounds: readonly Round[], hasLog: boolean, byCommittee: boolean): readonly Finding[] {
  const { commitment, history } = item;
  const id = commitment.id ?? '';
  const approval = history.effective.filter(({ step }) => step === '定诺').at(-1);
  if (approval) {
    const approvedOn = approval.on;
    const at = cellOf(commitment, 'approvedOn');
    const unreviewed = finding('approved-without-review', at, { id, approvedOn, byCommittee });
    if (rounds.length === 0) return [unreviewed];
    const late = afterApproval(item, rounds, approvedOn);
    if (late.length > 0) return late;
    const last = rounds.filter(({ reviewedOn }) => reviewedOn <= approvedOn).at(-1);
    if (!last) return [unreviewed];
    if (last.verdict === '退回') {
      return [finding('approved-after-return', at, { id, returnedOn: last.reviewedOn, approvedOn })];
    }
  }
  // A decision that the branch has not read in yet stands at the item's own row; what follows from it is not due.
  if (rounds.some(({ origin }) => origin.columns['reviewedOn'] === undefined)) return [];
  const returned = rounds.filter(({ verdict }) => verdict === '退回');
  const steps = history.effective.filter(({ step }) => step === '退回').length;
  const amended = history.effective.some(({ step }) => step === '变更');
  if (!hasLog || amended || rounds.length === 0 || returned.length === steps) return [];
  const where = cellOf(returned.at(-1) ?? rounds.at(-1)!, 'verdict');
  return [finding('rounds-differ', where, { id, reviews: returned.length, steps })];
}

/**
 * R1: reviews and the log tell one story: what was approved had passed before, and each return is in both. Rounds of an
 * item are told apart by their days.
 */
export const reviewRounds: Check = ({ ledger, scheme, sound }) => {
  if (!scheme.review || ledger.missing.has('reviews')) return [];
  const doubled = repeatsOf(ledger.reviews, ({ id, reviewedOn }) =>
    id === null || reviewedOn === null ? null : `${sameId(id)} ${reviewedOn}`,
  ).map(([row, { origin }]) =>
    finding('review-doubled', cellOf(row, 'id'), { id: row.id ?? '', on: row.reviewedOn!, first: origin.row }),
  );
  const byId = roundsById(ledger.reviews);
  const hasLog = ledger.identity.mode === 'command';
  // A review that lost its id may be the one an item seems to lack.
  const lost = byId.has('');
  const stories = sound.flatMap((item): readonly Finding[] => {
    const kind = pledgerKindOf(item.commitment, ledger);
    const rows = byId.get(sameId(item.commitment.id)) ?? [];
    if (kind === null || !scheme.review?.[kind] || (lost && rows.length === 0)) return [];
    const rounds = rows.flatMap((row): readonly Round[] =>
      row.reviewedOn === null || row.verdict === null ? [] : [{ ...row, reviewedOn: row.reviewedOn }],
    );
    if (rounds.length < rows.length) return [];
    const inOrder = [...rounds].sort((a, b) =>
      a.reviewedOn < b.reviewedOn ? -1 : a.reviewedOn > b.reviewedOn ? 1 : 0,
    );
    return judge(item, inOrder, hasLog, scheme.review[kind].byCommittee === true);
  });
  return [...doubled, ...stories];
};
