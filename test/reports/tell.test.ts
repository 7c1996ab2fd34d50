import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportsOf } from '../../scripts/consolidate/reports/index.ts';
import { gapLines, writtenLines } from '../../scripts/consolidate/reports/tell.ts';
import { reportEntries, writeReport } from '../../scripts/consolidate/reports/write.ts';
import { ledgerOf } from '../support/ledger-of.ts';
import { town } from '../support/schemes.ts';
import { tempDir } from '../support/temp-dir.ts';
import { type Reporting, planOf } from './plan-of.ts';

const month = (code: string, grade: string) =>
  ledgerOf(
    {
      roster: `| 党员编号 | 姓名 |\n|---|---|\n| ${code}-001 | 张三 |`,
      records: `
        | 月份 | 党员 | 工作内容 | 履职情况 | 讲述日期 | 评比结果 |
        |---|---|---|---|---|---|
        | 2026-03 | 张三 | 巡河十二次 | 已到位 | 2026-03-27 | ${grade} |`,
    },
    { scheme: town, branchCode: code },
  );

const branches: readonly Reporting[] = [
  { code: 'A01', name: '东河村党支部', ledger: month('A01', '满意') },
  { code: 'A02', name: '西山/村党支部', ledger: month('A02', '') },
  { code: 'A03', name: '林场党支部', ledger: null },
];

describe('the reports of a town’s month', () => {
  const plan = planOf(branches, { scheme: town, period: '2026-03', number: '〔2026〕3号' });

  it('B2, B6: are written where a run replaces them, and the number is that of the supervision circular', async () => {
    const dir = tempDir();
    const written: string[] = [];
    for (const report of reportsOf(plan)) written.push(...(await writeReport(report, dir, {})));
    expect(written).toEqual([
      '党员评比结果公示/A01_东河村党支部.docx',
      '党员评比结果公示/A01_东河村党支部.html',
      '督查通报.docx',
      '督查通报.html',
    ]);
    expect(written.every((name) => reportEntries.includes(name.split('/')[0]!))).toBe(true);
    expect(readFileSync(path.join(dir, '督查通报.html'), 'utf8')).toContain('镇创组〔2026〕3号');
    const posted = readFileSync(path.join(dir, written[1]!), 'utf8');
    expect(posted).toContain('张三');
    expect(posted).not.toMatch(/巡河|已到位/);
  });

  it('B2: a branch without results is named, and nothing is posted of it', () => {
    expect(gapLines(plan)).toEqual(['', '日常纪实中没有2026年3月评比结果的支部1个，没有生成公示：A02 西山/村党支部。']);
    expect(gapLines(planOf(branches, { scheme: town, period: '2026Q1' }))).toEqual([]);
  });

  it('B3: many letters are told as one folder', () => {
    const letters = Array.from({ length: 14 }, (_, i) => `提醒函/A${i}_支部.html`);
    expect(writtenLines(['通报.docx', ...letters, '退回/A01.xlsx'])).toEqual([
      '  通报.docx',
      '  提醒函/　14个文件',
      '  退回/A01.xlsx',
    ]);
    expect(writtenLines(letters.slice(0, 2))).toEqual(['  提醒函/A0_支部.html', '  提醒函/A1_支部.html']);
  });
});
