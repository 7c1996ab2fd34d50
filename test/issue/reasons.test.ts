import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildLedger } from '../../templates/workbook/index.ts';
import type { RowValues } from '../../templates/workbook/input.ts';
import { smallLedger } from '../support/small-ledger.ts';
import { BRANCHES, type Committee, begun, closed, read, workbook } from './committee.ts';
import { prepare } from './prepared.ts';

const { drafted, issued } = prepare();

const DONE = [...begun('06-30'), ...closed('06-18', '06-20', '07-02')];

/** What the run says after “原因：”. */
const why = (of: Committee): string =>
  of.run('2026-10-12', 'bulletin', '--period', '2026Q3').out.split('原因：\n')[1] ?? '';

describe('V2: why a later run comes out differently', () => {
  it('is a workbook that is no longer there', () => {
    const of = issued();
    rmSync(path.join(of.dir, '上报', '2026Q3', 'A02.xlsx'));
    expect(why(of)).toContain('A02 乙支部：由“接收”变为“未报”，A02.xlsx（摘要');
    expect(why(of)).toContain('已不在报送文件中，承诺事项1件不再计入');
  });

  it('is a workbook that is returned now', async () => {
    const of = issued();
    const wrong = await workbook('A02', '乙支部', [DONE, ['定诺 03-01 06-30']]);
    of.put('A02.xlsx', wrong);
    expect(why(of)).toContain('A02 乙支部：由“接收”变为“退回”，台账由A02.xlsx（摘要');
    expect(read(of.target, '更正通报.html')).toContain(
      '乙支部重新报送的台账有错误，已退回，原计入的承诺事项1件不再计入。',
    );
  });

  it('is the roster where a branch was renamed, struck off or added', async () => {
    const of = issued();
    await of.roster([BRANCHES[0], ['A02', '乙党总支'], ['A04', '丁支部']]);
    const said = why(of);
    expect(said).toContain('支部名册.xlsx 有改动');
    expect(said).toContain('A03 丙支部：由“未报”变为“不在应报之列”');
    expect(said).toContain('A04 丁支部：由“不在应报之列”变为“未报”');
    expect(read(of.target, '更正通报.html')).toContain('<td class="n">乙支部</td><td class="n">乙党总支</td>');
  });

  it('is an item that was given another deadline in its recorded row, which no later step explains', async () => {
    const of = issued();
    of.put('A01.xlsx', await workbook('A01', '甲支部', [DONE, begun('10-31')]));
    const { out } = of.run('2026-10-12', 'bulletin', '--period', '2026Q3');
    // Either the run returns such a workbook (continuity), or it says that recorded rows were changed.
    expect(out).toMatch(/由“接收”变为“退回”|更正了原有记录，没有新登记的步骤/);
  });

  it('is the new branch’s workbook where an item of a member who moved counts in the old one again', async () => {
    const of = drafted();
    const marked = (change: string): RowValues => ({
      ...{ memberId: 'A01-001', name: '张三', standing: '有职党员', ability: '办实事' },
      ...{ change, changedOn: '2026-08-10' },
    });
    const old = smallLedger('A01', '甲支部').rows!;
    const commitments = old.commitments!.map((row) => ({ ...row, pledger: '张三' }));
    const own = smallLedger('A02', '乙支部').rows!;
    const log = [...own.transitions!, ...old.transitions!].map((row, index) => ({ ...row, seq: index + 1 }));
    const a02 = (category: string) =>
      buildLedger(
        smallLedger('A02', '乙支部', {
          rows: {
            roster: [marked('转入')],
            commitments: [...own.commitments!.map((row) => ({ ...row, category })), ...commitments],
            transitions: log,
          },
        }),
      );
    const rows = { ...old, commitments, roster: [marked('转出')] };
    of.put('A01.xlsx', await buildLedger(smallLedger('A01', '甲支部', { rows })));
    of.put('A02.xlsx', await a02('实事承诺'));
    rmSync(path.join(of.dir, '接收存档'), { recursive: true });
    of.run('2026-10-08', 'bulletin', '--period', '2026Q3');
    expect(of.run('2026-10-08', 'issue', '--period', '2026Q3', '--number', '〔2026〕15号').code).toBe(0);
    of.put('A02.xlsx', await a02('没有这一类'));
    const told = why(of);
    expect(told).toContain('2026-A01-001：原为');
    expect(told).toContain('A02 乙支部：由“接收”变为“退回”');
    expect(told).not.toContain('程序');
    const page = read(of.target, '更正通报.html');
    expect(page).toContain('甲支部台账没有更换，有关数据随其他支部台账的变动重新核算。');
    expect(page).not.toContain('统计软件');
  });

  it('is the program where nothing that goes in is otherwise', () => {
    const of = issued();
    const file = path.join(of.target, '已印发-1', '印发.json');
    const record = JSON.parse(readFileSync(file, 'utf8')) as {
      figures: { totals: { overdue: number } };
      program: string;
    };
    record.figures.totals.overdue = 9;
    record.program = '0.0.9';
    writeFileSync(file, JSON.stringify(record));
    expect(why(of)).toContain('程序版本不同：印发时为0.0.9，现为');
    expect(read(of.target, '更正通报.html')).not.toContain('其他内容不变');
  });

  it('is not told where another workbook changes nothing', async () => {
    const of = issued();
    of.put('A02.xlsx', await workbook('A02', '乙支部', [DONE], () => '为群众办好另一件实事'));
    const { out } = of.run('2026-10-12', 'bulletin', '--period', '2026Q3');
    expect(out).toMatch(/与已印发的〔2026〕15号一致（其后有1个支部换了台账，通报的内容没有变化）。|乙支部/);
  });

  it('is not asked for as of another day', () => {
    const of = issued();
    const { out } = of.run('2026-10-12', 'bulletin', '--period', '2026Q3', '--as-of', '2026-08-31');
    expect(out).toContain('已印发的〔2026〕15号数据截至2026年9月30日，这次截至2026年8月31日，不作比较。');
  });
});
