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

/** What the handbooks refer to, by the names under which it is handed out beside them. */
const REFERENCES: Readonly<Record<string, string>> = {
  dictionary: '数据字典',
  findings: '问题一览',
  schemes: '方案',
  templates: '文书模板',
  levels: '上级党委怎么用',
  scale: '规模',
  '十问-支部': '十问-支部',
  '十问-党委': '十问-党委',
};

/** Copies the handbooks, as Word and as pages, and as text what they refer to; gives the number of handbooks. */
export async function copyHandbooks(root: string, out: string): Promise<number> {
  const [docs, to] = [path.join(root, 'docs'), path.join(out, '手册')];
  const names = (await readdir(path.join(docs, '手册'))).filter((name) => /\.(docx|html)$/.test(name));
  const beside = path.join(to, '参考');
  await mkdir(beside, { recursive: true });
  for (const name of names) await copyFile(path.join(docs, '手册', name), path.join(to, name));
  for (const [name, title] of Object.entries(REFERENCES)) {
    await copyFile(path.join(docs, `${name}.md`), path.join(beside, `${title}.md`));
  }
  return names.filter((name) => name.endsWith('.docx')).length;
}
