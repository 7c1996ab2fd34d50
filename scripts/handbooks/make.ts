import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { HANDBOOKS } from './list.ts';
import { pageOf } from './page.ts';
import { wordOf } from './word/document.ts';

/** The files made of all handbooks, by their names in `HANDBOOKS_FOLDER`; `root` is the repository's. */
export async function handbookFiles(root: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = path.join(root, 'docs');
  const files = new Map<string, Uint8Array>();
  for (const handbook of HANDBOOKS) {
    const source = await readFile(path.join(folder, `${handbook.name}.md`), 'utf8');
    files.set(`${handbook.name}.html`, new TextEncoder().encode(pageOf(handbook, source, folder)));
    files.set(`${handbook.name}.docx`, await wordOf(handbook, source, folder));
  }
  return files;
}
