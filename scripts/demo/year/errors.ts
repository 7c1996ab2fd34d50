import { THE_BRANCH } from '../../../ledger/workbook/declaration.ts';
import type { LedgerInput, RowValues } from '../../../templates/workbook/input.ts';
import type { Sending } from './institution.ts';

type Kind = NonNullable<Sending['returned']>['error'];
type Sheet = 'commitments' | 'ballots';

function changed(
  ledger: LedgerInput,
  sheet: Sheet,
  which: (row: RowValues) => boolean,
  over: (row: RowValues) => RowValues,
): LedgerInput {
  const rows = ledger.rows?.[sheet] ?? [];
  const at = rows.findIndex(which);
  if (at < 0) throw new Error(`nothing to go wrong in ${sheet}`);
  const wrong = rows.map((row, index) => (index === at ? { ...row, ...over(row) } : row));
  return { ...ledger, rows: { ...ledger.rows, [sheet]: wrong } };
}

const ERRORS: Readonly<Record<Kind, (ledger: LedgerInput) => LedgerInput>> = {
  // Struck off by hand, without a step.
  status: (ledger) =>
    changed(
      ledger,
      'commitments',
      (row) => row['status'] === '践诺',
      () => ({ status: '销号', closedOn: '2026-09-28' }),
    ),
  // More ballots came back than there were voters.
  votes: (ledger) =>
    changed(
      ledger,
      'ballots',
      (row) => row['target'] !== THE_BRANCH && String(row['votedOn']) > '2026-12-01',
      (row) => ({
        returned: Number(row['expected']) + 3,
      }),
    ),
  // A name that is on no roster.
  name: (ledger) =>
    changed(
      ledger,
      'commitments',
      (row) => row['pledger'] !== THE_BRANCH,
      () => ({ pledger: '王小明' }),
    ),
};

/** The same ledger with an error as it comes about when a sealed workbook is worked on by hand. */
export const withError = (ledger: LedgerInput, kind: Kind): LedgerInput => ERRORS[kind](ledger);
