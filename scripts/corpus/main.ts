import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { filesBelow } from './files.ts';
import { linesOf, summaryOf } from './print.ts';
import { runCorpus } from './run.ts';

const USAGE = `npm run corpus -- DIR [--json FILE] [--limit N]

Reads every file below DIR with the intake's reader and with exceljs, each in a process of its own, and compares their
cells. Exit code 1 where a file made our reader die or hang, or a difference is not explained by a known fault of exceljs.
`;

/** `npm run corpus`: a line a file as it goes, a table at the end, an array in JSON where asked for. */
async function main(): Promise<number> {
  const options = { json: { type: 'string' }, limit: { type: 'string' }, help: { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [dir] = positionals;
  const limit = Number(values.limit ?? Infinity);
  if (values.help === true || dir === undefined || positionals.length > 1 || Number.isNaN(limit)) {
    process.stderr.write(USAGE);
    return values.help === true ? 0 : 2;
  }
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) {
    process.stderr.write(`no folder ${dir}\n`);
    return 2;
  }
  const out = values.json === undefined ? null : openSync(values.json, 'w');
  let written = 0;
  const script = fileURLToPath(new URL('./corpus-child.js', import.meta.url));
  const reports = await runCorpus(dir, filesBelow(dir).slice(0, limit), script, (report) => {
    process.stdout.write(`${linesOf(report)}\n`);
    if (out !== null) writeSync(out, `${written++ === 0 ? '[\n' : ',\n'}${JSON.stringify(report)}`);
  });
  if (out !== null) {
    writeSync(out, written === 0 ? '[]\n' : '\n]\n');
    closeSync(out);
  }
  process.stdout.write(`${summaryOf(reports)}\n`);
  return reports.some(({ class: kind }) => kind === 'fault' || kind === 'unexplained') ? 1 : 0;
}

process.exitCode = await main();
