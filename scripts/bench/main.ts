import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { machine, machineLine } from './machine.ts';
import { markdownOf } from './markdown.ts';
import { type Measured, type Part, holds } from './part.ts';
import { addin } from './parts/addin.ts';
import { city } from './parts/city.ts';
import { commands } from './parts/commands.ts';
import { documents } from './parts/documents.ts';
import { district } from './parts/district.ts';
import { reading } from './parts/reading.ts';
import { secondRun } from './parts/second-run.ts';
import { slowDisk } from './parts/slow-disk.ts';
import { today } from './parts/today.ts';

const parts: Readonly<Record<string, Part>> = {
  commands,
  reading,
  district,
  documents,
  city,
  'second-run': secondRun,
  'slow-disk': slowDisk,
  today,
  addin,
};

const USAGE = `用法：npm run bench [-- --only ${Object.keys(parts).join('|')}] [--json 文件]

把本软件和别的做法放在一起计时，印出表格；--only 可以写几次。`;

const { values } = parseArgs({
  options: { only: { type: 'string', multiple: true, default: [] }, json: { type: 'string' } },
});

/** Runs the parts one after the other in a folder outside the checkout. */
async function measureAll(names: readonly string[]): Promise<Readonly<Record<string, Measured>>> {
  const dir = mkdtempSync(path.join(tmpdir(), 'chengnuo-bench-'));
  const say = (line: string): void => {
    process.stderr.write(`${line}\n`);
  };
  const measured: Record<string, Measured> = {};
  try {
    process.stdout.write(`${machineLine(machine())}\n\n`);
    for (const name of names) {
      const result = await parts[name]!({ dir, say });
      measured[name] = result;
      process.stdout.write(`${markdownOf(result)}\n`);
    }
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
  return measured;
}

if (values.only.some((name) => parts[name] === undefined)) {
  process.stdout.write(`${USAGE}\n`);
  process.exitCode = 2;
} else {
  const names = values.only.length > 0 ? values.only : Object.keys(parts);
  const on = machine();
  const measured = await measureAll(names);
  const judged = Object.fromEntries(
    Object.entries(measured).map(([name, one]) => [
      name,
      { ...one, bounds: one.bounds.map((bound) => ({ ...bound, holds: holds(bound) })) },
    ]),
  );
  if (values.json !== undefined) {
    writeFileSync(values.json, `${JSON.stringify({ machine: on, parts: judged }, null, 2)}\n`);
  }
}
