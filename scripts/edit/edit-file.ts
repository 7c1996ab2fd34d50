import type { LedgerEdits } from '../../ledger/edits.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { WrongUsage } from '../cli/wrong-usage.ts';
import { writeWhole } from '../files/write-whole.ts';
import { CannotEdit } from './cannot-edit.ts';
import { editLedger } from './edit-ledger.ts';

/**
 * Writes edits into a ledger's file in place: old or new, never half. `bytes` are what the edits were made from. Gives
 * whether there was anything to write; a file that cannot be written into is refused with what to do (`WrongUsage`).
 */
export async function editFile(file: string, bytes: Uint8Array, edits: LedgerEdits, scheme: Scheme): Promise<boolean> {
  let edited: Uint8Array;
  try {
    edited = editLedger(bytes, edits, scheme);
  } catch (fault) {
    if (fault instanceof CannotEdit) throw new WrongUsage(`“${file}”没有改动：${fault.message}`, { cause: fault });
    throw fault;
  }
  if (edited === bytes) return false;
  await writeWhole(file, edited);
  return true;
}
