import { chmod, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { HERE, type System } from './node-of.ts';
import { run } from './run.ts';
import { unsigned } from './unsign.ts';

/** Tells Node that there is something in it; given by Node's documentation of single executable applications. */
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';
const RESOURCE = 'NODE_SEA_BLOB';

export interface ExecutableParts {
  readonly system: System;
  /** The Node that it becomes, of the version that is running. */
  readonly node: string;
  /** One CommonJS file. */
  readonly bundle: string;
  /** A folder for what lies about meanwhile. */
  readonly scratch: string;
}

/** Writes one executable made of Node and a bundle. */
export async function writeExecutable(file: string, { system, node, bundle, scratch }: ExecutableParts): Promise<void> {
  const [config, blob] = [path.join(scratch, `${system}.json`), path.join(scratch, `${system}.blob`)];
  // Compiled beforehand it starts faster, but only where it was compiled.
  const options = { disableExperimentalSEAWarning: true, useCodeCache: system === HERE };
  // The place of the bundle stands in what is said of a fault: there it should tell nothing of this machine.
  await writeFile(config, JSON.stringify({ main: path.relative(scratch, bundle), output: blob, ...options }));
  await run(process.execPath, ['--experimental-sea-config', config], scratch);
  const program = await readFile(node);
  await writeFile(file, system === 'win-x64' ? unsigned(program) : program);
  await chmod(file, 0o755);
  const postject = fileURLToPath(import.meta.resolve('postject/dist/cli.js'));
  await run(process.execPath, [postject, file, RESOURCE, blob, '--sentinel-fuse', FUSE], scratch);
}
