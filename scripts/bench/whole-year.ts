import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadScheme } from '../../ledger/scheme/load.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { builtInScheme } from '../../templates/schemes/index.ts';
import { buildBranchRoster, buildLedger } from '../../templates/workbook/index.ts';
import { codesOf, generatedLedger } from './many-ledgers.ts';

/** A district's whole year in a committee's folder: so many branches, with their members, items and ballots. */
export async function wholeYear(
  dir: string,
  size: { readonly branches: number; readonly members: number; readonly items: number },
): Promise<Scheme> {
  const loaded = loadScheme({ extends: 'district' }, builtInScheme);
  if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems));
  const { scheme } = loaded;
  const sent = path.join(dir, '上报/2026');
  mkdirSync(sent, { recursive: true });
  const ledgers = codesOf(size).map((code) => generatedLedger(scheme, code, size));
  const roster = ledgers.map(({ branch: { code, name, kind } }) => ({ code, name, kind: kind ?? null }));
  writeFileSync(path.join(dir, '方案.json'), JSON.stringify({ extends: 'district' }));
  writeFileSync(path.join(dir, '支部名册.xlsx'), await buildBranchRoster(scheme, roster));
  for (const ledger of ledgers) {
    writeFileSync(path.join(sent, `${ledger.branch.code}.xlsx`), await buildLedger(ledger));
  }
  return scheme;
}
