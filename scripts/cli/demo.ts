import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Day, asDay, day } from '../../ledger/day.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { defaultScheme } from '../../templates/schemes/index.ts';
import { schemeByName } from '../committee/scheme-file.ts';
import { buildSample, sampleStory } from '../demo/index.ts';
import { institutions } from '../demo/institutions/index.ts';
import { isFolder } from '../files/folder.ts';
import type { Given } from './command.ts';
import { typing } from './demo-typing.ts';
import { demoYear } from './demo-year.ts';
import { flag, textOption } from './given.ts';
import { WrongUsage } from './wrong-usage.ts';
import { makeFolder } from '../files/make-folder.ts';

/** The day on which the sample's clerk draws up the third quarter's circular. */
const TODAY = day('2026-10-08');

/** Lies in a folder that a demo made: only such a folder is ever replaced. */
const MARK = '示例数据.txt';

async function emptyFolder(dir: string): Promise<void> {
  const mark = path.join(dir, MARK);
  if (await isFolder(dir)) {
    if (!existsSync(mark))
      throw new WrongUsage(`“${dir}”已经有了，又不是以前的示例，没有改动。请用 --out 换一个文件夹。`);
    await rm(dir, { recursive: true, force: true });
  }
  await makeFolder(dir);
  await writeFile(mark, '这个文件夹由 chengnuo demo 生成，再次运行时会整个替换。\n');
}

/** The construction bureau over two quarters: every kind of trouble with submissions, corrections, receipts. */
async function demoQuarters(dir: string, scheme: Scheme, today: Day, json: boolean): Promise<void> {
  const { tell, type } = typing(dir, json, (name, { period }) => name === 'bulletin' && period === '2026Q3');
  tell(`正在“${dir}”建立示例：12个支部，人名、地名都是虚构的。以下各条命令都在这个文件夹中运行。`);
  const sample = await buildSample({ dir, scheme, today });
  tell('', '一、第二季度：汇总，印发');
  await type('bulletin', { period: '2026Q2', today: '2026-07-08' });
  await type('issue', { period: '2026Q2', number: '〔2026〕9号', today: '2026-07-09' });
  tell('', '二、印发以后，造价站补报了漏记的销号：重新汇总，说明哪里变了、为什么，印发更正通报');
  await sample.receiveCorrection();
  await type('bulletin', { period: '2026Q2', today: '2026-07-15' });
  await type('issue', { period: '2026Q2', number: '〔2026〕11号', today: '2026-07-16' });
  tell('', '三、第三季度：汇总。示例中有意放进的情况：');
  tell(...sampleStory.map(({ file, what }) => `  ${file}　${what}`));
  await type('bulletin', { period: '2026Q3', today });
  tell('', '四、给每份报送一份回执，绿化所把回执读入自己的台账');
  await type('receipts', { period: '2026Q3', today });
  const { ledger, receipt } = await sample.ownCopy();
  await type('apply-receipt', {}, ledger, receipt);
  tell('', '五、年底：造价站的计票有错误，退回；年终评议，新一年的台账模板');
  await sample.receiveYearEnd();
  await type('bulletin', { period: '2026Q4', today: '2027-01-08' });
  await type('evaluation', { year: '2026', today: '2027-01-11' });
  await type('template', { year: '2027', 'carry-over': true, today: '2027-01-12' });
  tell('', '六、印发过的各期');
  await type('periods', {});
}

/** `chengnuo demo`: a sample committee, command by command. Exits 0: what it returns is meant. */
export async function demo(given: Given): Promise<number> {
  const id = textOption(given, 'scheme') ?? defaultScheme;
  const scheme = schemeByName(id);
  const dir = path.resolve(textOption(given, 'out') ?? path.join('out', 'demo', id));
  const today = asDay(textOption(given, 'today') ?? '') ?? TODAY;
  await emptyFolder(dir);
  const json = flag(given, 'json');
  const institution = institutions[id];
  if (institution) await demoYear(dir, institution, json);
  else await demoQuarters(dir, scheme, today, json);
  return 0;
}
