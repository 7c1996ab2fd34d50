import { sameId } from '../lifecycle/log.ts';
import type { Scheme } from '../scheme/schema.ts';
import type { CommitteeRow } from '../workbook/committee.ts';
import { ledgerSheets } from '../workbook/declaration.ts';
import { type ColumnInUse, columnsInUse, isSheetOn } from '../workbook/sheet.ts';
import { gateChecks } from '../workbook/sheets/committee/gate-checks.ts';
import type { CommitteeBook } from './book.ts';
import { indexed } from './indexed.ts';

export type Gate = 'gateSolved' | 'gateInPlace' | 'gateSatisfied';
type GateColumn = ColumnInUse & { readonly key: Gate };

/** The gates of 承诺台账 that the committee checks (L3); none where the scheme has no 销号核验. */
export function gatesOf(scheme: Scheme): readonly GateColumn[] {
  if (!isSheetOn(gateChecks, scheme)) return [];
  return columnsInUse(ledgerSheets.commitments, scheme).filter((column): column is GateColumn =>
    column.key.startsWith('gate'),
  );
}

/** The check of an item that counts: the newest; of several on one day, the last written down. */
export function newestCheck(book: CommitteeBook, id: string | null): CommitteeRow<'gateChecks'> | undefined {
  const checks = indexed(book.gateChecks, (row) => (row.id === null || row.checkedOn === null ? null : sameId(row.id)));
  return (checks.get(sameId(id)) ?? []).reduce<CommitteeRow<'gateChecks'> | undefined>(
    (last, row) => (last === undefined || (last.checkedOn ?? '') <= (row.checkedOn ?? '') ? row : last),
    undefined,
  );
}
