import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Committee, begun, correctedA01, workbook } from './committee.ts';
import { prepare } from './prepared.ts';
import { frozen, issuedFolders } from './frozen.ts';

const issue = (of: Committee, today: string, number: string, ...more: readonly string[]) =>
  of.run(today, 'issue', '--period', '2026Q3', '--number', number, ...more);

const { drafted, issued } = prepare();

describe('V2: issue refuses, and writes nothing', () => {
  it('without a number', () => {
    const of = drafted();
    const ran = of.run('2026-10-08', 'issue', '--period', '2026Q3');
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain('印发要有发文字号');
    expect(issuedFolders(of.target)).toEqual([]);
  });

  it('while the mark of 方案.json stands where the office writes its own character', () => {
    const of = drafted();
    const scheme = path.join(of.dir, '方案.json');
    writeFileSync(scheme, readFileSync(scheme, 'utf8').replace('示委', '×委'));
    const ran = issue(of, '2026-10-08', '〔2026〕15号');
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('发文代字（numberPrefix）还是“×委”');
    expect(issuedFolders(of.target)).toEqual([]);
  });

  it('when a workbook came in after the draft', async () => {
    const of = drafted();
    of.put('A03.xlsx', await workbook('A03', '丙支部', [begun('11-30')]));
    const ran = issue(of, '2026-10-08', '〔2026〕15号');
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('草稿之后，台账、名册或方案有改动。请先运行 chengnuo bulletin --period 2026Q3');
    expect(issuedFolders(of.target)).toEqual([]);
  });

  it('when texts of the circular changed after the draft, though every figure stands', async () => {
    const of = drafted();
    const other = begun('08-31');
    of.put(
      'A01.xlsx',
      await workbook(
        'A01',
        '甲支部',
        [[...begun('06-30'), '申请销号 06-20 06-18', '销号 07-02'], other],
        (i) => `修好东街路面之${i + 1}`,
      ),
    );
    const ran = issue(of, '2026-10-08', '〔2026〕15号');
    expect(ran.code).toBe(2);
    expect(issuedFolders(of.target)).toEqual([]);
  });

  it('as of another day than the draft', () => {
    const of = drafted();
    const ran = issue(of, '2026-10-08', '〔2026〕15号', '--as-of', '2026-08-31');
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('草稿的数据截至2026-09-30，这次截至2026-08-31');
  });

  it('a new number for what is issued and unchanged', () => {
    const of = issued();
    const ran = issue(of, '2026-10-09', '〔2026〕16号');
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('与已印发的〔2026〕15号一致，没有需要更正的内容');
    expect(issuedFolders(of.target)).toEqual(['已印发-1']);
  });

  it('a number that another period bears', () => {
    const of = issued();
    of.run('2026-10-09', 'bulletin', '--period', '2026-09', '--in', path.join(of.dir, '上报', '2026Q3'));
    const ran = of.run(
      '2026-10-09',
      ...['issue', '--period', '2026-09', '--number', '〔2026〕15号', '--in', path.join(of.dir, '上报', '2026Q3')],
    );
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('文号〔2026〕15号已用于2026年第三季度的已印发-1（2026年10月8日印发）');
  });

  it('a number that an earlier issue of the period bears', async () => {
    const of = issued();
    of.put('A01.xlsx', await correctedA01());
    of.run('2026-10-12', 'bulletin', '--period', '2026Q3');
    expect(issue(of, '2026-10-12', '〔2026〕16号').code).toBe(0);
    of.put('A03.xlsx', await workbook('A03', '丙支部', [begun('11-30')]));
    of.run('2026-10-13', 'bulletin', '--period', '2026Q3');
    const ran = issue(of, '2026-10-13', '〔2026〕15号');
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('已用于2026年第三季度的已印发-1');
    expect(issue(of, '2026-10-13', '〔2026〕17号').code).toBe(0);
    expect(issuedFolders(of.target)).toEqual(['已印发-1', '已印发-2', '已印发-3']);
  });

  it('while a folder issued before is gone, which bulletin and periods say too', async () => {
    const of = issued();
    of.put('A01.xlsx', await correctedA01());
    of.run('2026-10-12', 'bulletin', '--period', '2026Q3');
    expect(issue(of, '2026-10-12', '〔2026〕16号').code).toBe(0);
    rmSync(path.join(of.target, '已印发-1'), { recursive: true });
    const gone = `有“${path.join(of.target, '已印发-2')}”，却没有“已印发-1”`;
    expect(of.run('2026-10-13', 'bulletin', '--period', '2026Q3').out).toContain(gone);
    expect(of.run('2026-10-13', 'periods')).toMatchObject({ code: 1, out: expect.stringContaining(gone) as string });
    const ran = issue(of, '2026-10-13', '〔2026〕17号');
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining(gone)]);
  });

  it('while a copy of an issued folder was laid beside it by hand', async () => {
    const of = issued();
    cpSync(path.join(of.target, '已印发-1'), path.join(of.target, '已印发-2'), { recursive: true });
    of.put('A01.xlsx', await correctedA01());
    of.run('2026-10-12', 'bulletin', '--period', '2026Q3');
    const ran = issue(of, '2026-10-12', '〔2026〕16号');
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining('不是接着“已印发-1”印发出来的')]);
  });

  it('while an 印发.json is damaged', () => {
    const of = issued();
    writeFileSync(path.join(of.target, '已印发-1', '印发.json'), '{');
    const ran = issue(of, '2026-10-09', '〔2026〕16号');
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('印发.json 缺失或已损坏');
    expect(of.run('2026-10-09', 'bulletin', '--period', '2026Q3').out).toContain('不能与已印发的比较');
  });
});

describe('V2: issue repeated', () => {
  it('with the same number and the same outcome says so and changes nothing', () => {
    const of = issued();
    const before = frozen(of.target);
    const ran = issue(of, '2026-10-20', '建管委[2026]15');
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.out).toContain('〔2026〕15号已经印发，结果一致，没有改动');
    expect(frozen(of.target)).toEqual(before);
  });
});

describe('V2: a draft changed by hand', () => {
  it('is named: the issued file does not have the change', () => {
    const of = drafted();
    appendFileSync(path.join(of.target, '通报.docx'), ' ');
    const ran = issue(of, '2026-10-08', '〔2026〕15号');
    expect(ran.code).toBe(0);
    expect(ran.err).toContain('草稿通报.docx被手工改过');
  });
});

describe('V2: periods', () => {
  it('says that nothing was issued', () => {
    const of = drafted();
    expect(of.run('2026-10-08', 'periods')).toMatchObject({ code: 0, out: '还没有印发过通报。\n' });
  });

  it('names files that were changed, taken away or added by hand', () => {
    const of = issued();
    const at = path.join(of.target, '已印发-1');
    appendFileSync(path.join(at, '通报.docx'), ' ');
    rmSync(path.join(at, '问题清单.xlsx'));
    writeFileSync(path.join(at, '批示.txt'), '同意');
    const ran = of.run('2026-10-09', 'periods');
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('印发后被改动：通报.docx');
    expect(ran.out).toContain('印发后被删除或移走：问题清单.xlsx');
    expect(ran.out).toContain('不是印发时的文件：批示.txt');
  });

  it('names an 印发.json in which a number was changed by hand', () => {
    const of = issued();
    const file = path.join(of.target, '已印发-1', '印发.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"issuedOn": "2026-10-08"', '"issuedOn": "2026-10-07"'));
    const ran = of.run('2026-10-09', 'periods', '--json');
    expect(ran.code).toBe(1);
    const { periods } = JSON.parse(ran.out) as { periods: { issues: { touched: { changed: string[] } }[] }[] };
    expect(periods[0]!.issues[0]!.touched.changed).toEqual(['印发.json']);
  });
});
