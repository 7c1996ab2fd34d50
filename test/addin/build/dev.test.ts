import { fileURLToPath } from 'node:url';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officeJs } from '../../../addin/tools/office-js.ts';
import { addinPage } from '../../../addin/tools/page.ts';

let server: ViteDevServer;
let origin: string;

beforeAll(async () => {
  server = await createServer({
    configFile: false,
    root: fileURLToPath(new URL('../../../addin', import.meta.url)),
    logLevel: 'silent',
    optimizeDeps: { noDiscovery: true },
    plugins: [addinPage({ office: officeJs('local'), origin: 'https://localhost:3000', version: '1.2.3' })],
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
  });
  await server.listen();
  origin = server.resolvedUrls!.local[0]!.replace(/\/$/, '');
});
afterAll(() => server.close());

describe('the page while developing', () => {
  it('has the gate first, then Office.js, then its own script, and no policy that keeps Vite out', async () => {
    const html = await (await fetch(`${origin}/taskpane.html`)).text();
    const scripts = [...html.matchAll(/<script[^>]* src="([^"?]*)/g)].map(([, src]) => src!);
    expect(scripts.filter((src) => !src.startsWith('/@'))).toEqual(['./gate.js', './office/office.js', './start.ts']);
    expect(html).not.toContain('Content-Security-Policy');
    expect(html).toContain('property="csp-nonce"');
  });

  it('has beside it what a build has', async () => {
    for (const [name, type] of [
      ['gate.js', 'text/javascript'],
      ['office/office.js', 'text/javascript'],
      ['help.html', 'text/html'],
      ['manifest.xml', 'text/xml'],
      ['icons/ledger-32.png', 'image/png'],
    ] as const) {
      const answer = await fetch(`${origin}/${name}`);
      expect([answer.status, answer.headers.get('content-type')], name).toEqual([200, `${type}; charset=utf-8`]);
    }
    const manifest = await (await fetch(`${origin}/manifest.xml`)).text();
    expect(manifest).toContain('https://localhost:3000/taskpane.html');
    expect(manifest).toContain('<Version>1.2.3.0</Version>');
  });
});
