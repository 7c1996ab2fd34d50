import type { Instant } from '../../ledger/day.ts';
import { type Opened, openLedger } from '../../ledger/commands/opened.ts';
import type { LedgerEdits } from '../../ledger/edits.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { editLedger } from '../../scripts/edit/edit-ledger.ts';
import { sha256 } from '../../scripts/files/sha256.ts';
import { FILE, buildDraft, gridOf } from '../gallery/run.ts';
import type { Draft } from '../gallery/sample.ts';

/** A workbook that lies before a secretary. */
export interface Book {
  readonly bytes: Uint8Array;
  readonly scheme: Scheme;
}

export const bookOf = async (draft: Draft): Promise<Book> => ({ bytes: await buildDraft(draft), scheme: draft.scheme });

/** The workbook opened at noon of a day. */
export function openOn({ bytes, scheme }: Book, today: string): Opened {
  const opened = openLedger(gridOf(bytes), { scheme, file: FILE, now: `${today}T12:00:00` as Instant, sha256 });
  if (opened === null) throw new Error('not a ledger');
  return opened;
}

/** The workbook with what a plan writes. */
export function carriedOut({ bytes, scheme }: Book, { edits }: { readonly edits: LedgerEdits }): Book {
  return { bytes: editLedger(bytes, edits, scheme), scheme };
}
