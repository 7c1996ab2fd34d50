import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { freeze } from '../../ledger/continuity/snapshot.ts';
import { snapshotBytes, snapshotFile } from '../../scripts/archive/archive.ts';
import { keepSnapshot } from '../../scripts/archive/record.ts';
import type { Submission } from '../../scripts/consolidate/types.ts';
import { another, ledgerOf } from '../across/books.ts';
import { small } from '../gallery/sample.ts';
import { tempDir } from '../support/temp-dir.ts';

const DIGEST = 'a'.repeat(64);

it('a snapshot is the text of the ledger as plain data, however long, and a seal where all could be read', async () => {
  const { ledger } = await ledgerOf('A01', small());
  const other = (await ledgerOf('A02', another('A02'))).ledger;
  const long = { ...ledger, file: '长😀'.repeat(200_000) };
  const unread = { ...other, cover: { ...other.cover, flawed: new Set(['theme']) } };
  for (const one of [ledger, long, other, unread]) {
    const text = Buffer.from(snapshotBytes(one)).toString('utf8');
    expect(text.replace(/,"whole":"[0-9a-f]{64}"\}$/, '}')).toBe(JSON.stringify(freeze(one)));
    expect(text.includes('"whole"')).toBe(one !== unread);
  }
});

it('a snapshot that is there stays, unless nothing is known of it', async () => {
  const dir = tempDir();
  const submission = { digest: DIGEST, parsed: { ledger: (await ledgerOf('A01', small())).ledger } } as Submission;
  await keepSnapshot(dir, submission);
  const file = snapshotFile(dir, DIGEST);
  const kept = readFileSync(file);
  expect(gunzipSync(kept).equals(Buffer.from(snapshotBytes(submission.parsed!.ledger)))).toBe(true);
  writeFileSync(file, '半截');
  await keepSnapshot(dir, submission);
  expect(readFileSync(file, 'utf8')).toBe('半截');
  await keepSnapshot(dir, submission, false);
  expect(readFileSync(file).equals(kept)).toBe(true);
});
