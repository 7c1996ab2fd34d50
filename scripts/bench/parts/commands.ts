import path from 'node:path';
import type { Line, Part } from '../part.ts';
import { median } from '../statistics.ts';
import { wholeYear } from '../whole-year.ts';
import { chengnuo } from '../whole-process.ts';

/** A command timed as a whole process, as its user waits for it. */
interface Case {
  readonly name: string;
  readonly runs: number;
  readonly args: readonly string[];
}

async function lineOf({ name, runs, args }: Case): Promise<Line> {
  await chengnuo(args);
  const all = [];
  for (let n = 0; n < runs; n += 1) all.push(await chengnuo(args));
  const times = all.map(({ seconds }) => seconds);
  const memory = Math.max(...all.map((one) => one.memory));
  return { name, values: [Math.min(...times), median(times), Math.max(...times), memory] };
}

/** The commands that a clerk types most, as whole processes after one warm-up run. */
export const commands: Part = async ({ dir, say }) => {
  const sample = path.join(dir, 'demo');
  const large = path.join(dir, 'whole-year');
  say('示例和一个区全年的台账');
  await chengnuo(['demo', '--out', sample]);
  await wholeYear(large, { branches: 185, members: 20, items: 8 });
  const bulletin = ['bulletin', '--period', '2026Q3', '--today', '2026-10-08', '--dir', sample];
  const evaluation = ['evaluation', '--year', '2026', '--today', '2027-01-08', '--dir', large];
  const cases: readonly Case[] = [
    { name: '`chengnuo --help`', runs: 9, args: ['--help'] },
    { name: '`chengnuo bulletin`，12个支部', runs: 7, args: bulletin },
    { name: '`chengnuo demo`，建示例并汇总', runs: 3, args: ['demo', '--out', sample] },
    { name: '`chengnuo evaluation`，185个支部、3700名党员、约2.8万件', runs: 3, args: evaluation },
  ];
  const lines: Line[] = [];
  for (const one of cases) {
    say(one.name);
    lines.push(await lineOf(one));
  }
  const at = (place: number): number | null => lines[place]?.values[1] ?? null;
  const columns = ['最快（秒）', '中位', '最慢'].map((header) => ({ header, decimals: 2 }));
  return {
    tables: [{ title: '常用命令', of: '命令', columns: [...columns, { header: '内存（MB）', decimals: 0 }], lines }],
    bounds: [
      { name: '`chengnuo --help`', is: at(0), rule: 'at most', required: 0.3, unit: '秒' },
      { name: '`chengnuo bulletin`，12个支部', is: at(1), rule: 'at most', required: 3, unit: '秒' },
      { name: '`chengnuo demo`', is: at(2), rule: 'at most', required: 60, unit: '秒' },
    ],
    notes: ['每个命令作为整个进程计时，先热身一次；内存是各进程合计的最多。'],
  };
};
