import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { WrongUsage } from '../cli/wrong-usage.ts';
import { insteadOfFolder } from './instead-of-folder.ts';

const isThere = (dir: string): Promise<boolean> =>
  stat(dir).then(
    (found) => found.isDirectory(),
    () => false,
  );

/**
 * Makes a folder, and those above it that are not there. Step by step: Node's own recursion never ends where the system
 * answers “not there” although the folder above is, as below /proc.
 */
export async function makeFolder(dir: string): Promise<void> {
  if (await isThere(dir)) return;
  const above = path.dirname(dir);
  if (above !== dir) await makeFolder(above);
  try {
    await mkdir(dir);
  } catch (fault) {
    // Another run may have made it in the meantime.
    if (await isThere(dir)) return;
    const why = await insteadOfFolder(dir);
    throw why === null ? fault : new WrongUsage(`“${dir}”${why}，这里应是文件夹。请移走它再试。`, { cause: fault });
  }
}
