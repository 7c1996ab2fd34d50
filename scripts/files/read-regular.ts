import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { megabytes } from '../../ledger/xlsx/limits.ts';
import { WrongUsage } from '../cli/wrong-usage.ts';

const RESTORE = '请移走它，从备份恢复这个文件。';

/**
 * The bytes of a file that is kept in a committee's folder; `null` where there is none. A folder, a pipe or a device in
 * its place is refused: reading a pipe would never end. So is one of more than `most` bytes, before it is read.
 */
export async function readRegular(file: string, most = Infinity): Promise<Buffer | null> {
  try {
    const found = await stat(file);
    const name = path.basename(file);
    if (found.isDirectory()) throw new WrongUsage(`${name} 读不出来：这是文件夹。${RESTORE}`);
    if (!found.isFile()) throw new WrongUsage(`${name} 读不出来：不是普通的文件。${RESTORE}`);
    if (found.size > most) {
      throw new WrongUsage(`${name} 有${megabytes(found.size)} MB，比这个文件该有的大得多，没有读。${RESTORE}`);
    }
    return await readFile(file);
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return null;
    throw fault;
  }
}
