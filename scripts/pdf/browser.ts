import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { start } from './child.ts';
import type { Made } from './make.ts';

const START = 60;
const EACH = 10;

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly result?: Readonly<Record<string, unknown>>;
}

/** Speaks the browser's own protocol over two pipes: messages of JSON, each ended by a zero byte. */
class Talk {
  #next = 0;
  #rest = '';
  readonly #waiting = new Map<number, (result: Readonly<Record<string, unknown>>) => void>();
  readonly #loaded: (() => void)[] = [];
  readonly #to: Writable;

  constructor(to: Writable, from: Readable) {
    this.#to = to;
    to.on('error', () => undefined);
    from.setEncoding('utf8');
    from.on('data', (text: string) => this.#hear(text));
  }

  #hear(text: string): void {
    const messages = (this.#rest + text).split('\0');
    this.#rest = messages.pop() ?? '';
    for (const message of messages) {
      const { id, method, result } = JSON.parse(message) as Answer;
      if (id !== undefined) {
        this.#waiting.get(id)?.(result ?? {});
        this.#waiting.delete(id);
      } else if (method === 'Page.loadEventFired') this.#loaded.shift()?.();
    }
  }

  ask(method: string, params: object, sessionId?: unknown): Promise<Readonly<Record<string, unknown>>> {
    const id = (this.#next += 1);
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  loaded(): Promise<void> {
    return new Promise((resolve) => this.#loaded.push(resolve));
  }
}

async function print(talk: Talk, pages: readonly string[], fileOf: Made['fileOf']): Promise<void> {
  const { targetId } = await talk.ask('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await talk.ask('Target.attachToTarget', { targetId, flatten: true });
  await talk.ask('Page.enable', {}, sessionId);
  for (const [i, page] of pages.entries()) {
    const loaded = talk.loaded();
    await talk.ask('Page.navigate', { url: pathToFileURL(page).href }, sessionId);
    await loaded;
    const paper = { printBackground: true, preferCSSPageSize: true, paperWidth: 8.27, paperHeight: 11.69 };
    const { data } = await talk.ask('Page.printToPDF', paper, sessionId);
    if (typeof data === 'string') await writeFile(fileOf(i), Buffer.from(data, 'base64'));
  }
}

/** Makes PDFs of web pages, all in one run of the browser, which can reach no network. */
export async function browserPdfs(
  program: string,
  pages: readonly string[],
  scratch: string,
  factor: number,
): Promise<Made> {
  const to = path.join(scratch, 'pdf');
  await mkdir(to, { recursive: true });
  const fileOf = (i: number): string => path.join(to, `${i}.pdf`);
  const args = [
    '--headless',
    '--remote-debugging-pipe',
    `--user-data-dir=${path.join(scratch, 'browser')}`,
    '--no-first-run',
    '--disable-gpu',
    '--disable-extensions',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    // The browser refuses to run as the system's administrator in its sandbox; pages are our own and run nothing foreign.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    'about:blank',
  ];
  const seconds = (START + EACH * pages.length) * factor;
  const child = start(program, args, seconds, ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], scratch);
  const [, , , asked, told] = child.process.stdio;
  const printed = print(new Talk(asked as Writable, told as Readable), pages, fileOf).then(() => child.kill());
  const how = await child.ended;
  // Whatever it still waits for will not come.
  void printed.catch(() => undefined);
  return { slow: how === 'slow', fileOf };
}
