import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'vitest';
import { FOLDER, READINGS } from './kept.ts';
import { take } from './take.ts';

it('takes the pictures of the handbook', async () => {
  const { pictures, readings } = await take(true);
  mkdirSync(FOLDER, { recursive: true });
  for (const name of readdirSync(FOLDER)) rmSync(path.join(FOLDER, name));
  for (const [name, png] of pictures) writeFileSync(path.join(FOLDER, `${name}.png`), png);
  writeFileSync(READINGS, `${JSON.stringify(readings, null, 1)}\n`);
});
