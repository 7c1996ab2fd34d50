import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { asDay, day } from '../../ledger/day.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { defaultScheme } from '../../templates/schemes/index.ts';
import { readSchemeFile, schemeByName } from '../committee/scheme-file.ts';
import { buildSample, sampleStory } from '../demo/index.ts';
import { isFolder } from '../files/folder.ts';
import { tellBulletin } from './bulletin.ts';
import type { Given } from './command.ts';
import { flag, textOption } from './given.ts';
import { say } from './out.ts';
import { WrongUsage } from './wrong-usage.ts';

/** The day on which the sample's clerk draws up the circular. */
const TODAY = day('2026-10-08');

/** Lies in a folder that a demo made: only such a folder is ever replaced. */
const MARK = '示例数据.txt';

/** `chengnuo demo`: a sample committee from the first workbook to the circular. Exits 0: what it returns is meant. */
export async function demo(given: Given): Promise<number> {
  const id = textOption(given, 'scheme') ?? defaultScheme;
  const scheme = schemeByName(id);
  const dir = path.resolve(textOption(given, 'out') ?? path.join('out', 'demo', id));
  const today = asDay(textOption(given, 'today') ?? '') ?? TODAY;
  const mark = path.join(dir, MARK);
  if (await isFolder(dir)) {
    if (!existsSync(mark))
      throw new WrongUsage(`“${dir}”已经有了，又不是以前的示例，没有改动。请用 --out 换一个文件夹。`);
    await rm(dir, { recursive: true, force: true });
  }
  await mkdir(dir, { recursive: true });
  await writeFile(mark, '这个文件夹由 chengnuo demo 生成，再次运行时会整个替换。\n');
  const json = flag(given, 'json');
  if (!json) say(`正在“${dir}”建立示例：12个支部，人名、地名都是虚构的。`);
  await buildSample({ dir, scheme, today });
  const own = (await readSchemeFile(dir)) ?? scheme;
  const period = parsePeriod('2026Q3')!;
  if (!json) say('示例中有意放进的情况：', ...sampleStory.map(({ file, what }) => `  ${file}　${what}`), '');
  await tellBulletin({ dir, scheme: own, period, asOf: period.to, today, number: null, in: null }, json);
  return 0;
}
