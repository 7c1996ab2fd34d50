import path from 'node:path';
import { freshCopy } from '../fresh-copy.ts';
import { NO_LETTERS, circular, generated, optionsKnown } from '../generated.ts';
import type { Line, Part } from '../part.ts';
import { median } from '../statistics.ts';
import { type Taken, chengnuo } from '../whole-process.ts';

const BRANCHES = 185;
const RUNS = 3;

const lineOf = (name: string, all: readonly Taken[]): Line => {
  const times = all.map(({ seconds }) => seconds);
  return { name, values: [Math.min(...times), median(times), Math.max(...all.map(({ memory }) => memory))] };
};

/** A district's circular with register, problem list, Word and page, as its first run; the reminder letters beside it. */
export const district: Part = async (setting) => {
  const from = await generated('district', BRANCHES, setting);
  const known = await optionsKnown(NO_LETTERS);
  const timed = async (options: readonly string[]): Promise<readonly Taken[]> => {
    const all: Taken[] = [];
    for (let n = 0; n < RUNS; n += 1) {
      const dir = await freshCopy(from, path.join(setting.dir, 'district-run'));
      setting.say(`一个区的通报，第${n + 1}次`);
      all.push(await chengnuo(circular(dir, options)));
    }
    return all;
  };
  const without = lineOf('通报、汇总台账、问题清单', known.length > 0 ? await timed(known) : []);
  const whole = lineOf('连同每个支部的提醒函', await timed([]));
  const first = known.length > 0 ? without : whole;
  const [less, more] = [without.values[1], whole.values[1]];
  const lettersTake = known.length > 0 ? more! - less! : null;
  const columns = [
    { header: '最快（秒）', decimals: 2 },
    { header: '中位', decimals: 2 },
    { header: '内存（MB，各进程合计）', decimals: 0 },
  ];
  return {
    tables: [
      {
        title: `一个区：${BRANCHES}个支部、3700名党员、约2.9万件，整个进程`,
        of: '做什么',
        columns,
        lines: known.length > 0 ? [without, whole] : [whole],
      },
    ],
    bounds: [
      { name: '一个区的通报', is: first.values[1] ?? null, rule: 'at most', required: 4, unit: '秒' },
      { name: '一个区的通报', is: first.values[2] ?? null, rule: 'at most', required: 400, unit: 'MB' },
      { name: `${BRANCHES}封提醒函（与不写的相差）`, is: lettersTake, rule: 'at most', required: 8, unit: '秒' },
    ],
    notes: ['每次都从没有运行过的文件夹开始，没有上次留下的缓存。'],
  };
};
