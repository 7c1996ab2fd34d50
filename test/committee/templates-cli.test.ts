import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Committee, committee, firstWorkbooks, read } from '../issue/committee.ts';
import { tempDir } from '../support/temp-dir.ts';

const HEAD = path.join('文书模板', '部件', '版头和标题_head.hbs');

async function office(): Promise<Committee> {
  const of = await committee(tempDir());
  await firstWorkbooks(of);
  return of;
}

function change(of: Committee, from: string, to: string): void {
  const file = path.join(of.dir, HEAD);
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

const wordOf = (of: Committee, name: string): string => {
  const parts = unzipSync(readFileSync(path.join(of.target, name)));
  return new TextDecoder().decode(parts['word/document.xml']).replace(/<[^>]*>/g, '');
};

describe('chengnuo templates', () => {
  it('copies a document with its pieces, and leaves alone what is there', async () => {
    const of = await office();
    const first = of.run('2026-10-08', 'templates', 'eject', '更正通报');
    expect(first.code).toBe(0);
    expect(readdirSync(path.join(of.dir, '文书模板'))).toEqual(['部件', '更正通报_correction.hbs'].sort());
    const again = of.run('2026-10-08', 'templates', 'eject', 'correction', '--json');
    expect(JSON.parse(again.out)).toMatchObject({ written: [] });
    expect(of.run('2026-10-08', 'templates', 'eject', '通抱')).toMatchObject({ code: 2 });
    expect(of.run('2026-10-08', 'templates', 'check').out).toContain('没有改过的文书模板');
  });

  it('a changed piece is in page and Word, and issued with its digest; a wrong one stops every run', async () => {
    const of = await office();
    of.run('2026-10-08', 'templates', 'eject', 'head');
    change(of, '<h1>{{title}}</h1>', '<h1>{{title}}（试行）</h1>');
    expect(of.run('2026-10-08', 'templates', 'check')).toMatchObject({ code: 0 });
    const run = of.run('2026-10-08', 'bulletin', '--period', '2026Q3');
    expect(run.out).toContain('用了本级改过的文书模板：版头和标题（head）。');
    const json = JSON.parse(of.run('2026-10-08', 'bulletin', '--period', '2026Q3', '--json').out) as object;
    expect(json).toMatchObject({ templates: ['head'] });
    const year = JSON.parse(of.run('2026-10-08', 'evaluation', '--year', '2026', '--json').out) as object;
    expect(year).toMatchObject({ templates: ['head'] });
    expect(read(of.target, '通报.html')).toContain('落实情况的通报（试行）</h1>');
    expect(wordOf(of, '通报.docx')).toContain('落实情况的通报（试行）');

    change(of, '（试行）', '（暂行）');
    const other = of.run('2026-10-09', 'issue', '--period', '2026Q3', '--number', '〔2026〕15号');
    expect(other.code).toBe(2);
    expect(other.err).toContain('草稿之后文字有改动');

    change(of, '（暂行）', '{{titel}}');
    const wrong = of.run('2026-10-08', 'bulletin', '--period', '2026Q3');
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('文书模板/部件/版头和标题_head.hbs 第6行第16列：没有“titel”这一项；是不是“title”？');
    expect(read(of.target, '通报.html')).toContain('（试行）');
    expect(of.run('2026-10-08', 'templates', 'check')).toMatchObject({ code: 2 });

    change(of, '{{titel}}', '（试行）');
    const issued = of.run('2026-10-09', 'issue', '--period', '2026Q3', '--number', '〔2026〕15号');
    expect(issued.code).toBe(0);
    const record = JSON.parse(read(of.target, '已印发-1', '印发.json')) as { templates: readonly { name: string }[] };
    expect(record.templates.map(({ name }) => name)).toEqual(['head']);
    expect(existsSync(path.join(of.target, '已印发-1', '通报.docx'))).toBe(true);
  });
});
