import { copyFile, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundledFrom } from '../licences/bundled.ts';
import { readLockfile } from '../licences/lockfile.ts';
import { noticesOf } from '../licences/notices.ts';

/** Where Node's own licence may lie, from the folder of its program: as downloaded, or as systems install it. */
const OF_NODE = ['../LICENSE', 'LICENSE', '../share/doc/nodejs/LICENSE', '../share/doc/node/LICENSE'];

async function licenceOfNode(): Promise<string> {
  for (const place of OF_NODE) {
    const file = path.join(path.dirname(process.execPath), place);
    const text = await readFile(file, 'utf8').catch(() => '');
    if (text.startsWith('Node.js is licensed')) return text;
  }
  return `Node.js 的许可：https://github.com/nodejs/node/blob/${process.version}/LICENSE\n`;
}

/** Writes LICENSE and the licences of all that is in the program, Node among them; gives the files. */
export async function writeLicences(root: string, out: string, bundled: readonly string[]): Promise<readonly string[]> {
  const [own, others] = [path.join(out, 'LICENSE'), path.join(out, '第三方许可.txt')];
  await copyFile(path.join(root, 'LICENSE'), own);
  const packages = await noticesOf(root, bundledFrom(await readLockfile(root), bundled));
  const node = `\n单文件程序中另有 Node.js ${process.versions.node}：\n\n${await licenceOfNode()}`;
  await writeFile(others, packages + node);
  return [own, others];
}

/** Copies the handbooks, made for printing, where there are any; gives their number. */
export async function copyHandbooks(root: string, out: string): Promise<number> {
  const from = path.join(root, 'docs', '手册');
  const names = (await readdir(from).catch(() => [])).filter((name) => name.endsWith('.docx'));
  if (names.length > 0) await mkdir(path.join(out, '手册'));
  for (const name of names) await copyFile(path.join(from, name), path.join(out, '手册', name));
  return names.length;
}
