import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ReadAhead } from '../../scripts/intake/read-ahead.ts';
import { type LoadedFile, loadFile } from '../../scripts/intake/read-file.ts';
import { tempDir } from '../support/temp-dir.ts';

const EVERYTHING_SLOW = 0;
/** So many slow files tell that the disk is slow. */
const TELLING = 4;

let dir: string;
beforeEach(() => {
  dir = tempDir();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const at = (name: string): { readonly name: string; readonly path: string } => ({ name, path: path.join(dir, name) });

function write(name: string, text = name): ReturnType<typeof at> {
  writeFileSync(at(name).path, text);
  return at(name);
}

const textOf = (loaded: LoadedFile): string =>
  'failed' in loaded ? JSON.stringify(loaded.failed.outcome) : Buffer.from(loaded.bytes).toString();

async function loadSome(files: ReadAhead, count = TELLING): Promise<void> {
  for (let nth = 0; nth < count; nth += 1) await files.load(write(`先${nth}`));
}

/** Tells of a file, and waits until it has been read. */
const expected = (files: ReadAhead, name: string): Promise<void> =>
  new Promise((resolve) => {
    files.expect(at(name).path, () => {
      resolve();
      return at('没有').path;
    });
  });

describe('R1: files are loaded', () => {
  it('ahead of their turn where the disk is slow', async () => {
    const files = new ReadAhead(EVERYTHING_SLOW);
    await loadSome(files);
    write('甲', '早');
    await expected(files, '甲');
    write('甲', '晚');
    expect(textOf(await files.load(at('甲')))).toBe('早');
    // Once only.
    expect(textOf(await files.load(at('甲')))).toBe('晚');
  });

  it('when it is their turn where it is not, or is not known to be', async () => {
    const [quick, unknown] = [new ReadAhead(Infinity), new ReadAhead(EVERYTHING_SLOW)];
    await loadSome(quick, 20);
    await loadSome(unknown, TELLING - 1);
    for (const files of [quick, unknown]) {
      write('甲', '早');
      files.expect(at('甲').path);
      write('甲', '晚');
      expect(textOf(await files.load(at('甲')))).toBe('晚');
    }
  });

  it('so until the disk is found to be quick again: one of sixteen waits for its turn', async () => {
    const files = new ReadAhead(1);
    let [clock, took] = [0, 5];
    vi.spyOn(performance, 'now').mockImplementation(() => (clock += took));
    await loadSome(files, 100);
    took = 0;
    let ahead = 0;
    for (let nth = 0; nth < 160; nth += 1) {
      write('甲', '早');
      const come = vi.fn(() => at('没有').path);
      files.expect(at('甲').path, come);
      const text = textOf(await files.load(at('甲')));
      expect(text).toBe('早');
      ahead += come.mock.calls.length;
      if (come.mock.calls.length === 0) expect(nth % 16 === 15 || nth >= 80).toBe(true);
    }
    // At most eight slow ones more than quick ones are counted: with the fifth that was waited for there are but three.
    expect(ahead).toBe(75);
  });

  it('with what is beside them', async () => {
    const files = new ReadAhead(EVERYTHING_SLOW);
    await loadSome(files);
    write('甲');
    write('记录', '甲的记录');
    let digest = '';
    for (const [beside, found] of [
      ['记录', '甲的记录'],
      ['没有', undefined],
    ] as const) {
      files.expect(at('甲').path, (of) => {
        digest = of;
        return at(beside).path;
      });
      const loaded = await files.load(at('甲'));
      expect(loaded).toMatchObject({ digest });
      expect(loaded.beside?.toString()).toBe(found);
    }
  });

  it('and are not touched before the next is asked for', async () => {
    const files = new ReadAhead(EVERYTHING_SLOW);
    await loadSome(files);
    const names = ['甲', '乙', '丙'];
    for (const name of names) write(name);
    await Promise.all(names.map((name) => expected(files, name)));
    for (const name of names) {
      const loaded = await files.load(at(name));
      const later = names.map((other) => `${name}后的${other}`);
      for (const one of later) write(one);
      await Promise.all(later.map((one) => expected(files, one)));
      expect(textOf(loaded)).toBe(name);
      for (const one of later) expect(textOf(await files.load(at(one)))).toBe(one);
    }
  });

  const MEGABYTE = 1024 * 1024;
  it.each<readonly [string, () => void]>([
    ['nothing', () => undefined],
    ['a folder', () => mkdirSync(at('甲').path)],
    ['a pipe', () => execFileSync('mkfifo', [at('甲').path])],
    ['an empty file', () => write('甲', '')],
    ['a file that just goes in', () => write('甲', 'x'.repeat(MEGABYTE - 1))],
    ['a file that just does not', () => write('甲', 'x'.repeat(MEGABYTE))],
    ['a large file', () => write('甲', 'x'.repeat(3 * MEGABYTE + 7))],
  ])('or told of as they are: %s', async (_what, make) => {
    const files = new ReadAhead(EVERYTHING_SLOW);
    await loadSome(files);
    make();
    files.expect(at('甲').path);
    const told = (loaded: LoadedFile) =>
      'failed' in loaded ? loaded : { digest: loaded.digest, bytes: Buffer.from(loaded.bytes).toString('latin1') };
    expect(told(await files.load(at('甲')))).toEqual(told(loadFile(at('甲'))));
  });

  it('or told of as gone where they are gone when they are to be read', async () => {
    const files = new ReadAhead(EVERYTHING_SLOW);
    await loadSome(files);
    rmSync(write('甲').path);
    files.expect(at('甲').path);
    expect(textOf(await files.load(at('甲')))).toContain('file-not-opened');
    expect(() => readFileSync(at('甲').path)).toThrow('ENOENT');
  });
});
