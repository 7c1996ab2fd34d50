import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { type Computer, findPrograms } from '../../scripts/pdf/programs.ts';
import { makePdfs } from '../../scripts/pdf/make.ts';
import { renderCircular } from '../../templates/documents/index.ts';
import { sample } from '../documents/sample.ts';
import { tempDir } from '../support/temp-dir.ts';

/** The circular in a folder, under a name with a blank in it. */
async function written(): Promise<string> {
  const dir = tempDir();
  const { docx, html } = await renderCircular(sample(), 'masses');
  mkdirSync(path.join(dir, '通 报'));
  writeFileSync(path.join(dir, '通 报', '通报.docx'), docx);
  writeFileSync(path.join(dir, '通 报', '通报.html'), html);
  return dir;
}

const HERE: Computer = { platform: process.platform, env: process.env };

/** The same computer with the one program only. */
async function only(kind: 'office' | 'browser'): Promise<Computer> {
  const program = (await findPrograms(HERE)).find((one) => one.kind === kind)!;
  const bin = tempDir();
  symlinkSync(program.file, path.join(bin, kind === 'office' ? 'soffice' : 'chromium'));
  return { platform: 'linux', env: { PATH: bin } };
}

describe('a PDF made by the programs of this computer', () => {
  it.each(['office', 'browser'] as const)('has the text of the document on pages of A4: %s', async (kind) => {
    const dir = await written();
    const done = await makePdfs(dir, ['通 报/通报.docx', '通 报/通报.html'], { computer: await only(kind) });
    expect(done).toMatchObject({ written: ['通 报/通报.pdf'], without: [], failed: [] });
    const file = path.join(dir, '通 报', '通报.pdf');
    expect(readFileSync(file).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    const info = spawnSync('pdfinfo', [file], { encoding: 'utf8' }).stdout;
    expect(info).toMatch(/Page size:\s+59[45](\.\d+)? x 84[12](\.\d+)? pts \(A4\)/);
    const text = spawnSync('pdftotext', [file, '-'], { encoding: 'utf8' }).stdout;
    expect(text.replace(/\s/g, '')).toContain('现将有关情况通报如下');
  });
});
