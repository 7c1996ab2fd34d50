import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { alone } from '../../scripts/files/lock.ts';
import { tempDir } from '../support/temp-dir.ts';

describe('two runs over one folder', () => {
  it('are refused the second with a sentence', async () => {
    const target = path.join(tempDir(), '通报');
    await alone(target, async () => {
      await expect(alone(target, () => Promise.resolve(1))).rejects.toThrow('另一次运行正在写');
    });
  });

  it('may follow each other', async () => {
    const target = path.join(tempDir(), '通报');
    await alone(target, () => Promise.resolve());
    expect(await alone(target, () => Promise.resolve(2))).toBe(2);
  });

  it('let go of the lock when the work fails', async () => {
    const dir = tempDir();
    await expect(alone(path.join(dir, '通报'), () => Promise.reject(new Error('坏了')))).rejects.toThrow('坏了');
    expect(existsSync(path.join(dir, '.通报.lock'))).toBe(false);
  });

  it('are refused the second too while the first has made its lock and not yet written whose it is', async () => {
    const dir = tempDir();
    const lock = path.join(dir, '.通报.lock');
    writeFileSync(lock, '');
    const second = expect(alone(path.join(dir, '通报'), () => Promise.resolve(1))).rejects.toThrow('另一次运行正在写');
    setTimeout(() => writeFileSync(lock, String(process.pid)), 70);
    await second;
  });

  it('take over what a dead run left', async () => {
    const dir = tempDir();
    // No process has this number: it is above the largest that the system gives.
    writeFileSync(path.join(dir, '.通报.lock'), '4194999');
    expect(await alone(path.join(dir, '通报'), () => Promise.resolve(3))).toBe(3);
  });
});
