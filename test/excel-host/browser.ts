import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';
import { type HostWindow, playExternal } from './boot/external.ts';
import { officeFolder } from './boot/schema.ts';
import type { Pane } from './excel/app-runtime.ts';
import type { Book } from './model/book.ts';
import type { ExcelOptions, Host } from './options.ts';
import { type Site, serve } from './serve.ts';
import { startSession } from './session.ts';
import type { User } from './user.ts';

export interface BrowserOptions extends ExcelOptions {
  /** The built pane, or any page that loads `/office/office.js` or Microsoft's own copy. */
  readonly folder: string;
  /** `taskpane.html` where left out. */
  readonly page?: string | undefined;
  /** What the browser says the person prefers; `forced` is a contrast theme of Windows. */
  readonly look?: 'light' | 'dark' | 'forced' | undefined;
  /** 320 where left out: the narrowest a task pane gets. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** Pixels of the screen for one of the page; 1 where left out. */
  readonly scale?: number | undefined;
}

export interface BrowserExcel {
  readonly page: Page;
  readonly book: Book;
  readonly host: Host;
  readonly user: User;
  readonly pane: Pane;
  save(): Promise<Uint8Array>;
  /** A click on a ribbon command; done when its function has called `event.completed()`. */
  click(functionName: string): Promise<void>;
  /** Every address outside the page's own origin that was asked for; none of them was let through. */
  requests(): readonly string[];
  /** Errors of the page, and files it asked for that are not there. */
  wrong(): readonly string[];
  /** Throws where this host could not play what it was asked. */
  close(): Promise<void>;
}

const looks = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
} as const;

/** Where Microsoft serves Office.js, worldwide and in China; the installed copy stands in for it. */
const hosted =
  /^https:\/\/appsforoffice\.(?:microsoft\.com|cdn\.partner\.office365\.cn\/appsforoffice)\/lib\/1(?:\.1)?\/hosted\//;

/** Starts Chromium; one serves many pages. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-dev-shm-usage'],
  });
}

/** Lets nothing out; gives the addresses that were asked for. */
async function shutIn(context: BrowserContext, site: Site): Promise<readonly string[]> {
  const outside: string[] = [];
  await context.route(/^https?:/, async (route) => {
    const url = route.request().url();
    if (url.startsWith(`${site.origin}/`)) return route.continue();
    outside.push(url);
    const file = hosted.exec(url);
    if (!file) return route.abort();
    const body = await readFile(path.join(officeFolder, url.slice(file[0].length).replace(/\?.*$/, '')));
    return route.fulfill({ contentType: 'text/javascript', body });
  });
  return outside;
}

/** Opens a page in Chromium with our Excel around it; the workbook stays in this process. */
export async function openInBrowser(browser: Browser, options: BrowserOptions): Promise<BrowserExcel> {
  const { folder, look = 'light', width = 320, height = 640, scale = 1 } = options;
  const site = await serve(folder);
  const viewport = { width, height };
  const context = await browser.newContext({ viewport, deviceScaleFactor: scale, locale: 'zh-CN', ...looks[look] });
  const outside = await shutIn(context, site);
  const page = await context.newPage();
  if (options.now) await page.clock.setFixedTime(options.now);
  const { presented, answer, demandWhole, ...session } = startSession(options, (events) => {
    void page.evaluate((all) => (globalThis as unknown as HostWindow).playedHost.tell(all), events);
  });
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.exposeFunction('askHost', answer);
  await page.addInitScript(playExternal, presented);
  await page.goto(`${site.origin}/${options.page ?? 'taskpane.html'}`);
  return {
    ...session,
    page,
    click: async (functionName) => {
      await page.evaluate((name) => (globalThis as unknown as HostWindow).playedHost.click(name), functionName);
    },
    requests: () => outside,
    wrong: () => [...errors, ...site.missing.map((name) => `no file ${name}`)],
    close: async () => {
      await context.close();
      await site.close();
      demandWhole();
    },
  };
}
