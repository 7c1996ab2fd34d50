import { copyFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { npm } from './run.ts';

/** What a package of npm says of itself: that of the repository, without what it asks for, as all of it is inside. */
function packedManifest(): object {
  const { name, version, description, license, type, engines, bin } = manifest;
  return { name, version, description, license, type, engines, bin };
}

/** Packs the folder `stage`, in which `dist` is already, with papers that go with it; gives the tarball's name within `out`. */
export async function writeTarball(out: string, stage: string, papers: readonly string[]): Promise<string> {
  await writeFile(path.join(stage, 'package.json'), `${JSON.stringify(packedManifest(), null, 2)}\n`);
  for (const paper of papers) await copyFile(paper, path.join(stage, path.basename(paper)));
  return (await npm(['pack', '--silent', '--pack-destination', out], stage)).trim();
}
