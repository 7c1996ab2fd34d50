import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, it, vi } from 'vitest';
import { program } from '../support/chengnuo.ts';
import { tempDir } from '../support/temp-dir.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  vi.doUnmock('node:fs');
  // Nobody else is to meet a module that was told to stop.
  vi.resetModules();
});

it('Ctrl-C ends a run within two seconds though a file that it opens never opens', async () => {
  const dir = tempDir();
  execFileSync('mkfifo', [path.join(dir, '管道')]);
  const stuck = path.join(dir, 'stuck.mjs');
  writeFileSync(stuck, `import { open } from 'node:fs';\nopen('管道', 'r', () => undefined);\n`);
  const env = { ...process.env, NODE_OPTIONS: `--import=${pathToFileURL(stuck).href}` };
  const run = spawn(process.execPath, [program, '--version'], { cwd: dir, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  run.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  await once(run.stdout, 'data');
  const since = performance.now();
  run.kill('SIGINT');
  const late = setTimeout(() => run.kill('SIGKILL'), 10_000);
  expect(await once(run, 'close')).toEqual([null, 'SIGINT']);
  clearTimeout(late);
  expect(performance.now() - since).toBeLessThan(2_000);
  expect(said).toBe('已停止，原有的结果没有改动。再运行一次即可。\n');
});

/** The module anew, with what it would do to this process written down instead of done. */
async function listening() {
  const done: string[] = [];
  vi.resetModules();
  vi.doMock('node:fs', () => ({ writeSync: (_to: number, text: string) => done.push(text) }));
  vi.useFakeTimers();
  const { listenForStops, onStop, unbroken } = await import('../../scripts/files/stopping.ts');
  const heard = new Map<string | symbol, () => void>();
  vi.spyOn(process, 'on').mockImplementation((name: string | symbol, listener: () => void) => {
    heard.set(name, listener);
    return process;
  });
  vi.spyOn(process, 'removeAllListeners').mockReturnValue(process);
  vi.spyOn(process, 'kill').mockImplementation((_pid, signal) => {
    done.push(String(signal));
    return true;
  });
  vi.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(`left with ${String(code)}`);
  });
  listenForStops();
  onStop(() => done.push('undone'));
  return { heard, done, unbroken };
}

it('what must not be broken off is waited for, two seconds and no longer', async () => {
  const { heard, done, unbroken } = await listening();
  void unbroken(() => new Promise(() => undefined));
  heard.get('SIGTERM')!();
  vi.advanceTimersByTime(1_999);
  expect(done).toEqual([]);
  expect(() => vi.advanceTimersByTime(1)).toThrow('left with 143');
  expect(done).toEqual([
    'undone',
    '已停止，正在把结果换成新的，没有等到它换完；下一次运行会接着换好或放回原样。再运行一次即可。\n',
    'SIGTERM',
  ]);
});

it('what must not be broken off ends before the process does', async () => {
  const { heard, done, unbroken } = await listening();
  let finish = (): void => undefined;
  const work = unbroken(() => new Promise<void>((resolve) => (finish = resolve)));
  heard.get('SIGINT')!();
  expect(done).toEqual([]);
  finish();
  await expect(work).rejects.toThrow('left with 130');
  expect(done).toEqual(['undone', '已停止，原有的结果没有改动。再运行一次即可。\n', 'SIGINT']);
});
