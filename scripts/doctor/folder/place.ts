import { access, constants, opendir } from 'node:fs/promises';
import path from 'node:path';
import { insteadOfFolder } from '../../files/instead-of-folder.ts';
import { isFolder } from '../../files/folder.ts';
import { reasonOf, systemCode } from '../../files/why-not-opened.ts';
import { type Line, refused } from '../line.ts';

const RESTORE = '请移走它，从备份恢复这个文件夹。';

/** What is wrong with a folder as the system tells it, as the end of a sentence; `null` where it opens, or is not there. */
async function whyNotOpened(at: string): Promise<string | null> {
  try {
    if (!(await isFolder(at))) return null;
    await (await opendir(at)).close();
    // A folder that may be listed may still not be gone into.
    await access(at, constants.X_OK);
    return null;
  } catch (fault) {
    const code = systemCode(fault);
    if (code === null) throw fault;
    return reasonOf(code);
  }
}

/**
 * What is wrong with a folder within the committee's, by its name there (`.` for itself); `null` where it is in order, or
 * not there. `todo` is what to do where something else lies in its place.
 */
export async function folderFault(dir: string, name: string, todo: string = RESTORE): Promise<Line | null> {
  const at = path.join(dir, name);
  const what = name === '.' ? '文件夹' : name;
  const faulty = (says: string, toDo: string): Line => ({ state: 'faulty', what, says, todo: toDo });
  const why = await whyNotOpened(at);
  const instead = await insteadOfFolder(at).catch(() => null);
  if (instead !== null) return faulty(`“${at}”${instead}，这里应是文件夹`, todo);
  if (why === null) return null;
  const toDo = '请让这台电脑的管理员把这个文件夹的读取权限给当前用户；网络盘请看是否连着。';
  return faulty(`“${at}”打不开：${why}`, toDo);
}

/**
 * The lines of a section. Where its folder is something else or can't be opened this is told in their stead, and so is what
 * the system refuses on the way: the other sections are told all the same.
 */
export async function told(
  what: string,
  look: () => Promise<readonly Line[]>,
  folder: () => Promise<Line | null> = () => Promise.resolve(null),
): Promise<readonly Line[]> {
  try {
    const fault = await folder();
    return fault === null ? await look() : [fault];
  } catch (fault) {
    return [refused(what, fault)];
  }
}
