import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileNamePart } from '../../ledger/file-name.ts';
import { isFolder } from '../files/folder.ts';
import type { Given } from './command.ts';
import { textOption } from './given.ts';
import { WrongUsage } from './wrong-usage.ts';
import { makeFolder } from '../files/make-folder.ts';

/** Endings of files that a person may name in mistake for a folder or a Word file. */
const OTHER_FILES = ['.xlsx', '.xls', '.et', '.doc', '.wps', '.pdf', '.html', '.htm'];

/** What tells the forms of a few subjects from those of all. */
function ofWhom(names: readonly string[]): string {
  const [first, ...more] = names;
  if (first === undefined) return '';
  return more.length === 0 ? `_${first}` : `_${first}等${names.length}个`;
}

/**
 * Where the forms of a ledger are written, without the ending: beside it, or in the folder or the .docx file of `--out`.
 * Never the ledger itself, which is no .docx.
 */
export async function targetOf(given: Given, ledger: string, title: string, names: readonly string[]): Promise<string> {
  const name = `${path.parse(ledger).name}_${fileNamePart(`${title}${ofWhom(names)}`)}`;
  const out = textOption(given, 'out');
  if (out === undefined) return path.join(path.dirname(ledger), name);
  const { dir, name: own, ext } = path.parse(path.resolve(out));
  const folder = await isFolder(out);
  if (!folder && (OTHER_FILES.includes(ext.toLowerCase()) || (ext.toLowerCase() !== '.docx' && existsSync(out)))) {
    throw new WrongUsage(`“--out ${out}”应是文件夹，或以 .docx 结尾的文件名。什么都没有写。`);
  }
  const isFile = !folder && ext.toLowerCase() === '.docx';
  const place = isFile ? dir : path.resolve(out);
  await makeFolder(place);
  return path.join(place, isFile ? own : name);
}
