import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isUnfinished, writeNamed } from '../../scripts/files/write-named.ts';
import { tempDir } from '../support/temp-dir.ts';

describe('a file named by a digest', () => {
  it('is written whole in a folder that is made for it, and nothing is left beside it', async () => {
    const dir = path.join(tempDir(), '缓存', '0a');
    await writeNamed(path.join(dir, '0a1b.bin'), Buffer.from('甲'));
    await writeNamed(path.join(dir, '0a1b.bin'), Buffer.from('乙'));
    expect(readFileSync(path.join(dir, '0a1b.bin'), 'utf8')).toBe('乙');
    expect(readdirSync(dir)).toEqual(['0a1b.bin']);
  });

  it('leaves nothing behind where its place is taken', async () => {
    const dir = tempDir();
    mkdirSync(path.join(dir, '0a1b.bin', '甲'), { recursive: true });
    await expect(writeNamed(path.join(dir, '0a1b.bin'), Buffer.from('新'))).rejects.toThrow();
    expect(readdirSync(dir)).toEqual(['0a1b.bin']);
  });

  it('is not mistaken for what a dead process left of one', () => {
    expect(['.0a1b.bin.4321.new', '0a1b.bin', '.2026Q3.new', '.0a1b.bin.4321.new.xlsx'].filter(isUnfinished)).toEqual([
      '.0a1b.bin.4321.new',
    ]);
  });

  it('is refused where its folder is a file', async () => {
    const dir = tempDir();
    writeFileSync(path.join(dir, '0a'), '');
    await expect(writeNamed(path.join(dir, '0a', '0a1b.bin'), Buffer.from('新'))).rejects.toThrow(
      /ENOTDIR|EEXIST|ENOENT/,
    );
  });
});
