// Bundles our own sources; templates and schemes are inlined as text and data.
import { createHash } from 'node:crypto';
import { readFile, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

// dist/addin is the add-in's own, built by Vite.
const old = (await readdir('dist').catch(() => [])).filter((name) => name !== 'addin');
await Promise.all(old.map((name) => rm(path.join('dist', name), { recursive: true, force: true })));
/** A digest of all sources, so that the cache of another build is never taken. */
async function digestOfSources() {
  const hash = createHash('sha256');
  for (const dir of ['ledger', 'scripts', 'templates']) {
    const names = (await readdir(dir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    const files = names.map((entry) => path.join(entry.parentPath, entry.name)).sort();
    for (const file of files) hash.update(file).update(await readFile(file));
  }
  return hash.update(await readFile('package-lock.json')).digest('hex');
}

const common = {
  define: { CHENGNUO_BUILD: JSON.stringify(await digestOfSources()) },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  loader: { '.hbs': 'text', '.css': 'text', '.page.js': 'text' },
  sourcemap: 'linked',
  logLevel: 'warning',
};

// The program with all packages it needs: one process of a run after the other loads them, and from a thousand files of
// `node_modules` that takes a third of a second.
const program = {
  ...common,
  entryPoints: {
    main: 'scripts/cli/main.ts',
    'intake-child': 'scripts/intake/child.ts',
    'desk-child': 'scripts/desk/child.ts',
  },
  banner: {
    js: [
      // Packages in the old form ask for Node's modules this way.
      "import { createRequire as asks } from 'node:module'; const require = asks(import.meta.url);",
      // What packages have that is out of date concerns nobody who runs this; within node_modules Node keeps quiet by itself.
      'process.noDeprecation = true;',
    ].join(' '),
  },
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
};

// All else leaves packages in `node_modules`.
const tools = {
  ...common,
  packages: 'external',
  entryPoints: {
    // The parts of the program, of which the package is made.
    'parts/main': 'scripts/cli/main.ts',
    'parts/intake-child': 'scripts/intake/child.ts',
    'parts/desk-child': 'scripts/desk/child.ts',
    // For tests that run one command after another in one process.
    answer: 'scripts/cli/answer.ts',
    single: 'scripts/package/single.ts',
    package: 'scripts/package/main.ts',
    check: 'scripts/check/main.ts',
    docs: 'scripts/docs/main.ts',
    licences: 'scripts/licences/main.ts',
    gallery: 'scripts/gallery/main.ts',
    handbooks: 'scripts/handbooks/main.ts',
    bench: 'scripts/bench/main.ts',
    'bench-reader': 'scripts/bench/reading/reader.ts',
    'bench-intake-child': 'scripts/bench/reading/child.ts',
    generate: 'scripts/generate/main.ts',
    survivors: 'scripts/survivors/main.ts',
    fuzz: 'scripts/fuzz/main.ts',
    'fuzz-child': 'scripts/fuzz/child.ts',
    corpus: 'scripts/corpus/main.ts',
    'corpus-child': 'scripts/corpus/child.ts',
    reliability: 'scripts/reliability/main.ts',
    'reliability-faults': 'scripts/reliability/faults.ts',
    sideload: 'addin/tools/sideload/main.ts',
  },
};

await Promise.all([build(program), build(tools)]);
