import { lstat, stat } from 'node:fs/promises';
import path from 'node:path';
import { WrongUsage } from '../cli/wrong-usage.ts';
import { systemCode } from './why-not-opened.ts';

const isLink = (at: string): Promise<boolean> =>
  lstat(at).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );

/** What lies where a folder should be, as the end of a sentence; `null` where it is a folder, or nothing. */
export async function insteadOfFolder(at: string): Promise<string | null> {
  try {
    const found = await stat(at);
    if (found.isDirectory()) return null;
    return found.isFile() ? '是一个文件' : '是管道、设备之类，不是文件夹';
  } catch (fault) {
    const code = systemCode(fault);
    if (code === 'ELOOP') return '是指向自己的快捷方式（符号链接）';
    if (code === 'ENOENT') return (await isLink(at)) ? '是断了的快捷方式（符号链接）' : null;
    // Of something above it that is no folder.
    if (code === 'ENOTDIR') return null;
    throw fault;
  }
}

/** Refuses what is to be read of a folder in whose place, or above it, something else lies. */
export async function refuseNoFolder(at: string): Promise<void> {
  const above = path.dirname(at);
  for (const place of [above, at]) {
    const why = await insteadOfFolder(place);
    if (why === null) continue;
    throw new WrongUsage(`“${place}”${why}，这里应是文件夹。请移走它，从备份恢复这个文件夹。`);
  }
}

/** Refuses places for folders of results where something else lies, before anything is done. */
export async function refuseOthers(places: readonly string[]): Promise<void> {
  for (const place of places) {
    const why = await insteadOfFolder(place);
    if (why !== null) throw new WrongUsage(`“${place}”${why}，结果没有地方写。请移走它再试。`);
  }
}
