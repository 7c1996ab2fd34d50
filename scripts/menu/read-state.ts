import { readdir } from 'node:fs/promises';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Day, yearOf } from '../../ledger/day.ts';
import { roundsOf } from '../../ledger/scoring/rounds.ts';
import { ARCHIVE_FOLDER, INDEX_FILE } from '../archive/archive.ts';
import { WrongUsage } from '../cli/wrong-usage.ts';
import { SCHEME_FILE, readSchemeFile } from '../committee/scheme-file.ts';
import type { Next } from '../doctor/facts.ts';
import { bookLines } from '../doctor/folder/book.ts';
import { factsOf } from '../doctor/folder/facts.ts';
import { lookAtRoster } from '../doctor/folder/roster.ts';
import { lookAtScheme } from '../doctor/folder/scheme.ts';
import { type SentFolder, lookAtSubmissions } from '../doctor/folder/submissions.ts';
import { isSound } from '../doctor/line.ts';
import { nextOf } from '../doctor/next.ts';
import type { CommitteeFolder, MenuState } from './state.ts';

/** How deep below the current folder committees are looked for, and how many are taken. */
const DEPTH = 2;
const MOST = 30;

/** Folders within a folder that a person sees; none where it can't be opened. */
async function foldersIn(at: string): Promise<readonly string[]> {
  const entries = await readdir(at, { withFileTypes: true }).catch(() => []);
  const seen = entries.filter((entry) => entry.isDirectory() && !/^\.|^node_modules$/.test(entry.name));
  return seen.map(({ name }) => name).sort();
}

/** Folders with a 方案.json, the current one first; what lies in one of them is its own. */
async function committeesBelow(cwd: string, within = '.', depth = DEPTH): Promise<readonly string[]> {
  if (existsSync(path.join(cwd, within, SCHEME_FILE))) return [within];
  if (depth === 0) return [];
  const found: string[] = [];
  for (const name of await foldersIn(path.join(cwd, within))) {
    found.push(...(await committeesBelow(cwd, path.posix.join(within, name), depth - 1)));
  }
  return found;
}

async function roundsIn(dir: string, today: Day): Promise<readonly string[]> {
  try {
    const scheme = await readSchemeFile(dir);
    return scheme === null ? [] : roundsOf(scheme, yearOf(today)).map(({ name }) => name);
  } catch (fault) {
    // The command itself will tell what is wrong with it.
    if (fault instanceof WrongUsage) return [];
    throw fault;
  }
}

/** Whether the committee's own files are there, filled in and without errors. */
async function isReady(at: string, today: Day): Promise<boolean> {
  const { scheme, lines } = await lookAtScheme(at);
  if (scheme === null) return false;
  const roster = await lookAtRoster(at, scheme, today);
  return isSound([{ title: at, lines: [...lines, ...roster.lines, ...(await bookLines(at, scheme))] }]);
}

async function nextIn(at: string, today: Day, folders: readonly SentFolder[]): Promise<Next> {
  if (await isReady(at, today)) return nextOf(await factsOf(at, today, folders, true));
  return { says: '先体检，看方案、名册、工作簿缺什么、哪里有误', command: ['doctor'] };
}

async function committeeFolder(cwd: string, dir: string, today: Day): Promise<CommitteeFolder> {
  const at = path.join(cwd, dir);
  const { folders } = await lookAtSubmissions(at);
  return {
    dir,
    sent: folders.map(({ period, files }) => ({ period: period.id, files: files.length })),
    rounds: await roundsIn(at, today),
    hasAccepted: existsSync(path.join(at, ARCHIVE_FOLDER, INDEX_FILE)),
    next: await nextIn(at, today, folders),
  };
}

function kindOf(at: string): 'file' | 'folder' | null {
  const found = statSync(at, { throwIfNoEntry: false });
  return found === undefined ? null : found.isDirectory() ? 'folder' : 'file';
}

/** What lies in the current folder, as far as questions depend on it. */
export async function readState(cwd: string, today: Day): Promise<MenuState> {
  const dirs = (await committeesBelow(cwd)).slice(0, MOST);
  const names = await readdir(cwd).catch(() => []);
  const workbooks = names.filter((name) => /\.xlsx$/i.test(name) && !name.startsWith('~$') && !name.startsWith('.'));
  return {
    today,
    committees: await Promise.all(dirs.map((dir) => committeeFolder(cwd, dir, today))),
    workbooks: workbooks.sort(),
    folders: await foldersIn(cwd),
    kindOf: (typed) => kindOf(path.resolve(cwd, typed)),
  };
}
