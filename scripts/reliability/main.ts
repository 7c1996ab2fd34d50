import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { prepare } from './committee.ts';
import { goodRuns } from './judge.ts';
import { page, tableOf } from './table.ts';
import { type Seen, type Trial, benchIn } from './trial.ts';
import { trials } from './trials/index.ts';

/**
 * `npm run reliability [-- --only 词] [--write docs/reliability.md]`: does to the built program what can happen to it,
 * prints what was seen as a table, and writes it into the page. Ends with 1 where something was not as designed.
 */
const { values } = parseArgs({ options: { only: { type: 'string' }, write: { type: 'string' } } });
const chosen = trials.filter(({ name }) => name.includes(values.only ?? ''));
const root = mkdtempSync(path.join(tmpdir(), 'chengnuo-reliability-'));
// Some runs are another user's.
chmodSync(root, 0o755);

async function seenOf(trial: Trial, bench: ReturnType<typeof benchIn>): Promise<Seen> {
  process.stderr.write(`${trial.name} …\n`);
  const seen = await trial.run(bench);
  for (const problem of seen.problems) process.stderr.write(`  不符：${problem}\n`);
  return seen;
}

try {
  const places = ['base', 'good', 'trials'].map((name) => path.join(root, name));
  for (const place of places) mkdirSync(place);
  const good = await goodRuns(await prepare(places[0]!), places[1]!);
  const bench = benchIn(places[2]!, good);
  const rows: (readonly [Trial, Seen])[] = [];
  for (const trial of chosen) rows.push([trial, await seenOf(trial, bench)]);
  process.stdout.write(`${tableOf(rows)}\n`);
  if (values.write !== undefined) {
    const text = readFileSync(values.write, 'utf8');
    writeFileSync(
      values.write,
      page(
        text,
        rows,
        trials.map(({ name }) => name),
      ),
    );
  }
  process.exitCode = rows.some(([, { problems }]) => problems.length > 0) ? 1 : 0;
} finally {
  rmSync(root, { recursive: true, force: true });
}
