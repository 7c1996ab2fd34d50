import { isBranchBody } from '../checks/measures.ts';
import { pledgerKindOf } from '../checks/rows.ts';
import { resolvePledger } from '../members.ts';
import type { Ledger } from '../parse/ledger.ts';
import { canonical } from '../parse/text.ts';
import type { Scheme } from '../scheme/schema.ts';
import type { DraftOf } from '../workbook/declaration.ts';
import { isSheetOn } from '../workbook/sheet.ts';
import { branchBallots } from '../workbook/sheets/committee/branch-ballots.ts';
import { SUPERIOR, committeeComments } from '../workbook/sheets/committee/committee-comments.ts';
import { committeeMeasures } from '../workbook/sheets/committee/committee-measures.ts';
import { type CarriedSheet, branchOf } from './attribution.ts';
import type { CommitteeBook } from './book.ts';

type Claims = { readonly [K in CarriedSheet]: (row: DraftOf<K>) => boolean };

/**
 * Which rows of a branch's ledger claim to be the higher committee's, so that only its own record makes them true (R5): a
 * review of a pledge that it reviews, a comment by it, a ballot on the branch where it holds them, a measure it decided, or
 * that only it may decide. A review by a body that has no say is left to R2, such a measure of the branch's own to E6.
 */
export function claimsOf(book: CommitteeBook, ledger: Ledger, scheme: Scheme): Claims {
  const { itemOf } = branchOf(ledger, scheme);
  const { name, reportTo } = scheme.committee;
  const superiors = [name, reportTo, ledger.cover.superior, ...book.committeeMeasures.map((row) => row.decidedBy)];
  const bodies = new Set(superiors.flatMap((body) => (body === null ? [] : [canonical(body)])));
  return {
    reviews: ({ id, reviewer }) => {
      const item = itemOf(id);
      const kind = item === undefined ? null : pledgerKindOf(item, ledger);
      const rule = kind === null ? undefined : scheme.review?.[kind];
      return rule?.byCommittee === true && (reviewer === null || reviewer === rule.reviewer);
    },
    comments: ({ commenterRole }) => isSheetOn(committeeComments, scheme) && commenterRole === SUPERIOR,
    ballots: ({ target }) =>
      isSheetOn(branchBallots, scheme) && target !== null && resolvePledger(target, ledger).kind === 'branch',
    measures: ({ decidedBy, measure }) => {
      if (!isSheetOn(committeeMeasures, scheme) || decidedBy === null) return false;
      if (bodies.has(canonical(decidedBy))) return true;
      const rule = scheme.measures?.find(({ name }) => name === measure);
      return rule?.byBranch === false && !isBranchBody(decidedBy, superiors);
    },
  };
}
