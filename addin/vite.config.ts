import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import pkg from '../package.json' with { type: 'json' };
import { devServer } from './tools/dev-server.ts';
import { addinOrigin } from './tools/manifest.ts';
import { officeJs } from './tools/office-js.ts';
import { addinPage } from './tools/page.ts';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Builds the add-in to `dist/addin/`, or serves it while developing. Paths within it are relative, so that it can be
 * served from any folder. `OFFICE_JS` says where Office.js comes from, `ADDIN_ORIGIN` where the add-in will be served.
 */
export default defineConfig(async ({ command }) => {
  const { OFFICE_JS, ADDIN_ORIGIN } = process.env;
  const office = officeJs(OFFICE_JS ?? 'cdn');
  return {
    root: file('.'),
    base: './',
    plugins: [react(), addinPage({ office, origin: addinOrigin(ADDIN_ORIGIN), version: pkg.version })],
    ...(command === 'serve' ? { server: await devServer(process.env) } : {}),
    build: {
      outDir: file('../dist/addin'),
      emptyOutDir: true,
      manifest: true,
      // Goes with what is bundled: names, versions and texts of the licences.
      license: { fileName: 'licences.md' },
      target: 'es2022',
      rolldownOptions: { input: file('./taskpane.html') },
    },
  };
});
