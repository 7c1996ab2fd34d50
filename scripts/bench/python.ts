import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** A Python and what it has of the peers. */
export interface Python {
  readonly command: string;
  readonly openpyxl: string;
  /** `null` where it is not installed. */
  readonly pandas: string | null;
}

const run = promisify(execFile);

async function versionOf(command: string, module: string): Promise<string | null> {
  const asked = run(command, ['-c', `import ${module}; print(${module}.__version__)`]);
  return asked.then(({ stdout }) => stdout.trim()).catch(() => null);
}

/** The first Python with openpyxl: the one named by PYTHON, the path’s, the system’s. */
export async function findPython(): Promise<Python | null> {
  for (const command of [process.env['PYTHON'], 'python3', '/usr/bin/python3']) {
    if (command === undefined) continue;
    const openpyxl = await versionOf(command, 'openpyxl');
    if (openpyxl !== null) return { command, openpyxl, pandas: await versionOf(command, 'pandas') };
  }
  return null;
}

/** A script beside the sources; it is not bundled. */
export const script = (name: string): string =>
  fileURLToPath(new URL(`../scripts/bench/peers/${name}`, import.meta.url));
