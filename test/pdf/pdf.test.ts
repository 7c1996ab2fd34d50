import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makePdfs, pdfLines } from '../../scripts/pdf/make.ts';
import { findPrograms } from '../../scripts/pdf/programs.ts';
import { tempDir } from '../support/temp-dir.ts';
import { computerWith, office } from './fake.ts';

const WRITTEN = ['通报.docx', '通报.html', '提醒函/A01_甲 支部.docx', '问题清单.xlsx'];

/** A folder with what a run has written. */
function outputs(): string {
  const dir = tempDir();
  mkdirSync(path.join(dir, '提醒函'));
  for (const name of WRITTEN) writeFileSync(path.join(dir, name), name);
  return dir;
}

// Runs of other tests have scratch folders at the same time: here they are made in a place of their own.
const place = process.env['TMPDIR'];
let scratch: string;
beforeEach(() => {
  scratch = tempDir();
  process.env['TMPDIR'] = scratch;
});
afterEach(() => {
  if (place === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = place;
});

const scratches = (): readonly string[] => readdirSync(scratch).filter((name) => name.startsWith('chengnuo-pdf-'));

/** Whether a process still does anything; who has ended may still be in the list of processes, as Z. */
function isAlive(pid: number): boolean {
  const stat = `/proc/${pid}/stat`;
  return existsSync(stat) && !readFileSync(stat, 'utf8').includes(') Z ');
}

describe('programs', () => {
  it('are looked for on PATH, the preferred one first', async () => {
    const computer = computerWith(tempDir(), { chromium: '', libreoffice: '', 'google-chrome': '' });
    expect((await findPrograms(computer)).map(({ name, kind }) => [name, kind])).toEqual([
      ['LibreOffice', 'office'],
      ['Chromium', 'browser'],
      ['Chrome', 'browser'],
    ]);
  });

  it('are looked for in the usual places of Windows', async () => {
    const dir = tempDir();
    const place = `${dir}/Office\\LibreOffice\\program\\soffice.com`;
    writeFileSync(place, '', { mode: 0o755 });
    const found = await findPrograms({ platform: 'win32', env: { ProgramFiles: `${dir}/Office` } });
    expect(found).toEqual([{ kind: 'office', name: 'LibreOffice', file: place }]);
  });
});

describe('PDFs of a batch', () => {
  it('lie beside their Word files, all made by one run of the program', async () => {
    const dir = outputs();
    const log = path.join(dir, 'log');
    const done = await makePdfs(dir, WRITTEN, { computer: computerWith(tempDir(), { soffice: office(log) }) });
    expect(done).toEqual({
      written: ['通报.pdf', '提醒函/A01_甲 支部.pdf'],
      by: ['LibreOffice'],
      without: [],
      failed: [],
    });
    expect(readFileSync(path.join(dir, '提醒函', 'A01_甲 支部.pdf'), 'utf8')).toBe('%PDF-提醒函/A01_甲 支部.docx');
    expect(readFileSync(log, 'utf8')).toBe('start\n');
    expect(pdfLines(done)).toEqual(['已用 LibreOffice 生成 PDF 2个，在各 Word 文件旁边。']);
    expect(scratches()).toEqual([]);
  });

  it('are not made where no program is found, and that is said', async () => {
    const dir = outputs();
    const done = await makePdfs(dir, WRITTEN, { computer: computerWith(tempDir(), {}) });
    expect(done).toEqual({ written: [], by: [], without: ['通报.docx', '提醒函/A01_甲 支部.docx'], failed: [] });
    expect(pdfLines(done)).toEqual([
      '没有找到 LibreOffice、Chromium、Chrome 或 Edge，没有生成 PDF。Word 文件已经写好，可以用 Word 或 WPS 打开后另存为 PDF。',
    ]);
  });

  it('are not made by a broken program: what it wrote that is no PDF is not taken', async () => {
    const dir = outputs();
    const broken = 'while [ $# -gt 0 ]; do [ "$1" = --outdir ] && echo oops > "$2/0.pdf"; shift; done; exit 3';
    const done = await makePdfs(dir, WRITTEN, { computer: computerWith(tempDir(), { soffice: broken }) });
    expect(done.failed).toEqual([{ name: 'LibreOffice', slow: false }]);
    expect(existsSync(path.join(dir, '通报.pdf'))).toBe(false);
    expect(pdfLines(done)).toEqual([
      '没有生成 PDF 的2个（LibreOffice 没有转成）：',
      '  通报.docx',
      '  提醒函/A01_甲 支部.docx',
      'Word 文件已经写好，可以用 Word 或 WPS 打开后另存为 PDF。',
    ]);
  });

  it('are tried by the next program where the first can’t be started', async () => {
    const dir = outputs();
    const bin = tempDir();
    const computer = computerWith(bin, { soffice: '', chromium: 'exit 1' });
    writeFileSync(path.join(bin, 'bin', 'soffice'), 'not a program', { mode: 0o755 });
    const done = await makePdfs(dir, WRITTEN, { computer });
    expect(done.failed.map(({ name }) => name)).toEqual(['LibreOffice', 'Chromium']);
    expect(done.without).toEqual(['通报.docx', '提醒函/A01_甲 支部.docx']);
  });

  it('are given up by a slow program in time, which ends with all it has started', async () => {
    const dir = outputs();
    const pid = path.join(dir, 'pid');
    const slow = `sleep 60 & echo $! > '${pid}'; wait`;
    const computer = computerWith(tempDir(), { soffice: slow });
    // A hundredth of 90 seconds and 5 for each of two files.
    const done = await makePdfs(dir, WRITTEN, { computer, patience: 0.01 });
    expect(done.failed).toEqual([{ name: 'LibreOffice', slow: true }]);
    expect(pdfLines(done)[0]).toBe('没有生成 PDF 的2个（LibreOffice 超过时间没有完成）：');
    const child = Number(readFileSync(pid, 'utf8'));
    for (let tries = 0; tries < 50 && isAlive(child); tries++) await pause(20);
    expect(isAlive(child)).toBe(false);
    expect(scratches()).toEqual([]);
  });
});
