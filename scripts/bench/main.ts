import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** A command timed as a whole process, as its user waits for it. */
interface Case {
  readonly name: string;
  readonly runs: number;
  readonly args: readonly string[];
}

const program = fileURLToPath(new URL('./main.js', import.meta.url));

function seconds(args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')}: ${status ?? 'killed'}\n${stderr}`);
  return (performance.now() - start) / 1000;
}

function measure({ name, runs, args }: Case): string {
  seconds(args);
  const times = Array.from({ length: runs }, () => seconds(args)).sort((a, b) => a - b);
  const shown = [times[0]!, times[Math.floor(runs / 2)]!, times.at(-1)!].map((time) => time.toFixed(2));
  return `| ${name} | ${shown.join(' | ')} |`;
}

/** `npm run bench`: whole-process times after one warm-up run, as a Markdown table. */
const dir = mkdtempSync(path.join(tmpdir(), 'chengnuo-bench-'));
try {
  const sample = path.join(dir, 'demo');
  seconds(['demo', '--out', sample]);
  const bulletin = ['bulletin', '--period', '2026Q3', '--today', '2026-10-08', '--dir', sample];
  const cases: readonly Case[] = [
    { name: '`chengnuo --help`', runs: 9, args: ['--help'] },
    { name: '`chengnuo bulletin`，12个支部', runs: 7, args: bulletin },
    { name: '`chengnuo demo`，建示例并汇总', runs: 3, args: ['demo', '--out', sample] },
  ];
  const processor = cpus()[0]?.model ?? '';
  process.stdout.write(`Node ${process.version}, ${processor}, ${availableParallelism()} cores\n\n`);
  process.stdout.write('| 命令 | 最快（秒） | 中位 | 最慢 |\n|---|---|---|---|\n');
  for (const one of cases) process.stdout.write(`${measure(one)}\n`);
} finally {
  rmSync(dir, { recursive: true, force: true });
}
