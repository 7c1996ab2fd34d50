import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Setting } from '../part.ts';

const PACKAGES = ['hucre', '@e965/xlsx'] as const;

/** The npm packages to compare with, installed outside the checkout: the folder and the versions by name. */
export interface PeerPackages {
  readonly dir: string;
  readonly versions: Readonly<Record<string, string>>;
}

/** Installs them; `null` where there is no network or registry. */
export async function peerPackages({ dir, say }: Setting): Promise<PeerPackages | null> {
  const own = path.join(dir, 'peers');
  await mkdir(own, { recursive: true });
  await writeFile(path.join(own, 'package.json'), '{"private":true}\n');
  say(`安装 ${PACKAGES.join('、')}`);
  const options = { cwd: own, shell: process.platform === 'win32' };
  const done = await promisify(execFile)('npm', ['install', '--no-audit', '--no-fund', ...PACKAGES], options).then(
    () => true,
    () => false,
  );
  if (!done) return null;
  const versions = await Promise.all(
    PACKAGES.map(async (name) => {
      const text = await readFile(path.join(own, 'node_modules', name, 'package.json'), 'utf8');
      return [name, (JSON.parse(text) as { version: string }).version] as const;
    }),
  );
  return { dir: own, versions: Object.fromEntries(versions) };
}
