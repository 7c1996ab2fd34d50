import { type Day, day } from '../../ledger/day.ts';
import type { LedgerInput, RowValues } from '../../templates/workbook/input.ts';

/** Who goes over to another branch, and when: one member, or a whole branch that is merged. */
export interface Move {
  readonly from: string;
  readonly to: string;
  readonly on: Day;
  /** The member who goes; `null` where the whole branch does, with its own items. */
  readonly memberId: string | null;
}

/** A member transferred within the bureau: the items go on in the new branch. */
const transfer: Move = { from: 'A04', to: 'A01', on: day('2026-08-18'), memberId: 'A04-005' };
/** A branch merged into another. */
export const merger: Move = { from: 'A13', to: 'A02', on: day('2026-08-17'), memberId: null };

export const moves: readonly Move[] = [transfer, merger];

type Sheet = 'roster' | 'commitments' | 'reviews' | 'transitions' | 'inspections' | 'ballots' | 'results';

const rowsOf = (ledger: LedgerInput, sheet: Sheet): readonly RowValues[] => ledger.rows?.[sheet] ?? [];

/** Names by which a member's items are known. */
function labelOf(ledger: LedgerInput, { memberId }: Move): string | null {
  return String(rowsOf(ledger, 'roster').find((row) => row['memberId'] === memberId)?.['name'] ?? '') || null;
}

/** Names of those who go over. */
function namesOf(ledger: LedgerInput, move: Move): ReadonlySet<string> {
  const gone = rowsOf(ledger, 'roster').filter((row) => move.memberId === null || row['memberId'] === move.memberId);
  return new Set(gone.map((row) => String(row['name'])));
}

/** Ids of the items that go over: approved by then, and the member's, or all of a merged branch. */
function idsOf(ledger: LedgerInput, move: Move): ReadonlySet<string> {
  const label = labelOf(ledger, move);
  const own = rowsOf(ledger, 'commitments').filter((row) => move.memberId === null || row['pledger'] === label);
  return new Set(own.map((row) => String(row['id'])));
}

const inNumber = (rows: readonly RowValues[]): readonly RowValues[] =>
  rows.map((row, index) => ({ ...row, seq: index + 1 }));

/**
 * The old branch's ledger after a transfer: the member is marked, and what was written of the items afterwards is not
 * here. `then` is the ledger as it stood on the day of the transfer.
 */
export function letGo(ledger: LedgerInput, then: LedgerInput, move: Move): LedgerInput {
  const ids = idsOf(ledger, move);
  const before = (row: RowValues, key: string): boolean => !ids.has(String(row['id'])) || String(row[key]) < move.on;
  const names = namesOf(ledger, move);
  const standing = new Map(rowsOf(then, 'commitments').map((row) => [row['id'], row]));
  return {
    ...ledger,
    rows: {
      ...ledger.rows,
      roster: rowsOf(ledger, 'roster').map((row) =>
        row['memberId'] === move.memberId ? { ...row, change: '转出', changedOn: move.on } : row,
      ),
      commitments: rowsOf(ledger, 'commitments').map((row) =>
        ids.has(String(row['id'])) ? (standing.get(row['id']) ?? row) : row,
      ),
      reviews: rowsOf(ledger, 'reviews').filter((row) => before(row, 'reviewedOn')),
      transitions: inNumber(rowsOf(ledger, 'transitions').filter((row) => before(row, 'at'))),
      inspections: rowsOf(ledger, 'inspections').filter((row) => before(row, 'inspectedOn')),
      // The new branch votes on whoever has gone.
      ballots: rowsOf(ledger, 'ballots').filter((row) => !names.has(String(row['target']))),
      results: rowsOf(ledger, 'results').filter((row) => !names.has(String(row['pledger']))),
    },
  };
}

/**
 * The new branch's ledger after it took items over: the member is in its roster, the items keep their ids, and their log
 * is written in behind what the branch had recorded by then. `source` is the old branch's ledger as if nobody had left.
 */
export function takeOver(ledger: LedgerInput, source: LedgerInput, move: Move): LedgerInput {
  const ids = idsOf(source, move);
  const theirs = (sheet: Sheet): readonly RowValues[] =>
    rowsOf(source, sheet).filter((row) => ids.has(String(row['id'])));
  const names = namesOf(source, move);
  const votesOn = (sheet: Sheet, key: string): readonly RowValues[] =>
    rowsOf(source, sheet).filter((row) => names.has(String(row[key])));
  const members = rowsOf(source, 'roster')
    .filter((row) => move.memberId === null || row['memberId'] === move.memberId)
    .map((row) => ({ ...row, change: '转入', changedOn: move.on }));
  const earlier = (row: RowValues): boolean => String(row['at']) < move.on;
  const own = rowsOf(ledger, 'transitions');
  const preparer = ledger.cover?.['preparer'] ?? null;
  const later: readonly RowValues[] = [
    ...own.filter((row) => !earlier(row)),
    ...theirs('transitions')
      .filter((row) => !earlier(row))
      .map((row): RowValues => ({ ...row, by: preparer })),
  ].sort((a, b) => (String(a['at']) < String(b['at']) ? -1 : 1));
  return {
    ...ledger,
    rows: {
      ...ledger.rows,
      roster: [...rowsOf(ledger, 'roster'), ...members],
      commitments: [...rowsOf(ledger, 'commitments'), ...theirs('commitments')],
      reviews: [...rowsOf(ledger, 'reviews'), ...theirs('reviews')],
      transitions: inNumber([...own.filter(earlier), ...theirs('transitions').filter(earlier), ...later]),
      inspections: [...rowsOf(ledger, 'inspections'), ...theirs('inspections')],
      ballots: [...rowsOf(ledger, 'ballots'), ...votesOn('ballots', 'target')],
      results: [...rowsOf(ledger, 'results'), ...votesOn('results', 'pledger')],
    },
  };
}
