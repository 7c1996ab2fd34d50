import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeWhole } from '../../scripts/files/write-whole.ts';
import { tempDir } from '../support/temp-dir.ts';

describe('a file that is written whole', () => {
  it('stays as private as it was', async () => {
    const file = path.join(tempDir(), '台账.xlsx');
    writeFileSync(file, '旧');
    chmodSync(file, 0o600);
    await writeWhole(file, '新');
    expect(readFileSync(file, 'utf8')).toBe('新');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('is the one a link points at, and the link stays', async () => {
    const dir = tempDir();
    const [file, link] = [path.join(dir, '台账.xlsx'), path.join(dir, '快捷.xlsx')];
    writeFileSync(file, '旧');
    symlinkSync(file, link);
    await writeWhole(link, '新');
    expect(readFileSync(file, 'utf8')).toBe('新');
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
  });

  it('leaves nothing behind where its place is taken', async () => {
    const dir = tempDir();
    mkdirSync(path.join(dir, '台账.xlsx', '甲'), { recursive: true });
    await expect(writeWhole(path.join(dir, '台账.xlsx'), '新')).rejects.toThrow();
    expect(readdirSync(dir)).toEqual(['台账.xlsx']);
  });

  it('clears away what a run that died left beside it', async () => {
    const dir = tempDir();
    const left = path.join(dir, '.台账.xlsx.new');
    writeFileSync(left, '一半');
    utimesSync(left, 0, 0);
    await writeWhole(path.join(dir, '台账.xlsx'), '新');
    expect(readdirSync(dir)).toEqual(['台账.xlsx']);
  });

  it('does not write into what another run is writing beside it', async () => {
    const dir = tempDir();
    const others = path.join(dir, '.台账.xlsx.new');
    writeFileSync(others, '另一次运行写的一半');
    await writeWhole(path.join(dir, '台账.xlsx'), '新');
    expect(readFileSync(path.join(dir, '台账.xlsx'), 'utf8')).toBe('新');
    expect(readFileSync(others, 'utf8')).toBe('另一次运行写的一半');
  });

  it('may have a name as long as the system allows', async () => {
    const dir = tempDir();
    const name = `${'台'.repeat(83)}.xlsx`;
    expect(Buffer.byteLength(name)).toBe(254);
    await writeWhole(path.join(dir, name), '新');
    expect(readdirSync(dir)).toEqual([name]);
  });
});
