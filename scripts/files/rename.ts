import { rename } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

const PAUSES = [50, 100, 200, 400, 800];
const HELD = ['EBUSY', 'EPERM', 'EACCES'];

const codeOf = (fault: unknown): unknown => (fault instanceof Error && 'code' in fault ? fault.code : null);

/**
 * Renames, in several attempts: on Windows a virus scanner or the search index holds a new file for a moment. Who holds it
 * longer, such as Word, makes it fail.
 */
export async function renamePatiently(from: string, to: string): Promise<void> {
  for (const pause of PAUSES) {
    try {
      await rename(from, to);
      return;
    } catch (fault) {
      if (!HELD.includes(String(codeOf(fault)))) throw fault;
      await setTimeout(pause);
    }
  }
  await rename(from, to);
}
