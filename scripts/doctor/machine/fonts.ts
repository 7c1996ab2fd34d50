import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { type FaceName, faceNames } from '../../../templates/documents/render/word/face-names.ts';
import type { Computer } from '../../pdf/programs.ts';
import { type Line, notice, ok } from '../line.ts';
import { knownFonts } from './known-fonts.ts';
import { textOf } from './run-text.ts';

/** A face that is lacking, and what is known of what stands in its stead. */
interface Lacking {
  readonly name: FaceName;
  readonly instead: string | null;
}

/** Which faces are lacking; `null` where that can't be found out. */
type Looked = readonly Lacking[] | null;

/** The families that `fc-list : family` tells of, each under all its names. */
const familiesIn = (listed: string): ReadonlySet<string> =>
  new Set(listed.split(/[\n,]/).map((name) => name.trim().toLowerCase()));

/** Where fontconfig tells: by the names of families. */
export async function lackingOnLinux(run: typeof textOf): Promise<Looked> {
  const listed = await run('fc-list', [':', 'family']);
  if (listed === null) return null;
  const there = familiesIn(listed);
  const lacking = faceNames.filter(
    (name) => ![name, ...knownFonts[name].families].some((one) => there.has(one.toLowerCase())),
  );
  return Promise.all(
    lacking.map(async (name) => {
      const [match] = ((await run('fc-match', ['-f', '%{family}', `${name}:lang=zh-cn`])) ?? '').split(',');
      return { name, instead: match ? `多半显示为“${match}”` : null };
    }),
  );
}

/** Folders of fonts on Windows and macOS. */
export function fontFolders({ platform, env }: Computer): readonly string[] {
  const within = (variable: string, ...parts: readonly string[]): readonly string[] => {
    const base = env[variable];
    return base === undefined ? [] : [path.join(base, ...parts)];
  };
  if (platform === 'win32') {
    return [...within('SystemRoot', 'Fonts'), ...within('LOCALAPPDATA', 'Microsoft', 'Windows', 'Fonts')];
  }
  const system = ['/System/Library/Fonts', '/System/Library/Fonts/Supplemental', '/Library/Fonts'];
  return [...system, ...within('HOME', 'Library', 'Fonts')];
}

/** Elsewhere: by the names of the files in the folders of fonts. */
export async function lackingInFolders(folders: readonly string[]): Promise<Looked> {
  const lists = await Promise.all(folders.map((folder) => readdir(folder).catch(() => null)));
  if (lists.every((list) => list === null)) return null;
  const files = lists.flatMap((list) => list ?? []).map((name) => name.normalize('NFC'));
  return faceNames
    .filter((name) => !files.some((file) => knownFonts[name].file.test(file)))
    .map((name) => {
      const { near } = knownFonts[name];
      const has = near !== undefined && files.some((file) => near.file.test(file));
      return { name, instead: has ? `有相近的“${near.name}”` : null };
    });
}

export function fontLine(lacking: Looked): Line {
  const what = '公文字体';
  if (lacking === null) return ok(what, '这台电脑上查不到有哪些字体，请在 Word 中看通报的字体');
  if (lacking.length === 0) return ok(what, `${faceNames.join('、')}都有`);
  const todo =
    'Word 文件里只记字体的名称，在装有这些字体的电脑上打开就是公文字体；要在这台电脑上打印或另存 PDF 的，请先安装。';
  const more = lacking.flatMap(({ name, instead }) => (instead === null ? [] : [`${name}：${instead}`]));
  return { ...notice(what, `没有${lacking.map(({ name }) => name).join('、')}`, todo), more };
}

export async function fontsLine(computer: Computer): Promise<Line> {
  const byFiles = computer.platform === 'win32' || computer.platform === 'darwin';
  return fontLine(await (byFiles ? lackingInFolders(fontFolders(computer)) : lackingOnLinux(textOf)));
}
