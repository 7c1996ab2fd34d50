import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, it } from 'vitest';
import { day } from '../../../ledger/day.ts';
import { loadScheme } from '../../../ledger/scheme/load.ts';
import { generatedLedger } from '../../../scripts/bench/many-ledgers.ts';
import { readGrid } from '../../../scripts/intake/node.ts';
import { builtInScheme } from '../../../templates/schemes/index.ts';
import { buildLedger } from '../../../templates/workbook/index.ts';
import { launchChromium } from '../../excel-host/browser.ts';
import { type Site, serve } from '../../excel-host/serve.ts';
import { buildAddin } from '../build/built.ts';
import { entryOf, gzipped, loadedBy, withImports } from '../build/sizes.ts';
import type { Edited, bench } from './page/entry.ts';

/** A ledger as large as the issue asks for, soon after items were fixed, and one of a whole year. */
const SCHEME = 'construction';
const SIZE = { branches: 1, members: 250, items: 8 };
const SIZES = { asked: { ...SIZE, until: day('2026-02-14') }, year: SIZE };
type Name = keyof typeof SIZES;

type Bench = typeof bench;
/** Milliseconds on the clock, one for each time, and of the processor, all together. */
interface Measured {
  readonly clock: readonly number[];
  readonly processor: number;
}

let dir: string;
let site: Site;
let browser: Browser;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Makes a ledger for the page to fetch; gives its size in words. */
async function largeLedger(name: Name): Promise<string> {
  const loaded = loadScheme({ extends: SCHEME }, builtInScheme);
  if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems));
  const input = generatedLedger(loaded.scheme, 'B001', SIZES[name]);
  const read = readGrid(await buildLedger(input));
  if ('problem' in read) throw new Error(JSON.stringify(read.problem));
  await writeFile(path.join(dir, `${name}.json`), JSON.stringify(read.grid));
  const { commitments, transitions } = input.rows ?? {};
  return `${commitments!.length}件、变更记录${transitions!.length}行`;
}

/** A page that has seen nothing yet: no compiled code, no file in any cache. */
class FreshPage {
  readonly #page: Page;
  readonly #session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  static async open(): Promise<FreshPage> {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${site.origin}/index.html`);
    await page.waitForFunction(() => 'bench' in globalThis);
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    return new FreshPage(page, session);
  }

  async metric(name: string): Promise<number> {
    const { metrics } = await this.#session.send('Performance.getMetrics');
    return metrics.find((metric) => metric.name === name)!.value;
  }

  /** Megabytes that the page's objects take once what is no longer needed is let go. */
  async heap(): Promise<number> {
    await this.#session.send('HeapProfiler.collectGarbage');
    return (await this.metric('JSHeapUsedSize')) / 1024 / 1024;
  }

  read(name: Name): Promise<void> {
    return this.#page.evaluate((asked) => (globalThis as unknown as { bench: Bench }).bench.read(asked), name);
  }

  seal(): Promise<void> {
    return this.#page.evaluate(() => (globalThis as unknown as { bench: Bench }).bench.seal());
  }

  async #measured(work: () => Promise<readonly number[]>): Promise<Measured> {
    const before = await this.metric('TaskDuration');
    const clock = await work();
    return { clock, processor: ((await this.metric('TaskDuration')) - before) * 1000 };
  }

  whole(): Promise<Measured> {
    return this.#measured(() => this.#page.evaluate(() => (globalThis as unknown as { bench: Bench }).bench.whole()));
  }

  compareSeal(): Promise<Measured> {
    return this.#measured(() =>
      this.#page.evaluate(() => (globalThis as unknown as { bench: Bench }).bench.compareSeal()),
    );
  }

  create(): Promise<Measured> {
    return this.#measured(() =>
      this.#page.evaluate((id) => (globalThis as unknown as { bench: Bench }).bench.create(id), SCHEME),
    );
  }

  live(cell: Edited, times: number): Promise<Measured> {
    return this.#measured(() =>
      this.#page.evaluate(([edited, often]) => (globalThis as unknown as { bench: Bench }).bench.live(edited, often), [
        cell,
        times,
      ] as const),
    );
  }

  close(): Promise<void> {
    return this.#page.context().close();
  }
}

async function inFreshPage<T>(work: (page: FreshPage) => Promise<T>): Promise<T> {
  const page = await FreshPage.open();
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}

/** A line of the table: the least, the median and the most by the clock, and what the processor was busy at a time. */
function row(name: string, measured: readonly Measured[], bound: string): void {
  const sorted = measured.flatMap(({ clock }) => clock).sort((a, b) => a - b);
  const busy = measured.reduce((sum, { processor }) => sum + processor, 0) / sorted.length;
  const shown = [sorted[0]!, sorted[Math.floor(sorted.length / 2)]!, sorted.at(-1)!, busy].map((ms) => ms.toFixed(0));
  say(`| ${name} | ${shown.join(' | ')} | ${bound} |`);
}

async function repeated(times: number, work: () => Promise<Measured>): Promise<readonly Measured[]> {
  const all: Measured[] = [];
  for (let n = 0; n < times; n += 1) all.push(await work());
  return all;
}

const EDITS: readonly (readonly [name: string, cell: Edited])[] = [
  ['承诺台账', ['commitments', 'measures']],
  ['变更记录', ['transitions', 'note']],
  ['评议计票', ['ballots', 'expected']],
];
const TIMES = 30;

async function measureLedger(name: Name, whole: string, live: string): Promise<void> {
  const about = await largeLedger(name);
  const opened = () =>
    inFreshPage(async (page) => {
      await page.read(name);
      return page.whole();
    });
  row(`${about}：刚打开，核对全部`, await repeated(5, opened), whole);
  const heap = await inFreshPage(async (page) => {
    const empty = await page.heap();
    const again = async () => {
      await page.read(name);
      return page.whole();
    };
    await again();
    const full = await page.heap();
    row('再核对全部', await repeated(9, again), whole);
    for (const [sheet, cell] of EDITS) row(`改“${sheet}”一格后的核对`, [await page.live(cell, TIMES)], live);
    return { empty, full };
  });
  await inFreshPage(async (page) => {
    await page.read(name);
    await page.seal();
    row('上报后改“承诺台账”一格后的核对', [await page.live(EDITS[0]![1], TIMES)], live);
    row('停手1.2秒后与上报时比对', await repeated(9, () => page.compareSeal()), '—');
  });
  say(`\n内存：页面装好 ${heap.empty.toFixed(0)} MB，打开台账后 ${heap.full.toFixed(0)} MB。\n`);
}

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'chengnuo-bench-'));
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  await build({
    root: fileURLToPath(new URL('page', import.meta.url)),
    configFile: false,
    base: './',
    mode: 'production',
    logLevel: 'error',
    build: { outDir: dir, emptyOutDir: true, target: 'es2022' },
  });
  process.env['NODE_ENV'] = before;
  site = await serve(dir);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await site.close();
  await rm(dir, { recursive: true, force: true });
});

const HEAD = '| 最快（毫秒） | 中位 | 最慢 | 处理器平均 | 要求 |\n|---|---|---|---|---|---|';

it('measures the work of the pane in Chromium', async () => {
  const load = loadavg()[0]!.toFixed(1);
  say(`\nChromium ${browser.version()}, ${cpus()[0]?.model ?? ''}, ${availableParallelism()} cores, load ${load}\n`);
  say(`| 加载项 ${HEAD}`);
  row(
    '新建台账：装载程序、生成、交给 Excel',
    await repeated(7, () => inFreshPage((page) => page.create())),
    '1500 以内',
  );
  await measureLedger('asked', '300 以内', '50 以内');
  say(`| 全年的台账 ${HEAD}`);
  await measureLedger('year', '—', '—');
});

it('weighs the files of the pane', async () => {
  const built = await buildAddin({ OFFICE_JS: 'cdn', ADDIN_ORIGIN: 'https://addin.example.cn' });
  try {
    const { chunks } = built;
    const size = (names: Iterable<string>): string => (gzipped(chunks, names) / 1024).toFixed(0);
    const first = withImports(chunks, entryOf(chunks));
    const domain = withImports(chunks, loadedBy(chunks, '/addin/domain.ts'));
    const rest = new Set([...domain].filter((name) => !first.has(name)));
    say('\n| 文件（压缩后） | KB | 要求 |\n|---|---|---|');
    say(`| 窗格显示以前装载 | ${size(first)} | 250 KB 以内 |`);
    say(`| 读台账以前另装载 | ${size(rest)} | 合计 400 KB 以内 |`);
    for (const { fileName } of [...chunks].sort((one, other) => other.code.length - one.code.length).slice(0, 6)) {
      const when = first.has(fileName) ? '先装载' : rest.has(fileName) ? '其次' : '用到时';
      say(`| 其中 \`${fileName.replace(/^assets\/|-[^-]*\.js$/g, '')}\`（${when}） | ${size([fileName])} | — |`);
    }
  } finally {
    await built.remove();
  }
});
