import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { HANDBOOKS, HANDBOOKS_FOLDER } from '../../scripts/handbooks/list.ts';
import { wordOf } from '../../scripts/handbooks/word/document.ts';
import { files, root } from './made.ts';

const folder = path.join(root, HANDBOOKS_FOLDER);

describe('the handbooks as Word files and pages', () => {
  it.each([...files.keys()])(
    '%s is what is made of its source; run `npm run handbooks` after a change',
    async (name) => {
      expect((await readFile(path.join(folder, name))).equals(files.get(name)!)).toBe(true);
    },
  );

  it('lie in their folder alone, and are not large', () => {
    const names = readdirSync(folder);
    expect(names.sort()).toEqual([...files.keys()].sort());
    expect(names.reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0)).toBeLessThan(4_000_000);
  });

  it.each(HANDBOOKS)('are called as their first heading says: $name', async ({ name, title }) => {
    expect(await readFile(path.join(root, 'docs', `${name}.md`), 'utf8')).toMatch(new RegExp(`^# ${title}\n`));
  });

  it('are the same bytes when they are made again', async () => {
    const card = HANDBOOKS.find(({ layout }) => layout === 'card')!;
    const source = await readFile(path.join(root, 'docs', `${card.name}.md`), 'utf8');
    const again = await wordOf(card, source, path.join(root, 'docs'));
    expect(Buffer.from(again).equals(files.get(`${card.name}.docx`)!)).toBe(true);
  });
});
