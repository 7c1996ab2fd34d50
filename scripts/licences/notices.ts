import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Locked } from './lockfile.ts';

const RULE = '='.repeat(78);
const isNotice = (name: string): boolean => /^(licen[cs]e|copying|notice|copyright)/i.test(name);

const manifest = z.object({ author: z.union([z.string(), z.object({ name: z.string() })]).optional() });

/** What stands for a package that brings no text of its licence: what its package.json says. */
async function stated(folder: string, licence: string | null): Promise<string> {
  const { author } = manifest.parse(JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')));
  const name = typeof author === 'string' ? author : author?.name;
  return `${licence ?? '（未写许可）'}${name === undefined ? '' : `，${name}`}（软件包中没有许可证原文）`;
}

async function textsOf(root: string, { place, licence }: Locked): Promise<string> {
  const folder = path.join(root, place);
  const found = await readdir(folder, { withFileTypes: true });
  const names = found.filter((entry) => entry.isFile() && isNotice(entry.name)).map(({ name }) => name);
  if (names.length === 0) return stated(folder, licence);
  const texts = await Promise.all(names.sort().map((name) => readFile(path.join(folder, name), 'utf8')));
  return texts.map((text) => text.replaceAll('\r\n', '\n').trim()).join('\n\n');
}

/**
 * One text with the licences of packages installed below `root`, to go beside a program that holds them
 * (`第三方许可.txt`); by name, the same bytes for the same packages. A package that is not installed throws.
 */
export async function noticesOf(root: string, packages: Iterable<Locked>): Promise<string> {
  const sorted = [...packages].sort((a, b) => (a.place < b.place ? -1 : 1));
  const parts = sorted.map(async (one) => {
    const head = [one.name, one.version, one.licence ?? '未写许可'].join('  ');
    return `${RULE}\n${head}\n${RULE}\n\n${await textsOf(root, one)}\n`;
  });
  return [`本程序含有以下${sorted.length}个软件包，各按自己的许可使用。\n`, ...(await Promise.all(parts))].join('\n');
}
