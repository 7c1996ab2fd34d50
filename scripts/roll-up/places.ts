import type { Dirent } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { parsePeriod } from '../../ledger/period.ts';
import { SCHEME_FILE } from '../committee/scheme-file.ts';
import { outputs } from '../consolidate/apply.ts';
import { ISSUE_FILE } from '../issue/record.ts';

/** A folder that holds a committee's results, or ought to. */
export interface Place {
  /** Below the folder given, with `/`. */
  readonly at: string;
  /** Where the results of the period lie, or would lie. */
  readonly target: string;
  /** The committee's own folder, with 方案.json or 通报 in it; `null` where only results were sent. */
  readonly home: string | null;
  /** A name for it where the results have none: that of the folder it came in. */
  readonly called: string;
}

/** What belongs to no committee; `grave` where a committee's results might be in it. */
export interface Stray {
  readonly at: string;
  readonly why: string;
  readonly grave: boolean;
}

export interface Places {
  readonly places: readonly Place[];
  readonly strays: readonly Stray[];
}

/** Where results lie in a committee's folder: 通报/2026Q3, 年终/2026. */
export interface Wanted {
  readonly parent: string;
  readonly id: string;
  /** The upper committee's own folder, whose own results are not its input. */
  readonly own: string;
}

const ISSUED = /^已印发-[1-9]\d*$/;
const ARCHIVE = /\.(zip|rar|7z|tar|gz|tgz)$/i;
/** What systems leave in every folder. */
const NOISE = /^(\..*|desktop\.ini|thumbs\.db)$/i;
const OWN_FOLDERS = new Set(['上报', '通报', '年终', '回执', '接收存档', '台账模板']);
const RESULT_FOLDERS = ['通报', '年终'];
const DEEPEST = 12;

/** The folder's name that says whose results these are: not 通报, a period or 已印发-1. */
function calledBy(at: string, root: string): string {
  const says = (name: string): boolean =>
    name !== '.' && !RESULT_FOLDERS.includes(name) && parsePeriod(name) === null && !ISSUED.test(name);
  return at.split('/').filter(says).at(-1) ?? path.basename(root);
}

function strayFile(at: string, entry: Dirent): Stray | null {
  if (NOISE.test(entry.name)) return null;
  if (entry.isSymbolicLink()) return { at, why: '是链接，不顺着去读。请把文件夹本身复制过来', grave: true };
  if (ARCHIVE.test(entry.name)) return { at, why: '是压缩包。请先解压到单独的文件夹', grave: true };
  return { at, why: '不在任何党委的结果文件夹中，与汇总无关', grave: false };
}

/** Every committee below a folder, however the folders are laid, and every file that belongs to none. */
export async function placesBelow(root: string, wanted: Wanted): Promise<Places> {
  const places: Place[] = [];
  const strays: Stray[] = [];
  const own = await realpath(wanted.own).catch(() => wanted.own);

  async function visit(dir: string, at: string, depth: number): Promise<void> {
    if (depth > DEEPEST) {
      strays.push({ at, why: `文件夹套了${DEEPEST}层以上，没有再往里读`, grave: true });
      return;
    }
    const entries = await readdir(dir, { withFileTypes: true }).catch((fault: NodeJS.ErrnoException) => {
      strays.push({ at, why: `文件夹读不出来（${fault.code ?? '未知'}）`, grave: true });
      return [];
    });
    const isOwn = (await realpath(dir).catch(() => dir)) === own;
    const names = new Set(entries.map(({ name }) => name));
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    const place = { at, called: calledBy(at, root) };
    if (!isOwn) {
      if (names.has(outputs.figures) || names.has(ISSUE_FILE) || folders.some((name) => ISSUED.test(name))) {
        places.push({ ...place, target: dir, home: null });
        return;
      }
      if (names.has(SCHEME_FILE) || folders.some((name) => RESULT_FOLDERS.includes(name))) {
        places.push({ ...place, target: path.join(dir, wanted.parent, wanted.id), home: dir });
        return;
      }
    }
    for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const below = at === '.' ? entry.name : `${at}/${entry.name}`;
      if (isOwn && (!entry.isDirectory() || OWN_FOLDERS.has(entry.name))) continue;
      if (entry.isDirectory()) {
        if (!NOISE.test(entry.name)) await visit(path.join(dir, entry.name), below, depth + 1);
        continue;
      }
      const stray = strayFile(below, entry);
      if (stray) strays.push(stray);
    }
  }

  await visit(root, '.', 0);
  return { places, strays };
}
