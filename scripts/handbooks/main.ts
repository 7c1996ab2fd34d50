import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { HANDBOOKS_FOLDER } from './list.ts';
import { handbookFiles } from './make.ts';

/** `npm run handbooks`: makes Word files and pages of the handbooks anew; run from the repository's root. */
const root = process.cwd();
const folder = path.join(root, HANDBOOKS_FOLDER);
const files = await handbookFiles(root);
await mkdir(folder, { recursive: true });
const gone = (await readdir(folder)).filter((name) => !files.has(name));
await Promise.all(gone.map((name) => rm(path.join(folder, name), { recursive: true })));
for (const [name, bytes] of files) {
  await writeFile(path.join(folder, name), bytes);
  process.stdout.write(`${HANDBOOKS_FOLDER}/${name}\n`);
}
