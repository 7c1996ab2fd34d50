import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  png: 'image/png',
};

export interface Site {
  readonly origin: string;
  /** What was asked for and is not there. */
  readonly missing: readonly string[];
  readonly close: () => Promise<void>;
}

/**
 * Serves a folder on this computer, as any static host would: nothing that is not in it, and no header says anything of
 * policy.
 */
export async function serve(dir: string): Promise<Site> {
  const missing: string[] = [];
  const server = createServer((request, response) => {
    const name = path.normalize(new URL(request.url ?? '/', 'http://site').pathname);
    readFile(path.join(dir, name)).then(
      (bytes) => response.writeHead(200, { 'content-type': TYPES[name.split('.').at(-1)!] ?? 'text/plain' }).end(bytes),
      () => {
        missing.push(name);
        response.writeHead(404).end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    missing,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
