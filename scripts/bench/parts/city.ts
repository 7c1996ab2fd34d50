import path from 'node:path';
import { freshCopy } from '../fresh-copy.ts';
import { NO_LETTERS, circular, generated, optionsKnown } from '../generated.ts';
import type { Line, Part } from '../part.ts';
import { ratio } from '../statistics.ts';
import { chengnuo } from '../whole-process.ts';

const SMALL = 1850;
const LARGE = 18_500;

/** A city's circular, problem list and figures, and those of a tenth of it: time grows with the branches, memory does not. */
export const city: Part = async (setting) => {
  const options = await optionsKnown(NO_LETTERS);
  const lines: Line[] = [];
  for (const branches of [SMALL, LARGE]) {
    const from = await generated('city', branches, setting);
    const dir = await freshCopy(from, path.join(setting.dir, 'city-run'));
    setting.say(`${branches}个支部的通报`);
    const { seconds, memory } = await chengnuo(circular(dir, options));
    lines.push({ name: `${branches}个支部`, values: [seconds, memory, branches / seconds] });
  }
  const [small, large] = lines.map(({ values }) => values);
  const columns = [
    { header: '秒', decimals: 1 },
    { header: '内存（MB，各进程合计）', decimals: 0 },
    { header: '每秒支部', decimals: 0 },
  ];
  return {
    tables: [{ title: '一个市：通报、问题清单和数字，整个进程', of: '规模', columns, lines }],
    bounds: [
      { name: `${LARGE}个支部的通报`, is: large![0]!, rule: 'at most', required: 90, unit: '秒' },
      { name: `${LARGE}个支部的通报`, is: large![1]!, rule: 'at most', required: 800, unit: 'MB' },
      {
        name: `${LARGE}个支部对${SMALL}个支部的时间`,
        is: ratio(large![0]!, small![0]!),
        rule: 'at most',
        required: 11,
        unit: '倍',
      },
    ],
    notes: options.length > 0 ? ['不写提醒函。'] : ['连同每个支部的提醒函。'],
  };
};
