import path from 'node:path';
import { meant } from '../../ledger/scheme/nearest.ts';
import { checkTemplates } from '../../templates/documents/check/index.ts';
import { builtInTemplates, documentViews } from '../../templates/documents/documents.ts';
import type { Templates } from '../../templates/documents/render/engine.ts';
import { WrongUsage } from '../cli/wrong-usage.ts';
import { filesBelow, isFolder } from '../files/folder.ts';
import { insteadOfFolder } from '../files/instead-of-folder.ts';
import { readRegular } from '../files/read-regular.ts';
import { isUntouched, nameOfFile, withoutMark } from './template-file.ts';

/** Where a committee keeps the templates of its documents, beside 方案.json. */
export const TEMPLATES_FOLDER = '文书模板';

/** A template from the committee's folder. */
export interface TemplateFile {
  readonly name: string;
  /** Within the committee's folder, with `/`. */
  readonly file: string;
  readonly text: string;
}

const LONGEST = 1_000_000;

function decoded(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
  } catch (cause) {
    throw new WrongUsage(`${file} 的编码不是 UTF-8。请用记事本打开，“另存为”时编码选“UTF-8”。`, { cause });
  }
}

function nameOf(file: string): string {
  const known = Object.keys(builtInTemplates);
  const name = nameOfFile(path.posix.basename(file));
  const wrong = (why: string): WrongUsage => new WrongUsage(`${file} 不是文书模板：${why}`);
  if (!/\.hbs(\.txt)?$/.test(file)) throw wrong('文件名应以小写的“.hbs”结尾。');
  if (file.endsWith('.hbs.txt')) throw wrong('文件名多了“.txt”，请改成以“.hbs”结尾。');
  if (known.includes(name)) return name;
  throw wrong(`没有名为“${name}”的模板${meant(name, known) || '。'}文件名以模板的英文名结尾，请改名，或移到别处。`);
}

/** A folder among the files is one that was not gone into: what is in it would be left out in silence. */
async function refuseFolders(folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    if (!(await isFolder(path.join(folder, name)).catch(() => false))) continue;
    throw new WrongUsage(
      `${TEMPLATES_FOLDER}/${name} 打不开：没有读取权限，或者是指向文件夹的链接。请检查权限，是链接的请把文件夹本身复制过来。`,
    );
  }
}

/** Every template in the committee's folder, changed or not; what can't be one is refused. */
export async function readTemplateFiles(dir: string): Promise<readonly TemplateFile[]> {
  const folder = path.join(dir, TEMPLATES_FOLDER);
  const instead = await insteadOfFolder(folder);
  if (instead !== null) throw new WrongUsage(`“${folder}”${instead}，这里应是文件夹。请移走它。`);
  if (!(await isFolder(folder))) return [];
  const all = await filesBelow(folder);
  await refuseFolders(folder, all);
  const names = all.filter((name) => /\.hbs(\.txt)?$/i.test(name));
  const files: TemplateFile[] = [];
  for (const below of names) {
    const file = `${TEMPLATES_FOLDER}/${below}`;
    const name = nameOf(file);
    const twin = files.find((one) => one.name === name);
    if (twin) throw new WrongUsage(`${twin.file} 和 ${file} 是同一个模板，不知道用哪一个。请移走一个。`);
    const bytes = await readRegular(path.join(folder, below), { most: LONGEST, name: file });
    if (bytes === null) throw new WrongUsage(`${file} 是断了的快捷方式（符号链接），或刚被移走。请核对后再试。`);
    const text = decoded(bytes, file);
    if (withoutMark(text).trim() === '') {
      throw new WrongUsage(`${file} 是空的。不想要自己的模板，请删除这个文件，就用软件自带的。`);
    }
    files.push({ name, file, text });
  }
  return files;
}

/** Whether a file says something else than the software's template of its name, now or when it was copied. */
export const isChanged = ({ name, text }: TemplateFile): boolean =>
  !isUntouched(text) && withoutMark(text).trimEnd() !== builtInTemplates[name]!.trimEnd();

/** The faults of changed templates, a line each, with the file and the place in it; none where all is well. */
export function templateFaults(changed: readonly TemplateFile[]): readonly string[] {
  const own = Object.fromEntries(changed.map(({ name, text }) => [name, text]));
  const places = checkTemplates(own, builtInTemplates, documentViews);
  return places.map(({ template, line, column, text }) => {
    const { file } = changed.find(({ name }) => name === template)!;
    return `  ${file} 第${line}行第${column}列：${text}`;
  });
}

/** The templates that the committee changed, by name, after all checks: a wrong one is refused with every place. */
export async function readOwnTemplates(dir: string): Promise<Templates> {
  const files = await readTemplateFiles(dir).catch((fault: unknown) => {
    throw fault instanceof WrongUsage ? new WrongUsage(`${fault.message}什么都没有写。`, { cause: fault }) : fault;
  });
  const changed = files.filter(isChanged);
  if (changed.length === 0) return {};
  const faults = templateFaults(changed);
  if (faults.length === 0) return Object.fromEntries(changed.map(({ name, text }) => [name, text]));
  const what = ['文书模板不对，什么都没有写：', ...faults];
  throw new WrongUsage([...what, '请改正后再运行；不想用改过的，删除那个文件，就用软件自带的。'].join('\n'));
}
