import { branchKey } from '../branch.ts';
import { commenterFor } from '../checks/commenters.ts';
import { pledgerKindOf } from '../checks/rows.ts';
import { yearOf } from '../day.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { sameId } from '../lifecycle/log.ts';
import { labelOf, resolvePledger } from '../members.ts';
import type { Ledger } from '../parse/ledger.ts';
import type { Scheme } from '../scheme/schema.ts';
import type { CommitteeRow } from '../workbook/committee.ts';
import { type Commitment, THE_BRANCH, ledgerSheets } from '../workbook/declaration.ts';
import { type RowValues, type Sheet, cellOf, columnsInUse } from '../workbook/sheet.ts';
import type { CommitteeBook } from './book.ts';
import { indexed } from './indexed.ts';
import { yearOfBallot } from './year-of.ts';

/** The sheets of a branch's ledger that hold whole rows of the committee's. */
export type CarriedSheet = 'reviews' | 'comments' | 'ballots' | 'measures';

/** A row of the committee's as a row of the branch's ledger, or the finding in the committee's file that says why not. */
type Carried = { readonly sheet: CarriedSheet; readonly values: RowValues } | Finding;

/** What the rows of a book are attributed by. */
export interface Branch {
  readonly ledger: Ledger;
  readonly scheme: Scheme;
  readonly code: string;
  /** `null` where the ledger does not say: then rows of every year are taken. */
  readonly year: number | null;
  /** Its items by `sameId`; of several with one id, the first. */
  readonly items: ReadonlyMap<string, Commitment>;
  readonly itemOf: (id: string | null) => Commitment | undefined;
}

export function branchOf(ledger: Ledger, scheme: Scheme): Branch {
  const items = new Map<string, Commitment>();
  for (const item of ledger.commitments) {
    const id = sameId(item.id);
    if (id !== '' && !items.has(id)) items.set(id, item);
  }
  return {
    ledger,
    scheme,
    code: branchKey(ledger.identity.branchCode ?? ledger.cover.branchCode ?? ''),
    year: ledger.identity.year ?? ledger.cover.year,
    items,
    itemOf: (id) => items.get(sameId(id)),
  };
}

const ofBranch = <R extends { readonly branchCode: string | null }>(
  rows: readonly R[],
  { code }: Branch,
): readonly R[] =>
  indexed(rows, ({ branchCode }) => (branchCode === null ? null : branchKey(branchCode))).get(code) ?? [];

function ofItems(book: CommitteeBook, { items }: Branch): readonly CommitteeRow<'committeeReviews'>[] {
  const byId = indexed(book.committeeReviews, ({ id }) => (id === null ? null : sameId(id)));
  return [...items.keys()].flatMap((id) => byId.get(id) ?? []);
}

const inYear = ({ year }: Branch, other: number): boolean => year === null || year === other;

/** The row with the columns that the ledger's sheet has and the committee's too; the others are the branch's. */
function valuesOf(sheet: CarriedSheet, row: object, { scheme }: Branch, set: RowValues): RowValues {
  const from = row as Readonly<Record<string, string | number | null>>;
  const keys = columnsInUse(ledgerSheets[sheet] as Sheet, scheme).map(({ key }) => key);
  return Object.fromEntries(keys.filter((key) => key in from).map((key) => [key, set[key] ?? from[key] ?? null]));
}

/** The pledger as the branch's ledger names it; `null` where it names none, or two. */
function targetIn(name: string, ledger: Ledger): string | null {
  const whom = resolvePledger(name, ledger);
  if (whom.kind === 'branch') return THE_BRANCH;
  return whom.kind === 'member' ? labelOf(whom.member, ledger) : null;
}

function review(row: CommitteeRow<'committeeReviews'>, branch: Branch): readonly Carried[] {
  const { ledger, scheme, itemOf } = branch;
  const item = itemOf(row.id);
  const kind = item === undefined ? null : pledgerKindOf(item, ledger);
  const rule = kind === null ? undefined : scheme.review?.[kind];
  if (item === undefined || kind === null || rule === undefined) return [];
  if (rule.byCommittee !== true) {
    const args = { is: row.reviewer ?? '', expected: rule.reviewer, branch: kind === 'branch' };
    return [finding('reviewer-wrong', cellOf(row, 'reviewer'), args)];
  }
  return [{ sheet: 'reviews', values: valuesOf('reviews', row, branch, { id: item.id }) }];
}

function comment(row: CommitteeRow<'committeeComments'>, branch: Branch): readonly Carried[] {
  const { branchCode, date, target, commenterRole } = row;
  if (date === null || target === null || !inYear(branch, yearOf(date))) return [];
  const named = targetIn(target, branch.ledger);
  if (named === null) {
    const args = { header: '点评对象', name: target, code: branchCode ?? '' };
    return [finding('committee-target-unknown', cellOf(row, 'target'), args)];
  }
  const expected = branch.scheme.comments ? commenterFor(named, branch.ledger, branch.scheme) : null;
  if (expected !== null && commenterRole !== null && expected !== commenterRole) {
    const args = { target, is: commenterRole, expected };
    return [finding('commenter-role-wrong', cellOf(row, 'commenterRole'), args)];
  }
  return [{ sheet: 'comments', values: valuesOf('comments', row, branch, { target: named }) }];
}

function ballot(row: CommitteeRow<'branchBallots'>, branch: Branch): readonly Carried[] {
  const { votedOn, round } = row;
  if (votedOn === null) return [];
  if (!inYear(branch, yearOfBallot(votedOn, round, branch.scheme))) return [];
  return [{ sheet: 'ballots', values: valuesOf('ballots', row, branch, { target: THE_BRANCH }) }];
}

/** The year of an id such as 2026-A01-001. */
const yearOfId = (id: string): number => Number(id.slice(0, 4));

function measure(row: CommitteeRow<'committeeMeasures'>, branch: Branch): readonly Carried[] {
  const { branchCode, decidedOn, target, id } = row;
  if (decidedOn === null || target === null) return [];
  if (!inYear(branch, id === null ? yearOf(decidedOn) : yearOfId(id))) return [];
  const named = targetIn(target, branch.ledger);
  if (named === null) {
    const args = { header: '对象', name: target, code: branchCode ?? '' };
    return [finding('committee-target-unknown', cellOf(row, 'target'), args)];
  }
  const item = branch.itemOf(id);
  if (id !== null && item === undefined) {
    return [finding('committee-item-unknown', cellOf(row, 'id'), { id, code: branchCode })];
  }
  return [{ sheet: 'measures', values: valuesOf('measures', row, branch, { target: named, id: item?.id ?? null }) }];
}

/** Every row of a book that is about a ledger's branch and year: reviews by item, the rest in the order of the book (R5). */
export function carriedRows(book: CommitteeBook, branch: Branch): readonly Carried[] {
  return [
    ...ofItems(book, branch).flatMap((row) => review(row, branch)),
    ...ofBranch(book.committeeComments, branch).flatMap((row) => comment(row, branch)),
    ...ofBranch(book.branchBallots, branch).flatMap((row) => ballot(row, branch)),
    ...ofBranch(book.committeeMeasures, branch).flatMap((row) => measure(row, branch)),
  ];
}

export const isFinding = (carried: Carried): carried is Finding => 'code' in carried;
