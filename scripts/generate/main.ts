import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker, isMainThread, workerData } from 'node:worker_threads';
import { asDay, day } from '../../ledger/day.ts';
import { type Wanted, committeeOf } from './committee.ts';
import { beginFolder, submissionsDir, writeSubmissions } from './folder.ts';

const USAGE = `用法：npm run generate -- district|city [--branches 185] [--until 2026-09-30] [--out 文件夹]

生成一级党委的文件夹：方案、支部名册和各支部上报的台账，都是虚构的；同样的要求生成同样的文件。`;

const BRANCHES = { district: 185, city: 18_500 } as const;

interface Share {
  readonly dir: string;
  readonly wanted: Wanted;
  readonly rest: number;
  readonly of: number;
}

/** What is asked for on the command line; `null` where it can't be read. */
function asked(): { readonly dir: string; readonly wanted: Wanted } | null {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      branches: { type: 'string' },
      until: { type: 'string', default: '2026-09-30' },
      out: { type: 'string' },
    },
  });
  const kind = positionals[0];
  if (kind !== 'district' && kind !== 'city') return null;
  const branches = Number(values.branches ?? BRANCHES[kind]);
  if (!Number.isInteger(branches) || branches < 1 || asDay(values.until) === null) return null;
  return { dir: values.out ?? `out/${kind}`, wanted: { kind, branches, until: day(values.until) } };
}

/** Part of the submissions in a thread of its own. */
async function inThread(share: Share): Promise<void> {
  const worker = new Worker(new URL(import.meta.url), { workerData: share });
  await new Promise<void>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => resolve());
  });
}

if (isMainThread) {
  const given = asked();
  if (given === null) {
    process.stdout.write(`${USAGE}\n`);
    process.exitCode = 2;
  } else {
    const committee = committeeOf(given.wanted);
    await beginFolder(given.dir, committee);
    const of = Math.min(availableParallelism(), committee.branches.length);
    await Promise.all(Array.from({ length: of }, (_, rest) => inThread({ ...given, rest, of })));
    process.stdout.write(`${committee.branches.length}个支部的台账已生成：${submissionsDir(given.dir, committee)}\n`);
  }
} else {
  const { dir, wanted, rest, of } = workerData as Share;
  await writeSubmissions(dir, committeeOf(wanted), rest, of);
}
