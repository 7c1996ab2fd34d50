import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { bundleParts, bundleSingle } from './bundle.ts';
import { writeExecutable } from './executable.ts';
import { HERE, SYSTEMS, type System, nodeOf } from './node-of.ts';
import { copyHandbooks, writeLicences } from './papers.ts';
import { startUp } from './start-up.ts';
import { writeSums } from './sums.ts';
import { writeTarball } from './tarball.ts';

/** Where things are: the repository with its built program, the folder to fill, and one for what lies about meanwhile. */
export interface Places {
  readonly root: string;
  readonly out: string;
  readonly scratch: string;
}

/** One file that was made; `name` is within the folder. */
export interface Made {
  readonly name: string;
  readonly bytes: number;
  /** Seconds; null where it can't run here. */
  readonly start: number | null;
}

async function makeExecutable(system: System, bundle: string, { out, scratch }: Places): Promise<Made | null> {
  const node = await nodeOf(system, scratch);
  if (node === null) return null;
  const name = `${system}/${SYSTEMS[system]}`;
  const file = path.join(out, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeExecutable(file, { system, node, bundle, scratch });
  return { name, bytes: (await stat(file)).size, start: system === HERE ? await startUp(file, [], out) : null };
}

async function makeTarball(stage: string, papers: readonly string[], { out }: Places): Promise<Made> {
  const name = await writeTarball(out, stage, papers);
  const start = await startUp(process.execPath, [path.join(stage, 'dist', 'main.js')], out);
  return { name, bytes: (await stat(path.join(out, name))).size, start };
}

/** What came of packaging: what was made, and for which systems there was no Node to be had. */
export interface Packaged {
  readonly made: readonly Made[];
  readonly without: readonly System[];
  readonly handbooks: number;
}

/** Fills a folder with the executables of some systems, the tarball, licences, handbooks and digests. */
export async function makePackage(systems: readonly System[], places: Places): Promise<Packaged> {
  const { root, out, scratch } = places;
  const [dist, bundle, stage] = [path.join(root, 'dist'), path.join(scratch, 'single.cjs'), path.join(scratch, 'npm')];
  const bundled = [await bundleSingle(dist, bundle), await bundleParts(dist, path.join(stage, 'dist'))].flat();
  const papers = await writeLicences(root, out, bundled);
  const made: Made[] = [];
  const without: System[] = [];
  for (const system of systems) {
    const one = await makeExecutable(system, bundle, places);
    if (one === null) without.push(system);
    else made.push(one);
  }
  made.push(await makeTarball(stage, papers, places));
  const handbooks = await copyHandbooks(root, out);
  await writeSums(out);
  return { made, without, handbooks };
}
