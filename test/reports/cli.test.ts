import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Committee, committee, firstWorkbooks, read } from '../issue/committee.ts';
import { tempDir } from '../support/temp-dir.ts';

const REPORTS = [
  { kind: 'circular', per: 'quarter' },
  { kind: 'reminder', per: 'quarter' },
  { kind: 'supervision', per: 'month' },
];

const SHEETS = ['reviews', 'inspections', 'practices', 'committeeReviews', 'selections', 'supervision'];

/** Three branches, of which A03 sends nothing; letters each quarter, and no circular of a month. */
async function office(): Promise<Committee> {
  const of = await committee(tempDir());
  const file = path.join(of.dir, '方案.json');
  const scheme = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...scheme, reports: REPORTS, sheets: SHEETS }));
  // Begun under another scheme, it has no 督查素材.
  rmSync(path.join(of.dir, '党委工作簿.xlsx'));
  await firstWorkbooks(of);
  return of;
}

const bulletin = (of: Committee, ...more: readonly string[]) =>
  of.run('2026-10-08', 'bulletin', '--period', '2026Q3', ...more);

describe('a run over a period with other reports than the circular', () => {
  it('B3: writes a letter to each branch, which tells of no other', async () => {
    const of = await office();
    expect(bulletin(of).out).toContain('  提醒函/A01_甲支部.docx');
    expect(readdirSync(path.join(of.target, '提醒函')).sort()).toEqual([
      'A01_甲支部.docx',
      'A01_甲支部.html',
      'A02_乙支部.docx',
      'A02_乙支部.html',
      'A03_丙支部.docx',
      'A03_丙支部.html',
    ]);
    const [a, b, c] = ['A01_甲', 'A02_乙', 'A03_丙'].map((name) => read(of.target, '提醒函', `${name}支部.html`));
    expect(a).toContain('2026-A01-002');
    expect(a).not.toMatch(/A02|乙支部/);
    expect(b).not.toMatch(/A01|甲支部/);
    expect(c).toContain('没有收到你支部2026年第三季度台账');
  });

  it('B3: writes the same bytes again, and takes away letters to who is not there any more', async () => {
    const of = await office();
    bulletin(of);
    const file = path.join(of.target, '提醒函', 'A01_甲支部.docx');
    const first = readFileSync(file);
    writeFileSync(path.join(of.target, '备忘.txt'), '自己写的');
    await of.roster([
      ['A01', '甲支部'],
      ['A02', '乙支部'],
    ]);
    bulletin(of);
    expect(readFileSync(file).equals(first)).toBe(true);
    expect(existsSync(path.join(of.target, '提醒函', 'A03_丙支部.docx'))).toBe(false);
    expect(existsSync(path.join(of.target, '备忘.txt'))).toBe(true);
  });

  it('V2, B3: letters are frozen with the circular, under its day and without its number', async () => {
    const of = await office();
    bulletin(of);
    const issued = of.run('2026-10-09', 'issue', '--period', '2026Q3', '--number', '〔2026〕15号');
    expect(issued).toMatchObject({ code: 0 });
    const letter = read(of.target, '已印发-1', '提醒函', 'A01_甲支部.html');
    expect(letter).toContain('<p class="doc-no">示委〔2026〕　号</p>');
    expect(letter).toContain('2026年10月9日');
    expect(read(of.target, '已印发-1', '通报.html')).toContain('示委〔2026〕15号');
    expect(read(of.target, '已印发-1', '印发.json')).toContain('提醒函/A03_丙支部.docx');
  });

  it('V2: a letter that says something else than the draft is not issued unseen', async () => {
    const of = await office();
    bulletin(of);
    const page = path.join(of.target, '提醒函', 'A02_乙支部.html');
    writeFileSync(page, read(page).replace('函告如下', '函告于下'));
    const issued = of.run('2026-10-09', 'issue', '--period', '2026Q3', '--number', '〔2026〕15号');
    expect(issued.code).toBe(2);
    expect(issued.err).toContain('提醒函/A02_乙支部.html');
  });

  it('B6: a period without a circular has its own report, and nothing to issue', async () => {
    const of = await office();
    bulletin(of);
    const month = of.run('2026-10-08', 'bulletin', '--period', '2026-09', '--number', '〔2026〕3号');
    expect(month.code).toBe(0);
    const target = path.join(of.dir, '通报', '2026-09');
    expect(readdirSync(target).sort()).toEqual(
      ['figures.json', '督查通报.docx', '督查通报.html', '汇总台账.xlsx', '问题清单.xlsx'].sort(),
    );
    expect(read(target, '督查通报.html')).toContain('示委〔2026〕3号');
    const issued = of.run('2026-10-09', 'issue', '--period', '2026-09', '--number', '〔2026〕3号');
    expect(issued.code).toBe(2);
    expect(issued.err).toContain('按方案，2026年9月不出通报，没有可以印发的。');
  });
});
