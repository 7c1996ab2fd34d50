import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core';
import { build } from 'vite';
import { onTestFinished } from 'vitest';
import type { Navigation } from '../../../addin/commands/navigation.ts';
import type { Mounted } from '../../../addin/taskpane/main.tsx';
import type { FakeWorkspace } from './fake-workspace.ts';

declare global {
  interface Window {
    fake: FakeWorkspace;
    ribbon: Navigation;
    pane: Mounted;
  }
}

/** As strict as the add-in's own policy, but that the styles' nonce is the one of `page/index.html`. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'nonce-bm9uY2U='",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

export type Look = 'light' | 'dark' | 'forced';

export interface Asked {
  readonly scenario?: string;
  readonly page?: string;
  readonly detail?: string;
}

const LOOKS: Readonly<Record<Look, BrowserContextOptions>> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
};

/** The pane, built as it is shipped and served under a content-security policy, in Chromium at 320 px. */
export class BrowserPane {
  readonly #dir: string;
  readonly #server: Server;
  readonly #browser: Browser;

  private constructor(dir: string, server: Server, browser: Browser) {
    this.#dir = dir;
    this.#server = server;
    this.#browser = browser;
  }

  static async start(): Promise<BrowserPane> {
    const dir = await mkdtemp(path.join(tmpdir(), 'chengnuo-pane-'));
    await build({
      root: fileURLToPath(new URL('page', import.meta.url)),
      configFile: false,
      base: './',
      logLevel: 'error',
      plugins: [react()],
      build: { outDir: dir, emptyOutDir: true, target: 'es2020' },
    });
    const server = createServer((request, response) => void serve(dir, request.url ?? '/', response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const browser = await chromium.launch({
      executablePath: '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
    });
    return new BrowserPane(dir, server, browser);
  }

  get #origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** A window of this look and language, for one pane after the other. */
  async window(look: Look = 'light', language: 'zh' | 'en' = 'zh'): Promise<PaneWindow> {
    const context = await this.#browser.newContext({
      ...LOOKS[look],
      viewport: { width: 320, height: 640 },
      locale: language === 'zh' ? 'zh-CN' : 'en-GB',
      reducedMotion: 'reduce',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    return new PaneWindow(await context.newPage(), this.#origin);
  }

  /** A pane in a window of its own, for the test that runs. */
  async open(asked: Asked): Promise<PaneWindow> {
    const window = await this.window();
    onTestFinished(() => window.page.context().close());
    await window.show(asked);
    return window;
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    await rm(this.#dir, { recursive: true, force: true });
  }
}

export class PaneWindow {
  readonly page: Page;
  readonly #origin: string;
  /** What went wrong in the page: errors, refusals of the policy, requests to elsewhere. */
  readonly wrong: string[] = [];

  constructor(page: Page, origin: string) {
    this.page = page;
    this.#origin = origin;
    page.on('pageerror', ({ message }) => this.wrong.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.wrong.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) this.wrong.push(request.url());
    });
  }

  /** Loads the pane anew, and waits until the page asked for stands there. */
  async show({ scenario = 'ledger', page = 'overview', detail }: Asked): Promise<void> {
    this.wrong.length = 0;
    const asked = new URLSearchParams({ scenario, page, ...(detail === undefined ? {} : { detail }) });
    await this.page.goto(`${this.#origin}/index.html?${asked}`);
    await this.page.locator('main > h2 + *').first().waitFor();
    if (scenario !== 'reading') await this.page.locator('.fui-Spinner').waitFor({ state: 'detached' });
  }

  /** What the scripted workspace was asked to do, in order. */
  calls(): Promise<readonly string[]> {
    return this.page.evaluate(() => window.fake.calls);
  }
}

async function serve(dir: string, url: string, response: ServerResponse): Promise<void> {
  const name = path.normalize(new URL(url, 'http://pane').pathname);
  try {
    const bytes = await readFile(path.join(dir, name));
    const type = TYPES[path.extname(name)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'content-security-policy': POLICY }).end(bytes);
  } catch {
    response.writeHead(404).end();
  }
}
