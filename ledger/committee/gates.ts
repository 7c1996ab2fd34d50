import { sameId } from '../lifecycle/log.ts';
import type { Scheme } from '../scheme/schema.ts';
import type { CommitteeRow } from '../workbook/committee.ts';
import { ledgerSheets } from '../workbook/declaration.ts';
import { type ColumnInUse, columnsInUse, isSheetOn } from '../workbook/sheet.ts';
import { gateChecks } from '../workbook/sheets/committee/gate-checks.ts';
import type { CommitteeBook } from './book.ts';

export type Gate = 'gateSolved' | 'gateInPlace' | 'gateSatisfied';
type GateColumn = ColumnInUse & { readonly key: Gate };

/** The gates of 承诺台账 that the committee checks (L3); none where the scheme has no 销号核验. */
export function gatesOf(scheme: Scheme): readonly GateColumn[] {
  if (!isSheetOn(gateChecks, scheme)) return [];
  return columnsInUse(ledgerSheets.commitments, scheme).filter((column): column is GateColumn =>
    column.key.startsWith('gate'),
  );
}

/** The check that counts for each item: the newest; of several on one day, the last written down. By `sameId`. */
export function newestChecks(book: CommitteeBook): ReadonlyMap<string, CommitteeRow<'gateChecks'>> {
  const newest = new Map<string, CommitteeRow<'gateChecks'>>();
  for (const row of book.gateChecks) {
    if (row.id === null || row.checkedOn === null) continue;
    const known = newest.get(sameId(row.id))?.checkedOn ?? null;
    if (known === null || known <= row.checkedOn) newest.set(sameId(row.id), row);
  }
  return newest;
}
