import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROSTER_FILE } from '../../scripts/committee/roster-file.ts';
import { buildBranchRoster } from '../../templates/workbook/branch-roster.ts';
import { another, bookOf } from '../across/books.ts';
import { type Draft, changed, small } from '../gallery/sample.ts';
import { construction, schemeOf } from '../support/schemes.ts';
import { expectSamePlan, plannedBothWays, runOf } from './both-ways.ts';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'chengnuo-namesakes-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const scheme = schemeOf('construction', {
  columns: { ...construction.columns, 'roster.bornIn': 'optional', 'roster.joinedOn': 'optional' },
});

/** With 李四, born in May 1972, as the second member, and something on the cover that tells copies apart. */
const known = (draft: Draft, preparer: string): Draft => ({
  ...changed(draft, ({ roster, cover }) => {
    Object.assign(roster[1]!, { name: '李四', bornIn: '1972-05' });
    cover['preparer'] = preparer;
  }),
  scheme,
});

it('V4: a name in two rosters is a pair, though one of them was sent twice', async () => {
  const row = (code: string) => ({ code, name: `${code}支部`, orgForm: '党支部' });
  await writeFile(path.join(dir, ROSTER_FILE), await buildBranchRoster(scheme, ['A01', 'B02'].map(row)));
  const folder = path.join(dir, '上报/2026Q3');
  await mkdir(folder, { recursive: true });
  const books = {
    'A01.xlsx': await bookOf('A01', known(small(), '甲')),
    'A01（重报）.xlsx': await bookOf('A01', known(small(), '乙')),
    'B02.xlsx': await bookOf('B02', known(another('B02'), '丙')),
  };
  for (const [name, bytes] of Object.entries(books)) await writeFile(path.join(folder, name), bytes);
  const both = await plannedBothWays(await runOf(dir, '2026Q3', '2026-10-08', undefined, scheme));
  const [a, again, b] = both.lean.submissions;
  expect([a, again].filter((one) => one!.state === 'superseded').length).toBe(1);
  expect(b!.findings.map(({ code }) => code)).toContain('same-person-perhaps');
  await expectSamePlan(both);
});
