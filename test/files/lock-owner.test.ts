import { existsSync, readFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { alone } from '../../scripts/files/lock.ts';
import { tempDir } from '../support/temp-dir.ts';

const done = (): Promise<string> => Promise.resolve('完成');

describe('the lock of a run that is over', () => {
  it('is taken over though its number now belongs to another living process', async () => {
    const dir = tempDir();
    const lock = path.join(dir, '.通报.lock');
    writeFileSync(lock, `${process.pid}\n`);
    const longAgo = Date.now() / 1000 - 600;
    utimesSync(lock, longAgo, longAgo);
    expect(await alone(path.join(dir, '通报'), done)).toBe('完成');
    expect(readdirSync(dir)).toEqual([]);
  });

  it('is taken over though the clock was set back since', async () => {
    const dir = tempDir();
    const lock = path.join(dir, '.通报.lock');
    writeFileSync(lock, `${process.pid}\n`);
    const ahead = Date.now() / 1000 + 86_400;
    utimesSync(lock, ahead, ahead);
    expect(await alone(path.join(dir, '通报'), done)).toBe('完成');
  });

  it('is taken over after a moment where another run has died when it was about to', async () => {
    const dir = tempDir();
    const [lock, turn] = [path.join(dir, '.通报.lock'), path.join(dir, '.通报.lock.turn')];
    writeFileSync(lock, '4194999\n');
    writeFileSync(turn, '4194998\n');
    // Whoever is at it may take ten seconds.
    const begun = Date.now() / 1000 - 9;
    utimesSync(turn, begun, begun);
    const from = performance.now();
    expect(await alone(path.join(dir, '通报'), done)).toBe('完成');
    expect(performance.now() - from).toBeGreaterThan(500);
    expect(readdirSync(dir)).toEqual([]);
  });

  it('is taken over by one of several runs that try at once, and the others are refused', async () => {
    const dir = tempDir();
    writeFileSync(path.join(dir, '.通报.lock'), '4194999');
    let inside = 0;
    let most = 0;
    const work = async (): Promise<string> => {
      most = Math.max(most, (inside += 1));
      await new Promise((resolve) => setTimeout(resolve, 100));
      inside -= 1;
      return '完成';
    };
    const all = await Promise.allSettled(Array.from({ length: 8 }, () => alone(path.join(dir, '通报'), work)));
    expect(most).toBe(1);
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe("another computer's lock", () => {
  it('is left alone however old, and the person is told whose it is and which file to remove', async () => {
    const dir = tempDir();
    const lock = path.join(dir, '.通报.lock');
    writeFileSync(lock, '1\n组织科-02\n');
    utimesSync(lock, 0, 0);
    await expect(alone(path.join(dir, '通报'), done)).rejects.toThrow(/组织科-02.*删除文件“.*\.通报\.lock”/s);
    expect(readFileSync(lock, 'utf8')).toContain('组织科-02');
  });
});

describe('a lock', () => {
  it('names process and computer while it is held, and goes with the work', async () => {
    const dir = tempDir();
    const lock = path.join(dir, '.通报.lock');
    const text = await alone(path.join(dir, '通报'), async () => readFileSync(lock, 'utf8'));
    expect(text.split('\n')[0]).toBe(String(process.pid));
    expect(existsSync(lock)).toBe(false);
  });
});
