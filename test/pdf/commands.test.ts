import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Committee, committee, firstWorkbooks, read } from '../issue/committee.ts';
import { tempDir } from '../support/temp-dir.ts';
import { computerWith, office } from './fake.ts';

const PATH = process.env['PATH'];
let of: Committee;

/** Commands see this computer's programs alone; the program itself is started by its path. */
function only(programs: Readonly<Record<string, string>>): void {
  process.env['PATH'] = computerWith(tempDir(), programs).env['PATH'];
}

beforeEach(async () => {
  of = await committee(tempDir());
  await firstWorkbooks(of);
});
afterEach(() => {
  process.env['PATH'] = PATH;
});

const bulletin = (...more: readonly string[]) => of.run('2026-10-08', 'bulletin', '--period', '2026Q3', ...more);
const pdf = (...parts: readonly string[]): boolean => existsSync(path.join(of.target, ...parts));

describe('--pdf', () => {
  it('makes PDFs beside the Word files, which a later run without it takes away; what is issued is frozen with them', () => {
    only({ soffice: office(path.join(of.dir, 'log')) });
    const json = JSON.parse(bulletin('--pdf', '--json').out) as { pdf: object };
    expect(json.pdf).toEqual({ written: ['通报.pdf', '通报（公开版）.pdf'], by: ['LibreOffice'], without: [] });
    expect(readFileSync(path.join(of.target, '通报.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    bulletin();
    expect(pdf('通报.pdf')).toBe(false);

    const issued = of.run('2026-10-09', 'issue', '--period', '2026Q3', '--number', '〔2026〕15号', '--pdf');
    expect(issued.out).toContain('已用 LibreOffice 生成 PDF 2个');
    expect(read(of.target, '已印发-1', '印发.json')).toContain('"通报（公开版）.pdf"');
    expect(of.run('2026-10-09', 'periods').out).toContain('存档：与印发时一致');
  });

  it('says that there is no program, and what to do; the Word files are there and the exit code is as without', () => {
    only({});
    const without = bulletin();
    const asked = bulletin('--pdf');
    expect(asked.code).toBe(without.code);
    expect(asked.out).toContain('没有找到 LibreOffice、Chromium、Chrome 或 Edge，没有生成 PDF。');
    expect(pdf('通报.docx')).toBe(true);
    expect(pdf('通报.pdf')).toBe(false);
  });
});
