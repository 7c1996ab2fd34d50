import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Builds the add-in's page to `dist/addin/`. Paths within it are relative, so that it can be served from any folder. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../dist/addin', import.meta.url)),
    emptyOutDir: true,
    manifest: true,
    target: 'es2020',
    rolldownOptions: { input: fileURLToPath(new URL('./taskpane.html', import.meta.url)) },
  },
});
