import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { day } from '../../../ledger/day.ts';
import { committeeOf } from '../../generate/committee.ts';
import { LedgerPacker } from '../../generate/pack/ledger.ts';
import { ledgerOf } from '../../generate/submissions.ts';
import type { Setting } from '../part.ts';

const LEDGERS = 200;
/** LibreOffice is given some files at a time, so that one call does not grow without end. */
const BATCH = 50;

/** 200 generated ledgers with a year’s log up to the end of September, as files. */
export async function generatedLedgers({ dir }: Setting): Promise<readonly string[]> {
  const folder = path.join(dir, 'ledgers');
  await mkdir(folder, { recursive: true });
  const committee = committeeOf({ kind: 'district', branches: LEDGERS, until: day('2026-09-30') });
  const packer = new LedgerPacker();
  const files: string[] = [];
  for (const branch of committee.branches) {
    const file = path.join(folder, `${branch.code}.xlsx`);
    await writeFile(file, await packer.pack(ledgerOf(committee, branch, '2026-10-03T09:00:00')));
    files.push(file);
  }
  return files;
}

/** The same ledgers as LibreOffice saves them; `null` where it is not there. */
export async function resaved({ dir, say }: Setting, files: readonly string[]): Promise<readonly string[] | null> {
  const run = promisify(execFile);
  const there = await run('soffice', ['--version']).then(
    () => true,
    () => false,
  );
  if (!there) return null;
  const folder = path.join(dir, 'resaved');
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(dir, 'profile')).href}`;
  for (let from = 0; from < files.length; from += BATCH) {
    say(`LibreOffice 另存 ${from}/${files.length}`);
    const some = files.slice(from, from + BATCH);
    await run('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', folder, ...some]);
  }
  return files.map((file) => path.join(folder, path.basename(file)));
}
