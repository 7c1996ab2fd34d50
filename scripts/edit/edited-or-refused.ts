import type { LedgerEdits } from '../../ledger/edits.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { WrongUsage } from '../cli/wrong-usage.ts';
import { CannotEdit } from '../../templates/workbook/edits/cannot-edit.ts';
import { editLedger } from './edit-ledger.ts';

/** `editLedger` for a command: a file that cannot be written into is refused with what to do (`WrongUsage`). */
export function editedOrRefused(name: string, bytes: Uint8Array, edits: LedgerEdits, scheme: Scheme): Uint8Array {
  try {
    return editLedger(bytes, edits, scheme);
  } catch (fault) {
    if (fault instanceof CannotEdit) throw new WrongUsage(`“${name}”没有改动：${fault.message}`, { cause: fault });
    throw fault;
  }
}
