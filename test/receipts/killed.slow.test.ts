import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { chengnuoHere, program } from '../support/chengnuo.ts';
import { tempDir } from '../support/temp-dir.ts';
import { CHECK, MEASURE, OUT, REVIEW, SUBMITTED, committeeFolder, digests, writeBook } from './committee-folder.ts';

const RECEIPTS = ['receipts', '--period', '2026Q3', '--today', '2026-10-08'];
const REGISTER = '回执登记.json';
/** Shares of the time that an undisturbed run takes. */
const MOMENTS = [0.5, 0.7, 0.8, 0.9, 0.95];

/** Starts the program and kills it after a while; gives how long it ran. */
function killedAfter(dir: string, args: readonly string[], milliseconds: number): Promise<number> {
  const started = performance.now();
  return new Promise((done) => {
    const child = spawn(process.execPath, [program, ...args], { cwd: dir, stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    child.on('exit', () => {
      clearTimeout(timer);
      done(performance.now() - started);
    });
  });
}

const tempFolder = (): string => mkdtempSync(path.join(tmpdir(), 'chengnuo-killed-'));

const outputs = (dir: string): Readonly<Record<string, string>> => digests(path.join(dir, OUT));

describe('V5: a killed run of receipts', () => {
  /** After the first receipts, with decisions that are new since; and the same after an undisturbed second run. */
  let before: string;
  let after: string;
  let took: number;

  beforeAll(async () => {
    before = tempFolder();
    await committeeFolder(before);
    chengnuoHere(before, ...RECEIPTS);
    await writeBook(before, { reviews: [REVIEW], checks: [CHECK], measures: [MEASURE] });
    after = tempFolder();
    cpSync(before, after, { recursive: true });
    took = await killedAfter(after, RECEIPTS, 120_000);
    return () => {
      for (const dir of [before, after]) rmSync(dir, { recursive: true, force: true });
    };
  });

  it.each(MOMENTS)(
    'leaves old or new whole after %d of its time, and the next run ends where it would have',
    async (at) => {
      const dir = tempDir();
      cpSync(before, dir, { recursive: true });
      await killedAfter(dir, RECEIPTS, took * at);
      const old = path.join(dir, '回执', '.2026Q3.old');
      const left = existsSync(path.join(dir, OUT)) ? outputs(dir) : digests(old);
      expect([outputs(before), outputs(after)]).toContainEqual(left);
      const register = readFileSync(path.join(dir, REGISTER), 'utf8');
      expect([before, after].map((one) => readFileSync(path.join(one, REGISTER), 'utf8'))).toContain(register);
      chengnuoHere(dir, ...RECEIPTS);
      expect(outputs(dir)).toEqual(outputs(after));
      expect(readFileSync(path.join(dir, REGISTER), 'utf8')).toBe(readFileSync(path.join(after, REGISTER), 'utf8'));
    },
  );

  it('that took its numbers and wrote no receipt is made good by the next, on a later day too', () => {
    const dir = tempDir();
    cpSync(before, dir, { recursive: true });
    cpSync(path.join(after, REGISTER), path.join(dir, REGISTER));
    chengnuoHere(dir, 'receipts', '--period', '2026Q3', '--today', '2026-10-20');
    expect(outputs(dir)).toEqual(outputs(after));
  });
});

describe('V5: a killed run of apply-receipt', () => {
  it.each([0.5, 0.8, 0.95])('leaves the old ledger or the new after %d of its time', async (at) => {
    const dir = tempDir();
    await committeeFolder(dir);
    chengnuoHere(dir, ...RECEIPTS);
    const file = path.join(SUBMITTED, '甲支部.xlsx');
    const args = ['apply-receipt', file, path.join(OUT, 'A01_甲支部.xlsx')];
    const old = readFileSync(path.join(dir, file));
    const control = tempDir();
    cpSync(dir, control, { recursive: true });
    const took = await killedAfter(control, args, 120_000);
    const fresh = readFileSync(path.join(control, file));
    expect(fresh.equals(old)).toBe(false);
    await killedAfter(dir, args, took * at);
    const left = readFileSync(path.join(dir, file));
    expect(left.equals(old) || left.equals(fresh)).toBe(true);
    expect(chengnuoHere(dir, ...args).code).toBe(0);
    expect(readFileSync(path.join(dir, file)).equals(fresh)).toBe(true);
  });
});
