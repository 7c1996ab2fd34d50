import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The page's first script, as ES5: the build refuses what can't be said in it. */
export async function gateScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../gate/main.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    target: 'es5',
    charset: 'utf8',
    minify: true,
    write: false,
  });
  return outputFiles[0]!.text;
}
