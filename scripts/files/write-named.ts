import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { renamePatiently } from './rename.ts';

const isLacking = (fault: unknown): boolean => fault instanceof Error && 'code' in fault && fault.code === 'ENOENT';

function writeBeside(fresh: string, content: Uint8Array): void {
  try {
    writeFileSync(fresh, content);
  } catch (fault) {
    if (!isLacking(fault)) throw fault;
    mkdirSync(path.dirname(fresh), { recursive: true });
    writeFileSync(fresh, content);
  }
}

/** Whether a file is what a process that died was writing by `writeNamed`. */
export const isUnfinished = (name: string): boolean => /^\..+\.\d+\.new$/.test(name);

/**
 * Writes a file that is named by the digest of what it was made of, beside its place, and renames it: it is there whole or
 * not at all. Its folder is made where it is not there. The name beside is this process's own, as another may be at the
 * same file; whoever holds the lock takes away what dead ones left (`isUnfinished`). The calls are those that wait: a
 * process has one workbook in hand, and to pass each step on to a helper thread costs more than the step itself.
 */
export async function writeNamed(target: string, content: Uint8Array): Promise<void> {
  const fresh = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.new`);
  try {
    writeBeside(fresh, content);
    try {
      renameSync(fresh, target);
    } catch {
      await renamePatiently(fresh, target);
    }
  } catch (fault) {
    rmSync(fresh, { force: true });
    throw fault;
  }
}
