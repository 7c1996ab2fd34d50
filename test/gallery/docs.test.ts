import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { generatedPages } from '../../scripts/docs/pages.ts';

const root = path.join(import.meta.dirname, '../..');
const pages = await generatedPages(root);

it.each([...pages.keys()])('%s is what the generator makes; run `npm run docs` after a change', async (name) => {
  expect(await readFile(path.join(root, name), 'utf8')).toBe(pages.get(name));
});
