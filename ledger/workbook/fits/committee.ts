import type { SchemeProblem } from '../../scheme/problem.ts';
import type { Scheme } from '../../scheme/schema.ts';
import { commitments } from '../sheets/commitments.ts';

const GATES = Object.keys(commitments.columns).filter((key) => key.startsWith('gate'));

const byCommittee = ({ review }: Scheme): boolean =>
  [review?.branch, review?.member].some((rule) => rule?.byCommittee === true);

/**
 * What the committee's sheets need, as path, whether it is asked for, and the column: each row of theirs is carried down
 * into a row of the branch's ledger, and must have one to go to (R5).
 */
export function committeeNeeds(scheme: Scheme): readonly (readonly [string, boolean, string])[] {
  const on = (key: string): readonly [string, boolean] => [`sheets（${key}）`, scheme.sheets.includes(key)];
  const gate = GATES.find((key) => scheme.columns[`commitments.${key}`] !== undefined) ?? GATES[0];
  return [
    ['review（byCommittee）', byCommittee(scheme), 'committeeReviews.id'],
    [...on('committeeReviews'), 'reviews.id'],
    [...on('gateChecks'), `commitments.${gate}`],
    [...on('committeeComments'), 'comments.date'],
    [...on('committeeMeasures'), 'measures.decidedOn'],
  ];
}

/** A sheet for the superior's reviews, and no pledge that the superior reviews. */
export function reviewAuthority(scheme: Scheme): readonly SchemeProblem[] {
  if (byCommittee(scheme) || !scheme.sheets.includes('committeeReviews')) return [];
  const message =
    '党委工作簿有“审查意见”，却没有一种承诺由上级党委审查；请在 review 中写明 byCommittee，或去掉 committeeReviews';
  return [{ path: 'sheets', message }];
}
