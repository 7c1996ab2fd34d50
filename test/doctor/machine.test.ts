import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fontFolders, fontLine, lackingInFolders, lackingOnLinux } from '../../scripts/doctor/machine/fonts.ts';
import { isInRange } from '../../scripts/doctor/machine/node-range.ts';
import { pdfLines } from '../../scripts/doctor/machine/pdf.ts';
import { programLines } from '../../scripts/doctor/machine/program.ts';
import { memoryLine, spaceLine, temporaryLine } from '../../scripts/doctor/machine/resources.ts';
import { terminalLine } from '../../scripts/doctor/machine/terminal.ts';
import { sizeOf } from '../../scripts/doctor/size.ts';
import { computerWith } from '../pdf/fake.ts';
import { tempDir } from '../support/temp-dir.ts';

const GB = 1024 ** 3;

describe('the version of Node', () => {
  it.each([
    ['20.19.0', true],
    ['20.18.9', false],
    ['20.20.2', true],
    ['21.7.0', false],
    ['22.11.5', false],
    ['22.12.0', true],
    ['23.0.0', false],
    ['24.0.0', true],
    ['26.1.0', true],
  ])('%s fits the range: %s', (version, fits) => {
    expect(isInRange(version, '^20.19.0 || ^22.12.0 || >=24')).toBe(fits);
  });

  it('that does not fit is lacking, and what fits is told', () => {
    const [, node] = programLines('18.20.0');
    expect(node).toMatchObject({
      state: 'missing',
      todo: expect.stringContaining('20.19以上、22.12以上、24以上') as string,
    });
    expect(programLines('22.13.1')[1]).toMatchObject({ state: 'ok' });
  });
});

describe('memory and space', () => {
  it.each([
    [0, '0 B'],
    [1023, '1023 B'],
    [1536, '1.5 KB'],
    [139_264, '136 KB'],
    [3.4 * GB, '3.4 GB'],
  ])('%d bytes are %s', (bytes, text) => {
    expect(sizeOf(bytes)).toBe(text);
  });

  it('that are little are pointed out', () => {
    expect(memoryLine(4 * GB, 4)).toMatchObject({ state: 'ok', says: '内存 4 GB，处理器4核' });
    expect(memoryLine(GB, 1)).toMatchObject({ state: 'notice' });
    expect(spaceLine('文件夹', '/甲', 100 * 1024 ** 2)).toMatchObject({
      state: 'notice',
      says: '“/甲”可以写入，还有 100 MB',
    });
    expect(spaceLine('文件夹', '/甲', null)).toMatchObject({ state: 'ok' });
  });
});

describe('the folder for temporary files', () => {
  it('that is not there is pointed out by its own name: only PDFs need it', async () => {
    const folder = path.join(tempDir(), '没有');
    expect(await temporaryLine(folder)).toMatchObject({
      state: 'notice',
      says: expect.stringContaining(`“${folder}”用不了`) as string,
    });
  });
});

describe('programs for PDFs', () => {
  const states = async (...programs: readonly string[]) => {
    const lines = await pdfLines(computerWith(tempDir(), Object.fromEntries(programs.map((name) => [name, 'exit 0']))));
    return lines.map(({ state }) => state);
  };

  it('are LibreOffice, or else a browser; none is only pointed out, for Word can do it too', async () => {
    expect(await states('soffice')).toEqual(['ok', 'ok']);
    expect(await states('chromium')).toEqual(['notice', 'ok']);
    expect(await states()).toEqual(['notice', 'notice']);
  });
});

describe('the official fonts', () => {
  it('are looked for by their families, under either name', async () => {
    const lacking = await lackingOnLinux((program) =>
      Promise.resolve(
        program === 'fc-list' ? 'SimHei,黑体\nFangSong_GB2312\nNoto Serif CJK SC\n' : 'Noto Serif CJK SC,思源宋体',
      ),
    );
    expect(lacking).toEqual(
      ['方正小标宋简体', '楷体_GB2312', '宋体'].map((name) => ({ name, instead: '多半显示为“Noto Serif CJK SC”' })),
    );
  });

  it('are looked for by their files where there is no such list', async () => {
    const dir = tempDir();
    for (const name of ['simhei.ttf', 'SIMSUN.TTC', 'simfang.ttf', '楷体_GB2312.ttf'])
      writeFileSync(path.join(dir, name), '');
    expect(await lackingInFolders([dir, path.join(dir, '没有')])).toEqual([
      { name: '方正小标宋简体', instead: null },
      { name: '仿宋_GB2312', instead: '有相近的“仿宋”' },
    ]);
  });

  it('are told in one line, with what is shown instead; where nothing can be found out, that', async () => {
    expect(await lackingInFolders(['/没有'])).toBeNull();
    expect(await lackingOnLinux(() => Promise.resolve(null))).toBeNull();
    expect(fontLine(null).state).toBe('ok');
    expect(fontLine([])).toMatchObject({ state: 'ok' });
    expect(fontLine([{ name: '宋体', instead: '多半显示为“甲”' }])).toMatchObject({
      state: 'notice',
      says: '没有宋体',
      more: ['宋体：多半显示为“甲”'],
    });
  });

  it('lie where Windows and macOS keep them', () => {
    const windows = fontFolders({ platform: 'win32', env: { SystemRoot: 'C:\\Windows' } });
    expect(windows).toEqual([path.join('C:\\Windows', 'Fonts')]);
    expect(fontFolders({ platform: 'darwin', env: { HOME: '/Users/甲' } })).toContain('/Users/甲/Library/Fonts');
  });
});

describe('the terminal', () => {
  it.each([
    [{ LANG: 'zh_CN.UTF-8' }, 'ok'],
    [{ LANG: 'zh_CN.GBK' }, 'notice'],
    [{ LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, 'notice'],
    [{}, 'notice'],
  ])('with %j: %s', (env, state) => {
    expect(terminalLine({ platform: 'linux', env }, true).state).toBe(state);
  });

  it('of Windows takes characters whatever its code page', () => {
    expect(terminalLine({ platform: 'win32', env: {} }, true).state).toBe('ok');
  });
});
