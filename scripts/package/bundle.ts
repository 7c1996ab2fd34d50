import path from 'node:path';
import { type BuildOptions, build } from 'esbuild';

const COMMON = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  // Names stay: what a fault of the program says is sent to who maintains it.
  minifyWhitespace: true,
  minifySyntax: true,
  // Their texts go into 第三方许可.txt.
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
} as const satisfies BuildOptions;

async function bundle(options: BuildOptions): Promise<readonly string[]> {
  const { metafile } = await build({ ...COMMON, ...options, metafile: true });
  return Object.keys(metafile.inputs);
}

/** The built program with all packages it needs in one CommonJS file, as an executable takes it; gives the files bundled. */
export function bundleSingle(dist: string, outfile: string): Promise<readonly string[]> {
  return bundle({
    entryPoints: [path.join(dist, 'single.js')],
    outfile,
    format: 'cjs',
    define: { 'import.meta.url': 'HERE' },
    // What packages have that is out of date concerns nobody who runs this; within node_modules Node keeps quiet by itself.
    banner: {
      js: "const HERE = require('node:url').pathToFileURL(process.execPath).href; process.noDeprecation = true;",
    },
  });
}

/** The same in parts, loaded when they are needed, as Node starts them fastest. */
export function bundleParts(dist: string, outdir: string): Promise<readonly string[]> {
  return bundle({
    entryPoints: ['main.js', 'desk-child.js', 'intake-child.js'].map((name) => path.join(dist, 'parts', name)),
    outdir,
    format: 'esm',
    splitting: true,
    // Packages in the old form ask for Node's modules this way.
    banner: { js: "import { createRequire as asks } from 'node:module'; const require = asks(import.meta.url);" },
  });
}
