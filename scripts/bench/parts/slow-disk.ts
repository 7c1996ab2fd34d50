import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { freshCopy } from '../fresh-copy.ts';
import { NO_LETTERS, circular, generated, optionsKnown } from '../generated.ts';
import type { Line, Part } from '../part.ts';
import { slowOpens } from '../slow-opens.ts';
import { chengnuo } from '../whole-process.ts';

const BRANCHES = 1850;
const MILLISECONDS = [0, 1, 5, 20];

/** The circular of many branches from a share or a disk on which each file takes its time to be opened. */
export const slowDisk: Part = async (setting) => {
  const from = await generated('city', BRANCHES, setting);
  const options = await optionsKnown(NO_LETTERS);
  const lines: Line[] = [];
  for (const milliseconds of MILLISECONDS) {
    const dir = await freshCopy(from, path.join(setting.dir, 'slow-disk'));
    const slow = path.join(setting.dir, 'slow-opens.cjs');
    await writeFile(slow, slowOpens(milliseconds));
    const env = milliseconds === 0 ? {} : { NODE_OPTIONS: `--require ${JSON.stringify(slow)}` };
    const seconds: number[] = [];
    for (const what of ['第一次', '再运行']) {
      setting.say(`打开一个文件多${milliseconds}毫秒，${what}`);
      seconds.push((await chengnuo(circular(dir, options), env)).seconds);
    }
    lines.push({ name: `${milliseconds}毫秒`, values: seconds });
  }
  const [quick] = lines;
  const columns = [
    { header: '第一次（秒）', decimals: 1 },
    { header: '再运行（秒）', decimals: 1 },
    { header: '第一次，几倍', decimals: 2 },
    { header: '再运行，几倍', decimals: 2 },
  ];
  const times = ({ values }: Line) => values.map((seconds, at) => seconds! / quick!.values[at]!);
  return {
    tables: [
      {
        title: `文件打开得慢的磁盘，${BRANCHES}个支部`,
        of: '打开一个文件多等',
        columns,
        lines: lines.map((line) => ({ ...line, values: [...line.values, ...times(line)] })),
      },
    ],
    bounds: [],
    notes: ['慢是让程序在打开台账和缓存的时候等出来的；再运行的时候什么都没有变。'],
  };
};
