import { branchKey } from '../branch.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { sameId } from '../lifecycle/log.ts';
import type { Ledger } from '../parse/ledger.ts';
import type { Scheme } from '../scheme/schema.ts';
import { cellOf } from '../workbook/sheet.ts';
import { branchOf, carriedRows, isFinding } from './attribution.ts';
import { againstLedger } from './book-checks/against-ledger.ts';
import type { CommitteeBook } from './book.ts';

/** The branch's part of an id such as 2026-A01-001. */
const codeIn = (id: string): string => branchKey(id.split('-').slice(1, -1).join('-'));

const itemRows = (book: CommitteeBook) => [...book.committeeReviews, ...book.gateChecks];

/** The items that the committee's workbook tells of; ids in the form of `sameId`. */
export const idsOf = (book: CommitteeBook): ReadonlySet<string> =>
  new Set(itemRows(book).flatMap(({ id }) => (id === null ? [] : [sameId(id)])));

/** What the accepted workbooks have of items: those the committee's workbook tells of, and the branches' parts of all ids. */
export interface KnownItems {
  readonly ids: ReadonlySet<string>;
  readonly codes: ReadonlySet<string>;
}

/** The same of the ids of all items. */
export function knownItems(ids: Iterable<string>): KnownItems {
  const known = new Set([...ids].map(sameId));
  return { ids: known, codes: new Set([...known].map(codeIn)) };
}

/**
 * Rows of the committee about branches that the roster does not have, or about items that are in no accepted workbook
 * (R5). `codes` are those of the roster. Of a branch from which no workbook was accepted nothing is said: its items are not
 * known yet.
 */
export function bookFindings(
  book: CommitteeBook,
  { ids: known, codes: heard }: KnownItems,
  codes: ReadonlySet<string>,
): readonly Finding[] {
  const roster = new Set([...codes].map(branchKey));
  const items = itemRows(book).flatMap((row) => {
    if (row.id === null || known.has(sameId(row.id))) return [];
    const code = codeIn(row.id);
    if (roster.has(code) && !heard.has(code)) return [];
    return [finding('committee-item-unknown', cellOf(row, 'id'), { id: row.id, code: null })];
  });
  const { committeeComments, branchBallots, branchRankings, supervision, jointInspections } = book;
  const { committeeMeasures, selections } = book;
  const coded = [
    ...committeeComments,
    ...branchBallots,
    ...branchRankings,
    ...supervision,
    ...jointInspections,
    ...committeeMeasures,
    ...selections,
  ];
  const branches = coded.flatMap((row) => {
    if (row.branchCode === null || roster.has(branchKey(row.branchCode))) return [];
    return [finding('committee-branch-unknown', cellOf(row, 'branchCode'), { code: row.branchCode })];
  });
  return [...items, ...branches];
}

/**
 * Rows of the committee about a ledger's branch that can't be carried into it, each at its place in the committee's file:
 * a name that its roster of members does not have, an item it does not have, a review of a pledge that another body
 * reviews (R2, R5), a comment on whom the branch's secretary comments on (C1); and those that its ledger shows to be wrong
 * (E5, E6).
 */
export function unattributed(book: CommitteeBook, ledger: Ledger, scheme: Scheme): readonly Finding[] {
  const strays = carriedRows(book, branchOf(ledger, scheme)).filter(isFinding);
  return [...strays, ...againstLedger(book, ledger, scheme)];
}
