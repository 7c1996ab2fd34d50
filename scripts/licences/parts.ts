import path from 'node:path';
import { importedBelow } from './imported.ts';
import { type Locked, readLockfile } from './lockfile.ts';
import { reached } from './reached.ts';

/** Every installed package in one part: who comes to have it. */
export interface Parts {
  /** Needed by the program on the command line; the add-in has some of them too. */
  readonly production: readonly Locked[];
  /** What the add-in's pane can hold beside those: all that its imports reach. The built one holds less. */
  readonly addin: readonly Locked[];
  readonly development: readonly Locked[];
}

/** Node code of the add-in: builds and serves it, and is no part of it. */
const TOOLS = ['tools/', 'vite.config.ts'];

/** The packages of the repository at `root`, by part. */
export async function partsOf(root: string): Promise<Parts> {
  const packages = await readLockfile(root);
  const inAddin = reached(packages, await importedBelow(path.join(root, 'addin'), TOOLS));
  const all = [...packages.values()];
  return {
    production: all.filter(({ development }) => !development),
    addin: all.filter((one) => one.development && inAddin.has(one)).map((one) => ({ ...one, development: false })),
    development: all.filter((one) => one.development && !inAddin.has(one)),
  };
}
