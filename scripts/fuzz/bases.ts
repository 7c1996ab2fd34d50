import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { loadScheme } from '../../ledger/scheme/load.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { builtInScheme } from '../../templates/schemes/index.ts';
import { buildBranchRoster, buildLedger } from '../../templates/workbook/index.ts';
import { generatedLedger } from '../bench/many-ledgers.ts';
import { oddEntries } from './odd.ts';
import { type Entry, entriesOf, zipOf } from './zip.ts';

/** A whole workbook that cases are made of. */
export interface Base {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly entries: readonly Entry[];
}

/** Workbooks written by other programs and by older templates, kept beside the tests. */
const FOLDERS = ['test/fixtures/fuzz', 'test/fixtures/templates/v1'];

export function schemeOf(id: string): Scheme {
  const loaded = loadScheme({ extends: id }, builtInScheme);
  if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems));
  return loaded.scheme;
}

// A copy: a `Buffer` of Node's shares its bytes with its slices.
const based = (name: string, given: Uint8Array): Base => {
  const bytes = new Uint8Array(given);
  return { name, bytes, entries: entriesOf(bytes) };
};

/** Ledgers of our own builder, a roster, and those of other programs; the same ones in every run. */
export async function makeBases(): Promise<readonly Base[]> {
  const size = { branches: 1, members: 2, items: 1 };
  const own = ['construction', 'police', 'town'].map(async (id) => {
    const scheme = schemeOf(id);
    const bytes = await buildLedger(generatedLedger(scheme, 'A01', size));
    return based(`${id}.xlsx`, bytes);
  });
  const roster = await buildBranchRoster(schemeOf('construction'), [
    { code: 'A01', name: '机关第一党支部', kind: null },
  ]);
  const kept = FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .sort()
      .map((name) => based(name, readFileSync(path.join(folder, name)))),
  );
  const odd = based('odd.xlsx', zipOf(oddEntries()));
  const all = [...(await Promise.all(own)), based('roster.xlsx', roster), ...kept];
  // A change to the small one more often hits what matters to the reader; the others go on to judgement.
  return [...all, ...all.map(() => odd)];
}
