import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadScheme } from '../../ledger/scheme/load.ts';
import { builtInScheme } from '../../templates/schemes/index.ts';
import { buildBranchRoster, buildLedger } from '../../templates/workbook/index.ts';
import { codesOf, generatedLedger } from './many-ledgers.ts';

/** A command timed as a whole process, as its user waits for it. */
interface Case {
  readonly name: string;
  readonly runs: number;
  readonly args: readonly string[];
}

interface Measured {
  readonly seconds: number;
  /** Most memory in all processes of the command at once, in MB; 0 where the system does not tell. */
  readonly memory: number;
}

const program = fileURLToPath(new URL('./main.js', import.meta.url));

/** Resident memory of a process and all below it, in kB, from /proc. */
function residentOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const below = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
    const own = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
    return below === '' ? own : below.split(' ').reduce((sum, child) => sum + residentOf(Number(child)), own);
  } catch {
    // The process has just ended, or this is no Linux.
    return 0;
  }
}

async function ended(child: ChildProcess): Promise<number> {
  let most = 0;
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
  });
  const watch = setInterval(() => {
    most = Math.max(most, residentOf(child.pid ?? 0));
  }, 20);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearInterval(watch);
  if (code !== 0 && code !== 1) throw new Error(`${child.spawnargs.join(' ')}: ${code ?? 'killed'}\n${said}`);
  return most / 1024;
}

async function run(args: readonly string[]): Promise<Measured> {
  const start = performance.now();
  const memory = await ended(spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'ignore', 'pipe'] }));
  return { seconds: (performance.now() - start) / 1000, memory };
}

async function measure({ name, runs, args }: Case): Promise<string> {
  await run(args);
  const all: Measured[] = [];
  for (let n = 0; n < runs; n += 1) all.push(await run(args));
  const times = all.map(({ seconds }) => seconds).sort((a, b) => a - b);
  const shown = [times[0]!, times[Math.floor(runs / 2)]!, times.at(-1)!].map((time) => time.toFixed(2));
  const memory = Math.max(...all.map((one) => one.memory));
  return `| ${name} | ${shown.join(' | ')} | ${memory.toFixed(0)} |`;
}

/** The generated district: 185 branches, 3,700 members, about 28,000 items, with their ballots of the year. */
async function district(dir: string): Promise<void> {
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

/** `npm run bench`: whole-process times after one warm-up run, as a Markdown table. */
const dir = mkdtempSync(path.join(tmpdir(), 'chengnuo-bench-'));
try {
  const sample = path.join(dir, 'demo');
  const large = path.join(dir, 'district');
  await run(['demo', '--out', sample]);
  await district(large);
  const bulletin = ['bulletin', '--period', '2026Q3', '--today', '2026-10-08', '--dir', sample];
  const evaluation = ['evaluation', '--year', '2026', '--today', '2027-01-08', '--dir', large];
  const cases: readonly Case[] = [
    { name: '`chengnuo --help`', runs: 9, args: ['--help'] },
    { name: '`chengnuo bulletin`，12个支部', runs: 7, args: bulletin },
    { name: '`chengnuo demo`，建示例并汇总', runs: 3, args: ['demo', '--out', sample] },
    { name: '`chengnuo evaluation`，185个支部、3700名党员、约2.8万件', runs: 3, args: evaluation },
  ];
  const processor = cpus()[0]?.model ?? '';
  process.stdout.write(`Node ${process.version}, ${processor}, ${availableParallelism()} cores\n\n`);
  process.stdout.write('| 命令 | 最快（秒） | 中位 | 最慢 | 内存（MB） |\n|---|---|---|---|---|\n');
  for (const one of cases) process.stdout.write(`${await measure(one)}\n`);
} finally {
  rmSync(dir, { recursive: true, force: true });
}
