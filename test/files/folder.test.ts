import { mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFolder, filesBelow, replaceFolder } from '../../scripts/files/folder.ts';
import { tempDir } from '../support/temp-dir.ts';

const isOurs = (name: string): boolean => name === '通报.docx';

const fill =
  (text: string) =>
  async (dir: string): Promise<void> => {
    writeFileSync(path.join(dir, '通报.docx'), text);
  };

describe('a folder that is replaced', () => {
  it('stays as it was, with nothing beside it, when filling the new one fails', async () => {
    const dir = tempDir();
    const target = path.join(dir, '2026Q3');
    await replaceFolder(target, isOurs, fill('旧'));
    const failing = async (fresh: string): Promise<void> => {
      await fill('新')(fresh);
      throw new Error('磁盘满');
    };
    await expect(replaceFolder(target, isOurs, failing)).rejects.toThrow('磁盘满');
    expect(readdirSync(dir)).toEqual(['2026Q3']);
    expect(readFileSync(path.join(target, '通报.docx'), 'utf8')).toBe('旧');
  });

  it('keeps what is not ours', async () => {
    const dir = tempDir();
    const target = path.join(dir, '2026Q3');
    await replaceFolder(target, isOurs, fill('旧'));
    writeFileSync(path.join(target, '批示.txt'), '已阅');
    await replaceFolder(target, isOurs, fill('新'));
    expect(readdirSync(target).sort()).toEqual(['批示.txt', '通报.docx']);
    expect(readdirSync(dir)).toEqual(['2026Q3']);
  });
});

describe('a folder that is created', () => {
  it('leaves nothing when filling it fails', async () => {
    const dir = tempDir();
    await expect(createFolder(path.join(dir, '已印发-1'), () => Promise.reject(new Error('坏了')))).rejects.toThrow();
    expect(readdirSync(dir)).toEqual([]);
  });
});

describe('the files below a folder', () => {
  it('are all that is no folder, links among it, and no link is followed', async () => {
    const dir = tempDir();
    mkdirSync(path.join(dir, '一组', '二组'), { recursive: true });
    writeFileSync(path.join(dir, '一组', '二组', '甲.xlsx'), '');
    writeFileSync(path.join(dir, '.DS_Store'), '');
    symlinkSync(dir, path.join(dir, '一组', '绕回'));
    expect(await filesBelow(dir)).toEqual(['.DS_Store', '一组/二组/甲.xlsx', '一组/绕回']);
  });

  it('of a folder that is gone are a fault for the caller', async () => {
    await expect(filesBelow(path.join(tempDir(), '没有'))).rejects.toThrow('ENOENT');
  });
});
