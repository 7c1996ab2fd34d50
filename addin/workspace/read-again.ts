import { ExcelFault } from '../excel/fault.ts';
import type { Core } from './core.ts';

/** Excel could not be read: what is known of a ledger is then of before, and of anything else nothing is known. */
export function unread(core: Core, fault: unknown): void {
  if (!(fault instanceof ExcelFault)) throw fault;
  if (core.state.book.kind === 'ledger') core.set({ stale: true });
  else core.set({ book: { kind: 'failed', message: fault.message } });
}

/** Reads what a command has left behind; what it came to is told whether this succeeds or not. */
export async function readAgain(core: Core): Promise<void> {
  try {
    await core.read();
  } catch (fault) {
    unread(core, fault);
  }
}
