import { existsSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from '../files/write-whole.ts';
import { isFolder } from '../files/folder.ts';
import { lookAtFolder } from '../doctor/folder/index.ts';
import { folderFault } from '../doctor/folder/place.ts';
import type { Next } from '../doctor/facts.ts';
import { isCommittee } from '../doctor/is-committee.ts';
import { type Section, isSound, notice } from '../doctor/line.ts';
import { machineSection } from '../doctor/machine/index.ts';
import { nextOf } from '../doctor/next.ts';
import { toldSections } from '../doctor/tell.ts';
import { PROGRAM_BUILD, PROGRAM_VERSION } from '../issue/version.ts';
import type { Given } from './command.ts';
import { commandLine } from './command-line.ts';
import { dirOf, flag, textOption, todayOf } from './given.ts';
import { type Progress, progress, say, sayJson } from './out.ts';
import { WrongUsage } from './wrong-usage.ts';

interface Looked {
  readonly section: Section;
  readonly next: Next | null;
}

/** The file to write to, where one is named behind `--json`. */
function fileOption(given: Given): string | null {
  const [file, ...more] = given.positionals;
  if (file === undefined) return null;
  if (!flag(given, 'json') || more.length > 0) {
    throw new WrongUsage(`多写了“${given.positionals.join(' ')}”。要指明文件夹，请用 --dir。`);
  }
  if (!/\.json$/i.test(file)) throw new WrongUsage(`“${file}”应以 .json 结尾。`);
  if (existsSync(file)) throw new WrongUsage(`“${file}”已经有了，没有改动。请换一个文件名。`);
  return file;
}

/** A folder that is no committee's: no fault where the person named none. */
function elsewhere(dir: string, isAsked: boolean): Looked {
  const todo = '已有党委文件夹的，请用 --dir 指明；还没有的，用 chengnuo init 某局 --scheme construction 新建。';
  const none = notice('文件夹', '这里不是党委的文件夹（没有 方案.json、支部名册.xlsx）', todo);
  const line = isAsked ? ({ ...none, state: 'missing' } as const) : none;
  return { section: { title: `文件夹“${dir}”`, lines: [line] }, next: null };
}

async function folderLooked(given: Given, dir: string): Promise<Looked> {
  const fault = await folderFault(dir, '.');
  if (fault !== null) return { section: { title: `文件夹“${dir}”`, lines: [fault] }, next: null };
  if (!isCommittee(dir)) return elsewhere(dir, textOption(given, 'dir') !== undefined);
  let bar: Promise<Progress> | undefined;
  const { section, facts } = await lookAtFolder(dir, todayOf(given), (_, done, total) => {
    bar ??= progress('已看', total);
    void bar.then(({ step }) => step(done));
  });
  (await bar)?.end();
  return { section, next: nextOf(facts) };
}

/** `chengnuo doctor`: how it stands with this computer and the committee's folder. Changes nothing in it. */
export async function doctor(given: Given): Promise<number> {
  const file = fileOption(given);
  const dir = dirOf(given);
  if (!(await isFolder(dir))) throw new WrongUsage(`找不到文件夹“${dir}”。请核对名称和路径。`);
  const machine = await machineSection({ platform: process.platform, env: process.env });
  const { section, next } = await folderLooked(given, dir);
  const sections = [machine, section];
  const isAsked = textOption(given, 'dir');
  const folder = isAsked === undefined ? [] : ['--dir', isAsked];
  const command = next?.command ?? null;
  const call = command === null ? null : commandLine([...command, ...folder]);
  const sound = isSound(sections);
  const found = { version: PROGRAM_VERSION, build: PROGRAM_BUILD, sound, sections, next: next && { ...next, call } };
  if (file !== null) await writeWhole(file, `${JSON.stringify(found, null, 2)}\n`);
  if (flag(given, 'json') && file === null) sayJson(found);
  else
    say(...toldSections(sections, next, call), ...(file === null ? [] : ['', `全部内容写在“${path.resolve(file)}”。`]));
  return sound ? 0 : 1;
}
