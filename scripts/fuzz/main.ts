import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeBases } from './bases.ts';
import { makeCase } from './cases.ts';
import { runTask } from './run-task.ts';
import type { Done, Failure } from './task.ts';

const USAGE = `npm run fuzz [-- --cases N] [--seed S] [--only NUMBER] [--out DIR]

Damages whole workbooks in N ways (100,000 by default) and takes each from intake to judgement. Each must give cells or a
named finding within 2 s and 200 MB. A case that does not is saved in DIR (out/fuzz), named by its seed and number; --only
runs one case again.
`;

interface Total {
  readonly outcomes: Map<string, number>;
  readonly failures: Failure[];
  most: Done['most'];
}

function add(total: Total, { outcomes, failures, most }: Done): void {
  for (const [outcome, count] of outcomes) total.outcomes.set(outcome, (total.outcomes.get(outcome) ?? 0) + count);
  total.failures.push(...failures);
  if (most.seconds > total.most.seconds) total.most = { ...total.most, seconds: most.seconds, slowest: most.slowest };
  if (most.megabytes > total.most.megabytes)
    total.most = { ...total.most, megabytes: most.megabytes, largest: most.largest };
}

/** So many cases to a child: one that dies costs no more than these. */
const AT_ONCE = 5_000;

async function runAll(seed: number, from: number, to: number): Promise<Total> {
  const script = fileURLToPath(new URL('./fuzz-child.js', import.meta.url));
  const dir = mkdtempSync(path.join(tmpdir(), 'chengnuo-fuzz-'));
  const total: Total = {
    outcomes: new Map(),
    failures: [],
    most: { seconds: 0, slowest: 0, megabytes: 0, largest: 0 },
  };
  try {
    for (let start = from; start < to; start += AT_ONCE) {
      const task = { seed, from: start, to: Math.min(to, start + AT_ONCE), progress: path.join(dir, 'progress') };
      const done = await runTask(script, task);
      if ('why' in done) total.failures.push(done);
      else add(total, done);
    }
    return total;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

async function save(failures: readonly Failure[], seed: number, dir: string): Promise<void> {
  if (failures.length === 0) return;
  const bases = await makeBases();
  mkdirSync(dir, { recursive: true });
  for (const { number, why } of failures) {
    const file = path.join(dir, `seed-${seed}-case-${number}.xlsx`);
    const { bytes, base, level, mutations } = makeCase(bases, seed, number);
    writeFileSync(file, bytes);
    process.stdout.write(
      `FAILED seed ${seed} case ${number} (${base}, ${level}: ${mutations.join('; ')})\n  ${why}\n  ${file}\n`,
    );
  }
}

function print({ outcomes, failures, most }: Total, seed: number, cases: number, seconds: number): void {
  const lines = [...outcomes]
    .sort((a, b) => b[1] - a[1])
    .map(([outcome, count]) => `${String(count).padStart(8)}  ${outcome}`);
  const costs = [
    `slowest ${(most.seconds * 1000).toFixed(0)} ms (case ${most.slowest})`,
    `most memory ${most.megabytes.toFixed(0)} MB (case ${most.largest})`,
  ];
  process.stdout.write(`${lines.join('\n')}\n\n`);
  process.stdout.write(
    `seed ${seed}, cases ${cases}, ${seconds.toFixed(0)} s; ${costs.join(', ')}; failed ${failures.length}\n`,
  );
}

/** `npm run fuzz`: exit code 1 where a case failed. */
async function main(): Promise<number> {
  const options = {
    cases: { type: 'string' },
    seed: { type: 'string' },
    only: { type: 'string' },
    out: { type: 'string' },
  } as const;
  const { values } = parseArgs({ options });
  const [cases, seed, only] = [Number(values.cases ?? 100_000), Number(values.seed ?? 1), Number(values.only ?? -1)];
  if (![cases, seed, only].every(Number.isSafeInteger) || cases < 1) {
    process.stderr.write(USAGE);
    return 2;
  }
  const start = performance.now();
  const total = await (only < 0 ? runAll(seed, 0, cases) : runAll(seed, only, only + 1));
  await save(total.failures, seed, values.out ?? 'out/fuzz');
  print(total, seed, only < 0 ? cases : 1, (performance.now() - start) / 1000);
  return total.failures.length === 0 ? 0 : 1;
}

process.exitCode = await main();
