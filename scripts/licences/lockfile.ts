import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const names = z.record(z.string(), z.string()).default({});
const locked = z.object({
  version: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().default(false),
  devOptional: z.boolean().default(false),
  dependencies: names,
  optionalDependencies: names,
  peerDependencies: names,
});
const shape = z.object({ packages: z.record(z.string(), locked) });

/** One installed package as package-lock.json has it. */
export interface Locked {
  /** Its folder, `node_modules/a/node_modules/b`. */
  readonly place: string;
  readonly name: string;
  readonly version: string;
  /** As its author wrote it; null where nothing is written. */
  readonly licence: string | null;
  /** Reaches nobody but those who develop. */
  readonly development: boolean;
  /** Names of the packages it asks for. */
  readonly asks: readonly string[];
}

const FOLDER = 'node_modules/';
const nameOf = (place: string): string => place.slice(place.lastIndexOf(FOLDER) + FOLDER.length);

/** The packages of a lockfile, by their folder. Text that is no lockfile throws. */
export function lockedPackages(text: string): ReadonlyMap<string, Locked> {
  const entries = Object.entries(shape.parse(JSON.parse(text)).packages).filter(([place]) => place !== '');
  return new Map(
    entries.map(([place, entry]) => [
      place,
      {
        place,
        name: nameOf(place),
        version: entry.version ?? '',
        licence: entry.license ?? null,
        development: entry.dev || entry.devOptional,
        asks: [entry.dependencies, entry.optionalDependencies, entry.peerDependencies].flatMap(Object.keys),
      },
    ]),
  );
}

export const readLockfile = async (root: string): Promise<ReadonlyMap<string, Locked>> =>
  lockedPackages(await readFile(path.join(root, 'package-lock.json'), 'utf8'));
