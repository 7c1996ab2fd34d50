import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { freeze, thaw } from '../../ledger/continuity/snapshot.ts';
import type { Ledger } from '../../ledger/parse/ledger.ts';
import { snapshotFile, wholeLedger } from '../../scripts/archive/archive.ts';
import { keepSnapshot } from '../../scripts/archive/record.ts';
import type { Submission } from '../../scripts/consolidate/types.ts';
import { ledgerOf } from '../across/books.ts';
import { small } from '../gallery/sample.ts';
import { tempDir } from '../support/temp-dir.ts';

const DIGEST = 'a'.repeat(64);

async function kept(change: (ledger: Ledger) => Ledger = (same) => same) {
  const ledger = change((await ledgerOf('A01', small())).ledger);
  const dir = tempDir();
  await keepSnapshot(dir, { digest: DIGEST, parsed: { ledger } } as Submission);
  return { dir, ledger };
}

describe('V1: a ledger that was kept in the same run', () => {
  it('stands for the workbook, without its personal columns', async () => {
    const { dir, ledger } = await kept();
    const told = wholeLedger(dir, DIGEST, 'A01_2026.xlsx')!;
    expect(told).toEqual(thaw(freeze(ledger)));
    expect(told.commitments.length).toBe(2);
    expect(told.transitions.map(({ step, on }) => [step, on])).toEqual(
      ledger.transitions.map(({ step, on }) => [step, on]),
    );
  });

  it('does not where there is none, or the file has another name', async () => {
    const { dir } = await kept();
    expect(wholeLedger(dir, 'b'.repeat(64), 'A01_2026.xlsx')).toBeNull();
    expect(wholeLedger(dir, DIGEST, '甲支部.xlsx')).toBeNull();
  });

  it('does not where a cell of a row or of the cover could not be read', async () => {
    const unread = new Set(['theme']);
    const row = await kept((ledger) => {
      const [first, ...others] = ledger.commitments;
      return { ...ledger, commitments: [{ ...first!, flawed: unread }, ...others] };
    });
    const cover = await kept((ledger) => ({ ...ledger, cover: { ...ledger.cover, flawed: unread } }));
    for (const { dir } of [row, cover]) expect(wholeLedger(dir, DIGEST, 'A01_2026.xlsx')).toBeNull();
  });

  it.each<[string, (text: string) => string]>([
    [
      'another build of the program read the workbook',
      (text) => text.replace(/"whole":"[0-9a-f]{8}/, '"whole":"00000000'),
    ],
    ['it is not as it was made', (text) => text.replace('张三', '王五')],
    ['it says nothing of being whole', (text) => text.replace(/,"whole":"[0-9a-f]{64}"/, '')],
  ])('does not where %s', async (_, change) => {
    const { dir } = await kept();
    const file = snapshotFile(dir, DIGEST);
    const text = gunzipSync(readFileSync(file)).toString('utf8');
    expect(change(text)).not.toBe(text);
    writeFileSync(file, gzipSync(change(text)));
    expect(wholeLedger(dir, DIGEST, 'A01_2026.xlsx')).toBeNull();
  });

  it('does not where its file is damaged, or something else is in its place', async () => {
    const { dir } = await kept();
    const file = snapshotFile(dir, DIGEST);
    writeFileSync(file, readFileSync(file).subarray(0, 100));
    expect(wholeLedger(dir, DIGEST, 'A01_2026.xlsx')).toBeNull();
    rmSync(file);
    mkdirSync(file);
    expect(wholeLedger(dir, DIGEST, 'A01_2026.xlsx')).toBeNull();
  });
});
