import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { generatedPages } from './pages.ts';

/** `npm run docs`: writes the generated pages anew; run from the repository's root. */
const root = process.cwd();
for (const [name, text] of await generatedPages(root)) {
  const file = path.join(root, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
  process.stdout.write(`${name}\n`);
}
