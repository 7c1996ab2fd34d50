import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFolder, recoverFolder, recoverFolders, replaceFolder } from '../../scripts/files/folder.ts';
import { tempDir } from '../support/temp-dir.ts';

const ours = (name: string): boolean => name === '通报.html';
const write = (text: string) => (dir: string) => {
  writeFileSync(path.join(dir, '通报.html'), text);
  return Promise.resolve();
};

describe('an output folder', () => {
  it('is replaced whole', async () => {
    const target = path.join(tempDir(), '2026Q3');
    await replaceFolder(target, ours, write('一'));
    await replaceFolder(target, ours, write('二'));
    expect(readFileSync(path.join(target, '通报.html'), 'utf8')).toBe('二');
  });

  it('keeps what the clerk put there', async () => {
    const target = path.join(tempDir(), '2026Q3');
    await replaceFolder(target, ours, write('一'));
    writeFileSync(path.join(target, '领导批示.txt'), '同意');
    await replaceFolder(target, ours, write('二'));
    expect(readFileSync(path.join(target, '领导批示.txt'), 'utf8')).toBe('同意');
  });

  it('loses an output of ours that the new run does not make', async () => {
    const target = path.join(tempDir(), '2026Q3');
    await replaceFolder(target, ours, write('一'));
    await replaceFolder(target, ours, () => Promise.resolve());
    expect(existsSync(path.join(target, '通报.html'))).toBe(false);
  });

  it('stays as it was when writing fails', async () => {
    const target = path.join(tempDir(), '2026Q3');
    await replaceFolder(target, ours, write('一'));
    const failing = replaceFolder(target, ours, () => Promise.reject(new Error('磁盘满')));
    await expect(failing).rejects.toThrow('磁盘满');
    expect(readFileSync(path.join(target, '通报.html'), 'utf8')).toBe('一');
  });

  it('comes back after a run that died between the two renames', async () => {
    const dir = tempDir();
    const target = path.join(dir, '2026Q3');
    await replaceFolder(target, ours, write('一'));
    renameSync(target, path.join(dir, '.2026Q3.old'));
    mkdirSync(path.join(dir, '.2026Q3.new'));
    await recoverFolder(target, ours);
    expect(readFileSync(path.join(target, '通报.html'), 'utf8')).toBe('一');
  });

  it('keeps what the clerk put there even when a run died just after the new one was in place', async () => {
    const dir = tempDir();
    const target = path.join(dir, '2026Q3');
    await replaceFolder(target, ours, write('一'));
    writeFileSync(path.join(target, '领导批示.txt'), '同意');
    renameSync(target, path.join(dir, '.2026Q3.old'));
    mkdirSync(target);
    writeFileSync(path.join(target, '通报.html'), '二');
    await replaceFolder(target, ours, write('三'));
    expect(readFileSync(path.join(target, '领导批示.txt'), 'utf8')).toBe('同意');
    expect(readFileSync(path.join(target, '通报.html'), 'utf8')).toBe('三');
    expect(readdirSync(dir)).toEqual(['2026Q3']);
  });

  it('keeps both where the clerk wrote a file of one name again after a run had died', async () => {
    const dir = tempDir();
    const target = path.join(dir, '2026Q3');
    mkdirSync(path.join(dir, '.2026Q3.old'));
    writeFileSync(path.join(dir, '.2026Q3.old', '领导批示.txt'), '同意');
    mkdirSync(target);
    writeFileSync(path.join(target, '领导批示.txt'), '再议');
    await recoverFolders(dir, ours);
    expect(readFileSync(path.join(target, '领导批示.txt'), 'utf8')).toBe('再议');
    expect(readFileSync(path.join(target, '领导批示.txt.旧'), 'utf8')).toBe('同意');
    expect(readdirSync(dir)).toEqual(['2026Q3']);
  });

  it('comes back when the new one can’t be put in place', async () => {
    const dir = tempDir();
    const target = path.join(dir, '2026Q3');
    await replaceFolder(target, ours, write('一'));
    // What was written beside is gone before it could be renamed.
    const lost = replaceFolder(target, ours, (fresh) => {
      rmSync(fresh, { recursive: true });
      return Promise.resolve();
    });
    await expect(lost).rejects.toThrow('ENOENT');
    expect(readFileSync(path.join(target, '通报.html'), 'utf8')).toBe('一');
    expect(readdirSync(dir)).toEqual(['2026Q3']);
  });

  it('leaves nothing beside itself', async () => {
    const dir = tempDir();
    await replaceFolder(path.join(dir, '2026Q3'), ours, write('一'));
    await replaceFolder(path.join(dir, '2026Q3'), ours, write('二'));
    expect(readdirSync(dir)).toEqual(['2026Q3']);
  });
});

describe('a folder that is made once', () => {
  it('is not there when writing fails', async () => {
    const dir = tempDir();
    const failing = createFolder(path.join(dir, '已印发-1'), () => Promise.reject(new Error('磁盘满')));
    await expect(failing).rejects.toThrow('磁盘满');
    expect(existsSync(path.join(dir, '已印发-1'))).toBe(false);
    await createFolder(path.join(dir, '已印发-1'), write('一'));
    expect(readdirSync(dir)).toEqual(['已印发-1']);
  });

  it('is never written again', async () => {
    const dir = tempDir();
    await createFolder(path.join(dir, '已印发-1'), write('一'));
    await expect(createFolder(path.join(dir, '已印发-1'), write('二'))).rejects.toThrow('already there');
    expect(readFileSync(path.join(dir, '已印发-1', '通报.html'), 'utf8')).toBe('一');
  });
});
