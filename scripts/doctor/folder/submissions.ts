import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { type Period, parsePeriod } from '../../../ledger/period.ts';
import { filesBelow, isFolder } from '../../files/folder.ts';
import { type Line, notice, ok, refused } from '../line.ts';
import { folderFault } from './place.ts';
import { listed } from './shown.ts';

const TAKE_AWAY = '请移走它，从备份恢复这个文件夹；没有备份的，重新建一个，把收到的台账放进去。';

/** Where what the branches sent lies in the committee's folder, a folder a period. */
export const SUBMISSIONS = '上报';

/** A period's folder and the files in it, within it. */
export interface SentFolder {
  readonly period: Period;
  readonly at: string;
  readonly files: readonly string[];
}

export interface SubmissionsLooked {
  readonly lines: readonly Line[];
  /** By the last day of the period. */
  readonly folders: readonly SentFolder[];
}

const byEnd = (a: SentFolder, b: SentFolder): number => (a.period.to < b.period.to ? -1 : 1);

/** Whether somebody put a file there, and not the system or Excel beside what it shows or has open. */
const isSent = (name: string): boolean =>
  !/^(\.DS_Store|Thumbs\.db|desktop\.ini|~\$.*)$/i.test(path.posix.basename(name));

async function foldersIn(dir: string): Promise<SubmissionsLooked> {
  const root = path.join(dir, SUBMISSIONS);
  const folders: SentFolder[] = [];
  const strays: string[] = [];
  const faults: Line[] = [];
  for (const name of await readdir(root)) {
    const at = path.join(root, name);
    const period = parsePeriod(name);
    const fault = period === null ? null : await folderFault(dir, `${SUBMISSIONS}/${name}`, TAKE_AWAY);
    if (fault !== null) faults.push(fault);
    else if (period === null) strays.push(name);
    else folders.push({ period, at, files: (await filesBelow(at)).filter(isSent) });
  }
  folders.sort(byEnd);
  const all = folders.map(({ period, files }) => `${period.id}（${files.length}个文件）`);
  const todo = '只有期间文件夹（例如 2026Q3）里的才会读，请移进去或改名。';
  const lost = strays.filter((name) => !name.startsWith('.') && isSent(name));
  return {
    folders,
    lines: [
      ok(SUBMISSIONS, all.length === 0 ? '还没有收到台账' : all.join('、')),
      ...faults,
      ...(lost.length > 0 ? [notice(SUBMISSIONS, `不在期间文件夹里的：${listed(lost, '个')}`, todo)] : []),
    ],
  };
}

/** Which periods have something sent up, and how many files. */
export async function lookAtSubmissions(dir: string): Promise<SubmissionsLooked> {
  try {
    const fault = await folderFault(dir, SUBMISSIONS, TAKE_AWAY);
    if (fault !== null) return { folders: [], lines: [fault] };
    if (await isFolder(path.join(dir, SUBMISSIONS))) return await foldersIn(dir);
  } catch (fault) {
    return { folders: [], lines: [refused(SUBMISSIONS, fault)] };
  }
  const todo = `请建“${SUBMISSIONS}”文件夹，里面按期分文件夹，例如 ${SUBMISSIONS}/2026Q3，收到的台账放进去。`;
  return { folders: [], lines: [notice(SUBMISSIONS, '没有这个文件夹', todo)] };
}
