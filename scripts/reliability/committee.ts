import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { day } from '../../ledger/day.ts';
import { loadScheme } from '../../ledger/scheme/load.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { builtInScheme } from '../../templates/schemes/index.ts';
import { buildBranchRoster, buildLedger } from '../../templates/workbook/index.ts';
import type { LedgerInput } from '../../templates/workbook/input.ts';
import { codesOf, generatedLedger } from '../bench/many-ledgers.ts';
import { run } from './program.ts';

/** A committee's folder with a temp folder and a home of its own beside it. */
export interface Place {
  readonly root: string;
  readonly dir: string;
  readonly temp: string;
  readonly home: string;
}

const PERIOD = '2026Q3';
export const SENT = path.join('上报', PERIOD);
export const OUT = path.join('通报', PERIOD);
export const BULLETIN = ['bulletin', '--period', PERIOD, '--today', '2026-10-12'];
const BEFORE = ['bulletin', '--period', PERIOD, '--today', '2026-10-08'];

/** More than are read in the program's own process, so that its children take part. */
const SIZE = { branches: 10, members: 2, items: 2 };

function placeAt(root: string): Place {
  const place = { root, dir: path.join(root, '示例局'), temp: path.join(root, 'temp'), home: path.join(root, 'home') };
  for (const dir of [place.temp, place.home]) mkdirSync(dir, { recursive: true });
  return place;
}

/** A fresh copy of a folder, in a root of its own. */
export function copyOf(from: Place, root: string): Place {
  rmSync(root, { recursive: true, force: true });
  const place = placeAt(root);
  cpSync(from.dir, place.dir, { recursive: true });
  return place;
}

export function construction(): Scheme {
  const loaded = loadScheme({ extends: 'construction' }, builtInScheme);
  if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems));
  return loaded.scheme;
}

/** With a status that the log does not bear out: it is returned. */
function contradicted(ledger: LedgerInput): LedgerInput {
  const [first, ...others] = ledger.rows?.commitments ?? [];
  const commitments = [{ ...first, status: first?.['status'] === '提诺' ? '践诺' : '提诺' }, ...others];
  return { ...ledger, rows: { ...ledger.rows, commitments } };
}

/**
 * A committee in October: a circular of the third quarter was made of what had come by then; since then three branches
 * have sent again and the last one for the first time. One workbook has an error.
 */
export async function prepare(root: string): Promise<Place> {
  const place = placeAt(root);
  const scheme = construction();
  const sent = path.join(place.dir, SENT);
  await run({ ...place, dir: root }, ['init', '示例局', '--scheme', 'construction']);
  mkdirSync(sent, { recursive: true });
  const codes = codesOf(SIZE);
  const until = (to: string): readonly LedgerInput[] =>
    codes.map((code) => generatedLedger(scheme, code, { ...SIZE, until: day(to) }));
  const put = async (ledger: LedgerInput): Promise<void> =>
    writeFileSync(path.join(sent, `${ledger.branch.code}.xlsx`), await buildLedger(ledger));
  const [early, late] = [until('2026-09-10'), until('2026-09-30')];
  const roster = early.map(({ branch }) => ({ ...branch, kind: branch.kind ?? null }));
  writeFileSync(path.join(place.dir, '支部名册.xlsx'), await buildBranchRoster(scheme, roster));
  for (const ledger of early.slice(1, -1)) await put(ledger);
  await put(contradicted(early[0]!));
  const ran = await run(place, BEFORE);
  if (ran.code !== 1) throw new Error(`the committee's first run failed: ${ran.code}\n${ran.err}`);
  for (const ledger of late.slice(-4)) await put(ledger);
  return place;
}

export type Digests = Readonly<Record<string, string>>;

/** Name and SHA-256 of every regular file at a path: itself, or all below it. Nothing where nothing is there. */
export function digests(at: string): Digests {
  const found: [string, string][] = [];
  const add = (file: string, name: string): void => {
    found.push([name, createHash('sha256').update(readFileSync(file)).digest('hex')]);
  };
  const walk = (dir: string, within: string): void => {
    for (const entry of readdirSync(dir, { withFileTypes: true })) {
      const [file, name] = [path.join(dir, entry.name), path.posix.join(within, entry.name)];
      if (entry.isDirectory()) walk(file, name);
      else if (entry.isFile()) add(file, name);
    }
  };
  try {
    walk(at, '');
  } catch (fault) {
    if (!(fault instanceof Error) || !('code' in fault)) throw fault;
    if (fault.code === 'ENOTDIR') add(at, '');
    else if (fault.code !== 'ENOENT') throw fault;
  }
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

export const same = (a: Digests, b: Digests): boolean => JSON.stringify(a) === JSON.stringify(b);
