import { readFile } from 'node:fs/promises';
import { defineConfig } from 'vitest/config';
import { brokenRule } from './test/support/broken-rule.ts';

/** Loads templates and styles as text, as build.mjs does for the bundle. */
const textAssets = {
  name: 'text-assets',
  enforce: 'pre' as const,
  async load(id: string) {
    if (!/\.(hbs|css|page\.js)$/.test(id)) return undefined;
    return `export default ${JSON.stringify(await readFile(id, 'utf8'))}`;
  },
};

const ELSEWHERE = ['test/interop/**', 'test/**/*.slow.test.ts', 'test/**/*.browser.test.ts'];
const RUNS = [
  ...['outputs', 'reliability', 'second-way', 'fuzz', 'issue', 'receipts', 'documents', 'forms', 'tables'],
  ...['documented', 'handbooks'],
].map((dir) => `test/${dir}/**/*.slow.test.ts`);
const UNIT = { testTimeout: 240_000, hookTimeout: 240_000 };
// Where there are property tests.
const SEEDED = { setupFiles: ['test/support/seed.ts'] };

export default defineConfig({
  plugins: [textAssets, brokenRule(process.env['CHENGNUO_BROKEN'])],
  test: {
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/addin/**', ...ELSEWHERE],
          // Loading the modules anew for each file took longer than the tests. So none may leave anything behind in them.
          isolate: false,
          ...UNIT,
          ...SEEDED,
        },
      },
      {
        extends: true,
        test: {
          name: 'unit-addin',
          // Office.js lives in globals: each file has its own.
          include: ['test/addin/**/*.test.ts'],
          exclude: ELSEWHERE,
          ...UNIT,
        },
      },
      {
        extends: true,
        test: {
          name: 'interop',
          // Other programs: minutes that `npm test` need not take.
          include: ['test/interop/**/*.test.ts', 'test/**/*.slow.test.ts'],
          exclude: ['test/addin/**', ...RUNS],
          ...SEEDED,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'runs',
          // Whole runs and documents: all demos as printed, a district, thousands of broken files, runs killed at many moments.
          include: RUNS,
          ...SEEDED,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'addin',
          // The pane in Chromium, years lived in Excel, the gateway without each of its pieces.
          include: ['test/addin/**/*.slow.test.ts', 'test/**/*.browser.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'screens',
          // `npm run screens`: takes the pictures of the secretary's handbook anew.
          include: ['test/**/*.screens.ts'],
          testTimeout: 600_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'bench',
          // `npm run bench`: prints figures, which a loaded machine would make fail.
          include: ['test/**/*.bench.ts'],
          testTimeout: 900_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
