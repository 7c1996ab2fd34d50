import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

export interface Built {
  readonly dir: string;
  readonly chunks: readonly Rolldown.OutputChunk[];
  readonly remove: () => Promise<void>;
}

/** Builds the add-in as `npm run build:addin` does, into a folder of its own. */
export async function buildAddin(env: Readonly<Record<'OFFICE_JS' | 'ADDIN_ORIGIN', string>>): Promise<Built> {
  const dir = await mkdtemp(path.join(tmpdir(), 'chengnuo-addin-'));
  const before = { ...process.env };
  // The runner's own NODE_ENV would bring React's development build in.
  Object.assign(process.env, env, { NODE_ENV: 'production' });
  try {
    const configFile = fileURLToPath(new URL('../../../addin/vite.config.ts', import.meta.url));
    const built = await build({ configFile, mode: 'production', logLevel: 'error', build: { outDir: dir } });
    const { output } = built as Rolldown.RolldownOutput;
    const chunks = output.filter((one) => one.type === 'chunk');
    return { dir, chunks, remove: () => rm(dir, { recursive: true, force: true }) };
  } finally {
    process.env = before;
  }
}
