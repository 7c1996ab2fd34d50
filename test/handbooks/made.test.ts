import { existsSync, readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { HANDBOOKS_FOLDER } from '../../scripts/handbooks/list.ts';
import { handbookFiles } from '../../scripts/handbooks/make.ts';

const root = path.join(import.meta.dirname, '../..');
const folder = path.join(root, HANDBOOKS_FOLDER);
const files = await handbookFiles(root);

describe('the handbooks as Word files and pages', () => {
  it.each([...files.keys()])(
    '%s is what is made of its source; run `npm run handbooks` after a change',
    async (name) => {
      expect((await readFile(path.join(folder, name))).equals(files.get(name)!)).toBe(true);
    },
  );

  it('lie in their folder alone, and are not large', () => {
    const names = existsSync(folder) ? readdirSync(folder) : [];
    expect(names.sort()).toEqual([...files.keys()].sort());
    expect(names.reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0)).toBeLessThan(4_000_000);
  });

  it('are the same bytes when they are made again', async () => {
    const again = await handbookFiles(root);
    for (const [name, bytes] of files) expect(Buffer.from(bytes).equals(again.get(name)!), name).toBe(true);
  });
});
