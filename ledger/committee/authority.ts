import type { Finding } from '../findings/finding.ts';
import type { Ledger } from '../parse/ledger.ts';
import type { Scheme } from '../scheme/schema.ts';
import type { CommitteeBook } from './book.ts';
import { beforeReceipt } from './before-receipt.ts';
import { claimsOf } from './claims.ts';
import { decidedFor } from './decided.ts';
import { gatesInForce } from './gates-in-force.ts';
import { rowsInForce } from './rows-in-force.ts';

export interface UnderAuthority {
  /** The ledger with the committee's decisions in force. Not the branch's own entities any more: no seal is over it. */
  readonly ledger: Ledger;
  /** What the branch wrote of the committee's that the committee's record does not bear out, at its place in the ledger. */
  readonly findings: readonly Finding[];
}

/**
 * One authority a column (R5): the committee's reviews, gate checks, comments, ballots and measures are in force in the
 * ledger whatever the branch wrote, so a branch that has not read in its receipt yet is not blamed for what it lacks. Rows
 * that only the committee has stand at the row of the item, the member or the cover they are about: every place a finding
 * can name is in the branch's own file. Without a book the ledger is as it is.
 */
export function underAuthority(ledger: Ledger, book: CommitteeBook | null, scheme: Scheme): UnderAuthority {
  if (book === null) return { ledger, findings: beforeReceipt(ledger, scheme) };
  const decided = decidedFor(book, ledger, scheme);
  const claims = claimsOf(book, ledger, scheme);
  const gates = gatesInForce(ledger, decided.commitments ?? [], scheme);
  const reviews = rowsInForce('reviews', ledger, decided.reviews ?? [], claims.reviews, scheme);
  const comments = rowsInForce('comments', ledger, decided.comments ?? [], claims.comments, scheme);
  const ballots = rowsInForce('ballots', ledger, decided.ballots ?? [], claims.ballots, scheme);
  const measures = rowsInForce('measures', ledger, decided.measures ?? [], claims.measures, scheme);
  return {
    ledger: {
      ...ledger,
      commitments: gates.rows,
      reviews: reviews.rows,
      comments: comments.rows,
      ballots: ballots.rows,
      measures: measures.rows,
    },
    findings: [gates, reviews, comments, ballots, measures].flatMap(({ findings }) => findings),
  };
}
