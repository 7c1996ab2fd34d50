import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadScheme } from '../../../ledger/scheme/load.ts';
import { builtInScheme } from '../../../templates/schemes/index.ts';
import { buildBranchRoster, buildLedger } from '../../../templates/workbook/index.ts';
import { codesOf, generatedLedger } from '../many-ledgers.ts';
import type { Line, Part } from '../part.ts';
import { median } from '../statistics.ts';
import { chengnuo } from '../whole-process.ts';

/** A command timed as a whole process, as its user waits for it. */
interface Case {
  readonly name: string;
  readonly runs: number;
  readonly args: readonly string[];
}

/** A district's whole year: 185 branches, 3,700 members, about 28,000 items, with their ballots. */
async function wholeYear(dir: string): Promise<void> {
  const loaded = loadScheme({ extends: 'district' }, builtInScheme);
  if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems));
  const { scheme } = loaded;
  const size = { branches: 185, members: 20, items: 8 };
  const sent = path.join(dir, '上报/2026');
  mkdirSync(sent, { recursive: true });
  const ledgers = codesOf(size).map((code) => generatedLedger(scheme, code, size));
  const roster = ledgers.map(({ branch: { code, name, kind } }) => ({ code, name, kind: kind ?? null }));
  writeFileSync(path.join(dir, '方案.json'), JSON.stringify({ extends: 'district' }));
  writeFileSync(path.join(dir, '支部名册.xlsx'), await buildBranchRoster(scheme, roster));
  for (const ledger of ledgers) {
    writeFileSync(path.join(sent, `${ledger.branch.code}.xlsx`), await buildLedger(ledger));
  }
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
  await wholeYear(large);
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
