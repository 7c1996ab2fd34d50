import { describe, expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { areaCoverage } from '../../ledger/scoring/areas.ts';
import { ledgerOf } from '../support/ledger-of.ts';
import { schemeOf } from '../support/schemes.ts';
import { line } from './scored.ts';

const scheme = schemeOf('police', { lists: { unit: ['股', '室', '所', '队'] } });

const ledger = ledgerOf(
  {
    roster: `
      | 党员编号 | 姓名 | 部门 | 责任区编号 | 变动 | 变动日期 |
      |---|---|---|---|---|---|
      | A01-001 | 赵勇 | 所 | Z01 | | |
      | A01-002 | 钱进 | 所 | z01 | | |
      | A01-003 | 孙明 | 队 | | | |
      | A01-004 | 李东 | 队 | Z09 | | |
      | A01-005 | 周南 | 股 | Z02 | | |
      | A01-006 | 吴北 | 室 | | 转出 | 2026-03-01 |`,
    areas: `
      | 责任区编号 | 责任区名称 | 部门 | 负责人 |
      |---|---|---|---|
      | Z01 | 东片 | 所 | 赵勇 |
      | Z02 | 西片 | 股 | 无名 |`,
    areaWork:
      line('日期', '责任区编号', '类别', '围绕中心工作', '解决实际问题', '提高服务能力') +
      line('2026-01-15', 'Z01', '工作日志', '', '', '') +
      line('2026-03-31', 'Z01', '工作日志', '', '', '') +
      line('2026-03-31', 'Z01', '书面报告', '', '', '') +
      line('2026-02-01', 'Z01', '意见征集', '', '', '') +
      line('2026-02-02', 'Z01', '思想疏导', '', '', '') +
      line('2026-03-31', 'Z01', '考核评比', '是', '是', '是') +
      line('2026-04-01', 'Z01', '工作日志', '', '', '') +
      line('2026-06-30', 'Z01', '考核评比', '是', '否', '是') +
      line('2026-06-30', 'Z02', '考核评比', '是', '', '是'),
  },
  { scheme },
);

const coverage = (period: string, asOf: string) => areaCoverage(ledger, parsePeriod(period)!, day(asOf), scheme);

describe('D4: responsibility areas', () => {
  it('D4: cover every member; who is in none, or in one that is not there, is named', () => {
    expect(coverage('2026H1', '2026-06-30').membersWithout).toEqual(['孙明', '李东']);
    expect(coverage('2026Q1', '2026-02-28').membersWithout).toEqual(['孙明', '李东', '吴北']);
    expect(coverage('2026H1', '2026-06-30').areas.map(({ members }) => members)).toEqual([['赵勇', '钱进'], ['周南']]);
  });

  it('D4: have a head, and every unit with members has an area', () => {
    const { areas, unitsWithout } = coverage('2026H1', '2026-06-30');
    expect(areas.map(({ areaId, head }) => [areaId, head])).toEqual([
      ['Z01', '赵勇'],
      ['Z02', null],
    ]);
    // The only member of the last unit left in March
    expect(unitsWithout).toEqual(['队']);
    expect(coverage('2026Q1', '2026-02-28').unitsWithout).toEqual(['室', '队']);
  });

  it('D4: logs, reports, duties and the assessment by three questions, quarter by quarter', () => {
    const [first, second] = coverage('2026H1', '2026-06-30').areas;
    expect(first?.quarters).toEqual([
      { quarter: '2026Q1', logs: 2, reports: 1, duties: 2, assessed: 1, met: 1 },
      // One 否 of three: assessed, not met
      { quarter: '2026Q2', logs: 1, reports: 0, duties: 0, assessed: 1, met: 0 },
    ]);
    // A question left open is no assessment
    expect(second?.quarters.at(-1)).toEqual({ quarter: '2026Q2', logs: 0, reports: 0, duties: 0, assessed: 0, met: 0 });
  });

  it('D4: what was written after the day is not told', () => {
    expect(coverage('2026Q1', '2026-03-30').areas[0]?.quarters).toEqual([
      { quarter: '2026Q1', logs: 1, reports: 0, duties: 2, assessed: 0, met: 0 },
    ]);
  });
});
