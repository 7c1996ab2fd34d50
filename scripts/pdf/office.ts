import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { start } from './child.ts';
import type { Made } from './make.ts';

/** For the start of the program, and for each file. */
const START = 90;
const EACH = 5;
/** Names on one command line: Windows takes 32,000 characters. */
const AT_ONCE = 1000;

/** Makes PDFs of Word files, all in one run of the program under short names. */
export async function officePdfs(
  program: string,
  words: readonly string[],
  scratch: string,
  factor: number,
): Promise<Made> {
  const [from, to] = [path.join(scratch, 'word'), path.join(scratch, 'pdf')];
  for (const dir of [from, to]) await mkdir(dir, { recursive: true });
  let slow = false;
  for (let first = 0; first < words.length && !slow; first += AT_ONCE) {
    const some = words.slice(first, first + AT_ONCE);
    const names = some.map((_, i) => `${first + i}.docx`);
    await Promise.all(some.map((word, i) => copyFile(word, path.join(from, names[i]!))));
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(scratch, 'profile')).href}`;
    const args = [
      profile,
      '--headless',
      '--norestore',
      '--nolockcheck',
      '--convert-to',
      'pdf',
      '--outdir',
      to,
      ...names,
    ];
    slow = (await start(program, args, (START + EACH * some.length) * factor, 'ignore', from).ended) === 'slow';
  }
  return { slow, fileOf: (i) => path.join(to, `${i}.pdf`) };
}
