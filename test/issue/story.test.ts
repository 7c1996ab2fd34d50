import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Committee, begun, committee, correctedA01, firstWorkbooks, read, workbook } from './committee.ts';
import type { Ran } from '../support/chengnuo.ts';
import { textOfPage } from '../documents/text.ts';

/*
 * As of 2026-09-30, by hand:
 *            items  closed  due  on time  overdue        after the correction
 * A01 甲支部    2      1      2      1        1     →      2      2      2      2      0
 * A02 乙支部    1      1      1      1        0     →      the same
 * A03 丙支部    not received                         →      1      0      0      0      0, late
 * all           3      2      3      2        1     →      4      3      3      3      0
 */
interface Told {
  readonly scope: string;
  readonly figure: string;
  readonly old: string;
  readonly now: string;
  readonly difference: string;
}

const EXPECTED = `
总体 已报支部 2个 3个 增加1个
总体 未报支部 1个 0个 减少1个
总体 逾期报送支部 0个 1个 增加1个
总体 承诺事项总数 3件 4件 增加1件
总体 支部承诺 3件 4件 增加1件
总体 实事承诺 3件 4件 增加1件
总体 实事承诺累计销号 2件 3件 增加1件
总体 实事承诺销号率 66.7% 75.0% 提高8.3个百分点
总体 实事承诺逾期 1件 0件 减少1件
总体 应督查承诺事项 3件 4件 增加1件
总体 第三季度销号 2件 3件 增加1件
总体 累计销号 2件 3件 增加1件
总体 销号率 66.7% 75.0% 提高8.3个百分点
总体 按期兑现 2件 3件 增加1件
总体 按期兑现率 66.7% 100.0% 提高33.3个百分点
总体 逾期 1件 0件 减少1件
甲支部 位次 第2位 第1位 前移1位
甲支部 第三季度销号 1件 2件 增加1件
甲支部 累计销号 1件 2件 增加1件
甲支部 销号率 50.0% 100.0% 提高50.0个百分点
甲支部 按期兑现 1件 2件 增加1件
甲支部 按期兑现率 50.0% 100.0% 提高50.0个百分点
甲支部 逾期 1件 0件 减少1件
丙支部 报送情况 未报 合格（逾期报送） —
丙支部 承诺事项 — 1件 —
丙支部 应督查承诺事项 — 1件 —
丙支部 销号率 — 0.0% —`
  .trim()
  .split('\n');

describe('V2: a quarter that is issued, corrected and issued again', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'issue-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  let of: Committee;
  const told: Record<string, Ran> = {};
  const page = (...parts: string[]): string => textOfPage(read(of.target, ...parts));

  beforeAll(async () => {
    of = await committee(root);
    await firstWorkbooks(of);
    told['early'] = of.run('2026-10-05', 'issue', '--period', '2026Q3', '--number', '〔2026〕15号');
    told['draft'] = of.run('2026-10-05', 'bulletin', '--period', '2026Q3');
    told['issued'] = of.run('2026-10-08', 'issue', '--period', '2026Q3', '--number', '〔2026〕15号');
    told['same'] = of.run('2026-10-09', 'bulletin', '--period', '2026Q3');
    of.put('A01.xlsx', await correctedA01());
    of.put('A03.xlsx', await workbook('A03', '丙支部', [begun('11-30')]));
    told['unseen'] = of.run('2026-10-12', 'issue', '--period', '2026Q3', '--number', '〔2026〕16号');
    told['json'] = of.run('2026-10-12', 'bulletin', '--period', '2026Q3', '--json');
    told['different'] = of.run('2026-10-12', 'bulletin', '--period', '2026Q3');
    told['wrongNumber'] = of.run('2026-10-13', 'issue', '--period', '2026Q3', '--number', '〔2026〕15号');
    told['periodsBetween'] = of.run('2026-10-13', 'periods');
    told['reissued'] = of.run('2026-10-13', 'issue', '--period', '2026Q3', '--number', '〔2026〕16号');
    told['settled'] = of.run('2026-10-14', 'bulletin', '--period', '2026Q3');
    told['periods'] = of.run('2026-10-14', 'periods');
  }, 120_000);

  it('can’t be issued before there is a draft', () => {
    expect(told['early']).toMatchObject({ code: 2, out: '' });
    expect(told['early']!.err).toContain('还没有通报的草稿。请先运行 chengnuo bulletin --period 2026Q3');
  });

  it('is issued with its number and day', () => {
    expect(told['issued']!.code).toBe(0);
    expect(told['issued']!.out).toContain('已印发2026年第三季度通报，文号〔2026〕15号，日期2026年10月8日。');
    expect(page('已印发-1', '通报.html')).toContain('示委〔2026〕15号');
    expect(page('已印发-1', '通报.html')).toContain('2026年10月8日印发');
  });

  it('is the same as long as nothing comes in', () => {
    expect(told['same']!.out).toContain('与已印发的〔2026〕15号一致。');
    expect(told['same']!.out).not.toContain('更正通报');
  });

  it('can’t be corrected before the draft was made again', () => {
    expect(told['unseen']!.code).toBe(2);
    expect(told['unseen']!.err).toContain('现在汇总的数字与');
  });

  it('tells exactly which figures are otherwise, all first, branches in the roster’s order', () => {
    const { issued } = JSON.parse(told['json']!.out) as { issued: { changes: readonly Told[] } };
    const rows = issued.changes.map((c) => [c.scope, c.figure, c.old, c.now, c.difference].join(' '));
    expect(rows).toEqual(EXPECTED);
  });

  it('tells why: the workbook, the item, the steps recorded since', () => {
    const { out } = told['different']!;
    expect(out).toContain('与已印发的〔2026〕15号（2026年10月8日印发）不同：');
    expect(out).toMatch(/A01 甲支部：台账由A01\.xlsx（摘要[0-9a-f]{12}）换为A01\.xlsx（摘要[0-9a-f]{12}）/);
    expect(out).toContain(
      '2026-A01-002：原为践诺（逾期），时限8月31日 → 现为销号（按期兑现），8月25日完成；10月12日登记：申请销号（8月28日）、销号（9月10日）',
    );
    expect(out).toMatch(/A03 丙支部：由“未报”变为“接收”，新收到A03\.xlsx（摘要[0-9a-f]{12}），承诺事项1件计入/);
    expect(out).not.toContain('2026-A01-001');
    expect(out.slice(out.indexOf('原因：'))).not.toContain('A02');
  });

  it('does not call a branch late that had reported in time', () => {
    expect(told['different']!.out).not.toContain('甲支部　报送情况');
  });

  it('can’t be issued again under the number of the first', () => {
    expect(told['wrongNumber']!.code).toBe(2);
    expect(told['wrongNumber']!.err).toContain('〔2026〕15号已经印发，现在的结果与它不同');
  });

  it('lists that the draft is otherwise', () => {
    expect(told['periodsBetween']!.code).toBe(0);
    expect(told['periodsBetween']!.out).toContain('现有草稿的数字与最后印发的不同');
  });

  it('is corrected under a new number, the corrected circular keeping its own', () => {
    expect(told['reissued']!.out).toContain(
      '已印发对示委〔2026〕15号的更正通报，文号〔2026〕16号，日期2026年10月13日。',
    );
    expect(page('已印发-2', '更正通报.html')).toContain('示委〔2026〕16号');
    expect(page('已印发-2', '更正通报.html')).toContain('2026年10月13日印发');
    expect(page('已印发-2', '通报.html')).toContain('示委〔2026〕15号');
    expect(page('已印发-2', '通报.html')).toContain('2026年10月8日印发');
  });

  it('names the item in the internal correction, and none in the one for the masses', () => {
    expect(page('已印发-2', '更正通报.html')).toContain('2026-A01-002');
    expect(page('已印发-2', '更正通报（公开版）.html')).not.toMatch(/2026-A0\d-|陈书记/);
    expect(page('已印发-2', '更正通报（公开版）.html')).toContain('涉及承诺事项1件，由逾期更正为按期兑现。');
  });

  it('marks in 印发.json what it corrects, and from what it was made', () => {
    const record = JSON.parse(read(of.target, '已印发-2', '印发.json')) as Record<string, unknown>;
    expect(record).toMatchObject({
      number: '〔2026〕16号',
      issuedOn: '2026-10-13',
      period: '2026Q3',
      asOf: '2026-09-30',
      corrects: '已印发-1',
      files: [
        { name: 'A01.xlsx', state: 'accepted', branch: 'A01' },
        { name: 'A02.xlsx', state: 'accepted', branch: 'A02' },
        { name: 'A03.xlsx', state: 'accepted', branch: 'A03' },
      ],
    });
    expect(JSON.stringify(record)).not.toMatch(/陈书记|实事，/);
  });

  it('is the same again, and the draft of the correction is gone', () => {
    expect(told['settled']!.out).toContain('与已印发的〔2026〕16号一致。');
    expect(readdirSync(of.target).filter((name) => name.startsWith('更正'))).toEqual([]);
    expect(existsSync(path.join(of.target, '已印发-2', '更正通报.docx'))).toBe(true);
  });

  it('is listed with number, day, inputs and correction', () => {
    expect(told['periods']).toMatchObject({
      code: 0,
      out:
        [
          '2026年第三季度',
          '  已印发-1　示委〔2026〕15号　通报，2026年10月8日印发，数据截至2026年9月30日',
          '    依据：共2个文件，接收2个',
          '    存档：与印发时一致',
          '  已印发-2　示委〔2026〕16号　更正通报，更正〔2026〕15号，2026年10月13日印发，数据截至2026年9月30日',
          '    依据：共3个文件，接收3个',
          '    存档：与印发时一致',
          '  草稿：现有草稿的数字与最后印发的一致',
          '',
        ].join('\n') + '\n',
    });
  });
});
