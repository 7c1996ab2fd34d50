import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { officeFolder } from './boot/schema.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

export interface Site {
  readonly origin: string;
  /** What was asked for and is not there. */
  readonly missing: readonly string[];
  close(): Promise<void>;
}

async function fileOf(folder: string, name: string, office: string | null): Promise<Buffer> {
  const file = path.join(folder, path.normalize(name));
  return readFile(file).catch((fault: unknown) => {
    // A page built with Office.js from elsewhere has no copy of its own.
    if (office === null || !name.startsWith('/office/')) throw fault;
    return readFile(path.join(office, path.normalize(name.slice('/office/'.length))));
  });
}

/**
 * Serves a folder on this computer, as any static host would, and below `/office/` the installed Office.js; where `office` is
 * `null`, nothing that is not in the folder.
 */
export async function serve(folder: string, office: string | null = officeFolder): Promise<Site> {
  const missing: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = decodeURIComponent(pathname);
    fileOf(folder, name, office).then(
      (bytes) => response.writeHead(200, { 'content-type': types[path.extname(name)] ?? 'text/plain' }).end(bytes),
      () => {
        // Chromium asks for it by itself.
        if (name !== '/favicon.ico') missing.push(name);
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
