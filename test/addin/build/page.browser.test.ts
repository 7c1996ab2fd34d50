import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { installedOfficeJs, LOCAL_FILES } from '../../../addin/tools/office-js.ts';
import { type Presented, playExternal } from '../../excel-host/boot/external.ts';
import { current } from '../../excel-host/requirements.ts';
import { type Built, buildAddin } from './built.ts';
import { type Site, serve } from '../../excel-host/serve.ts';

const HOSTED = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const excel: Presented = { locale: 'zh-CN', requirements: current, theme: null, settings: {} };

let browser: Browser;
let local: Built;
let hosted: Built;
let site: Site;

beforeAll(async () => {
  const ADDIN_ORIGIN = 'https://addin.example.cn';
  local = await buildAddin({ OFFICE_JS: 'local', ADDIN_ORIGIN });
  hosted = await buildAddin({ OFFICE_JS: 'cdn', ADDIN_ORIGIN });
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
});
afterAll(async () => {
  await browser.close();
  await Promise.all([local.remove(), hosted.remove()]);
});
afterEach(() => site.close());

interface Opened {
  readonly page: Page;
  readonly asked: readonly string[];
  /** What the content-security policy refused, and what went wrong otherwise. */
  readonly wrong: readonly string[];
}

interface Opening {
  readonly built: Built;
  /** The Excel around the page; `null` for a browser alone. */
  readonly host: Presented | null;
  readonly query?: string;
  readonly prepare?: (context: BrowserContext) => Promise<unknown>;
  /** When the page is taken to be there. */
  readonly until?: 'load' | 'commit';
}

async function open({ built, host, query = '', prepare, until = 'load' }: Opening): Promise<Opened> {
  site = await serve(built.dir, null);
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const asked: string[] = [];
  const wrong: string[] = [];
  // Nothing leaves this computer, whatever the page asks for.
  await context.route(/^https?:/, (route) =>
    route.request().url().startsWith(site.origin) ? route.continue() : route.abort(),
  );
  await prepare?.(context);
  const page = await context.newPage();
  page.on('request', (request) => asked.push(request.url().replace(site.origin, '')));
  page.on('pageerror', ({ message }) => wrong.push(message));
  await page.exposeFunction('askHost', () => new Promise(() => undefined));
  await page.exposeFunction('refused', (what: string) => wrong.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
      const what = `${effectiveDirective} ${blockedURI} by ${sourceFile.split('/').at(-1)}`;
      (globalThis as unknown as { refused: (what: string) => void }).refused(what);
    });
  });
  if (host !== null) await page.addInitScript(playExternal, host);
  await page.goto(`${site.origin}/taskpane.html${query}`, { waitUntil: until });
  return { page, asked, wrong };
}

const reason = (page: Page) => page.locator('#gate').getAttribute('data-reason');
const filled = (page: Page) => page.waitForFunction(() => document.querySelector('#pane nav') !== null);

describe('the page as it is built', () => {
  it('opens the pane with a copy of Office.js beside it, and asks nobody else for anything', async () => {
    const { page, asked, wrong } = await open({ built: local, host: excel });
    await filled(page);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('#gate').count()).toBe(0);
    expect(asked.filter((url) => !url.startsWith('/'))).toEqual([]);
    expect(site.missing).toEqual([]);
    expect(wrong).toEqual([]);
    expect(asked).toEqual(expect.arrayContaining(['/office/excel-win32-16.01.js', '/office/zh-cn/office_strings.js']));
  });

  it('opens with Office.js from Microsoft, and asks nobody but Microsoft and its own host', async () => {
    const { page, asked, wrong } = await open({
      built: hosted,
      host: { ...excel, locale: 'en-US' },
      prepare: (context) =>
        context.route(`${HOSTED}**`, async (route) => {
          const file = path.join(installedOfficeJs(), route.request().url().slice(HOSTED.length));
          await route.fulfill({ contentType: 'text/javascript', body: await readFile(file, 'utf8') });
        }),
    });
    await filled(page);
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => !url.startsWith('/') && !url.startsWith(HOSTED))).toEqual([]);
    expect(asked).toEqual(expect.arrayContaining([`${HOSTED}office.js`, `${HOSTED}en-us/office_strings.js`]));
    expect(wrong).toEqual([]);
  });

  it('has the part of Office.js for Excel on the web and on a Mac in its copy', async () => {
    for (const [host, file] of [
      ['Excel$Web$16.00$zh-CN', 'excel-web-16.00.js'],
      ['Excel$Mac$16.00$en-US', 'excel-mac-16.00.js'],
    ] as const) {
      const { page, asked } = await open({
        built: local,
        host: null,
        query: `?_host_Info=${encodeURIComponent(host)}`,
      });
      await page.waitForLoadState('networkidle');
      expect(asked).toContain(`/office/${file}`);
      expect(site.missing).toEqual([]);
      await site.close();
    }
    expect(LOCAL_FILES).toHaveLength(7);
  });

  it('loads what makes workbooks under the same policy', async () => {
    const { page, wrong } = await open({ built: local, host: excel });
    await filled(page);
    const exceljs = local.chunks.filter(({ fileName }) => fileName.includes('exceljs')).map(({ fileName }) => fileName);
    expect(exceljs).toHaveLength(1);
    await page.addScriptTag({ url: `/${exceljs[0]!}`, type: 'module' });
    // What the policy refuses is told in a turn of its own.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
    expect(wrong).toEqual([]);
  });

  it('refuses code from elsewhere, text as code, requests to others and unmarked styles', async () => {
    const { page, wrong } = await open({ built: local, host: excel });
    await filled(page);
    const tried = await page.evaluate(async () => {
      // In a turn of its own: what a test runs directly is let through.
      const evaluated = await new Promise<string>((resolve) => {
        setTimeout(() => {
          try {
            resolve(String(new Function('return 1')()));
          } catch (cause) {
            resolve((cause as Error).name);
          }
        });
      });
      const style = document.createElement('style');
      style.textContent = '#pane { opacity: 0.5 }';
      const script = document.createElement('script');
      script.src = 'https://elsewhere.example.cn/x.js';
      document.head.append(style, script);
      await new Promise((resolve) => {
        script.addEventListener('error', resolve);
      });
      return {
        evaluated,
        fetched: await fetch('https://elsewhere.example.cn/').catch((cause: unknown) => (cause as Error).name),
        opacity: getComputedStyle(document.getElementById('pane')!).opacity,
      };
    });
    expect(tried).toEqual({ evaluated: 'EvalError', fetched: 'TypeError', opacity: '1' });
    const refused = () => wrong.map((what) => what.replace(/ by .*/, '')).sort();
    await expect
      .poll(refused)
      .toEqual([
        'connect-src https://elsewhere.example.cn/',
        'script-src eval',
        'script-src-elem https://elsewhere.example.cn/x.js',
        'style-src-elem inline',
      ]);
  });
});

describe('where the pane can’t be opened', () => {
  it('says outside Excel that it belongs there', async () => {
    const { page } = await open({ built: local, host: null });
    expect(await reason(page)).toBe('outside');
    expect(await page.locator('#gate').innerText()).toContain('请在 Excel 里打开台账工作簿');
    expect(await page.locator('#pane').isVisible()).toBe(false);
    expect(site.missing).toEqual([]);
  });

  it('says in Excel 2016 that it is too old', async () => {
    const { page } = await open({ built: local, host: { ...excel, requirements: { ExcelApi: '1.6' } } });
    expect(await reason(page)).toBe('oldExcel');
  });

  it('says without internet that Office.js is missing, and what an administrator can do', async () => {
    const { page } = await open({ built: hosted, host: excel });
    expect(await reason(page)).toBe('noOffice');
    expect(await page.locator('#gate').innerText()).toContain('OFFICE_JS=local npm run build:addin');
  });

  it('says so after a while when the network swallows Office.js without a word', async () => {
    const { page } = await open({
      built: hosted,
      host: excel,
      until: 'commit',
      prepare: async (context) => {
        await context.clock.install();
        await context.route(`${HOSTED}**`, () => undefined);
      },
    });
    await page.locator('#pane').waitFor({ state: 'attached' });
    expect(await page.locator('#gate').count()).toBe(0);
    await page.context().clock.fastForward(15_000);
    expect(await reason(page)).toBe('slow');
  });

  it('says that its own files are missing', async () => {
    const { page } = await open({
      built: local,
      host: excel,
      prepare: (context) => context.route('**/assets/*.js', (route) => route.fulfill({ status: 404 })),
    });
    expect(await reason(page)).toBe('broken');
    expect(await page.locator('#gate').innerText()).toContain('/assets/');
  });
});
