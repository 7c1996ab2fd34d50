import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../ledger/period.ts';
import { branchResultsInput } from '../../scripts/consolidate/reports/branch-results.ts';
import { halfYearInput } from '../../scripts/consolidate/reports/half-year.ts';
import { reportGaps, reportsOf } from '../../scripts/consolidate/reports/index.ts';
import { activityKindsOf, supervisionInput } from '../../scripts/consolidate/reports/supervision.ts';
import { comparable } from '../../scripts/consolidate/reports/which.ts';
import { bookOf } from '../support/committee-book.ts';
import { LOG, ledgerOf, lifeOf } from '../support/ledger-of.ts';
import { district, police, town } from '../support/schemes.ts';
import { type Reporting, planOf } from './plan-of.ts';

const activities = (code: string, ...rows: readonly string[]) =>
  ledgerOf(
    { activities: `| 日期 | 类型 |\n|---|---|\n${rows.map((row) => `| ${row.replace(' ', ' | ')} |`).join('\n')}` },
    { scheme: town, branchCode: code },
  );

const branches: readonly Reporting[] = [
  {
    code: 'A01',
    name: '东河村党支部',
    ledger: activities(
      'A01',
      '2026-03-03 支部活动',
      '2026-03-20 支部活动',
      '2026-04-10 舆论宣传',
      '2026-02-01 支部活动',
    ),
  },
  { code: 'A02', name: '镇机关党支部', ledger: activities('A02', '2026-04-12 定点联系指导', '2026-05-01 支部活动') },
  { code: 'A03', name: '中心学校党支部', ledger: 'returned' },
];
const kinds = ['支部书记抓活动', '领导干部定点联系指导', '支部活动', '舆论宣传'];

describe('the sections of the supervision circular', () => {
  it('B6: an activity belongs to the section of its name, else to the one whose name holds it', () => {
    expect(kinds.map((kind) => activityKindsOf(kind, kinds, town))).toEqual([
      [],
      ['定点联系指导'],
      ['支部活动'],
      ['舆论宣传'],
    ]);
    expect(activityKindsOf('舆论宣传', kinds, police)).toEqual(['宣传']);
  });

  it('B6: entries of the period by day, activities in times, and who has neither', async () => {
    const entry = (date: string, kind: string, branchCode: string, content: string) => ({
      date,
      kind,
      branchCode,
      content,
    });
    const book = await bookOf(town, {
      supervision: [
        entry('2026-04-08', '支部书记抓活动', 'a02', '书记带队走访，电话13800001111'),
        entry('2026-03-05', '支部书记抓活动', 'A01', '书记上党课'),
        entry('2026-02-05', '支部书记抓活动', 'A01', '书记部署春耕'),
        entry('2026-04-30', '舆论宣传', 'A03', '黑板报一期'),
        entry('2026-05-01', '舆论宣传', 'A01', '下一期的事'),
      ],
    });
    const { sections, beforePeriod } = supervisionInput(
      planOf(branches, { scheme: town, period: '2026-03..04', book }),
      null,
    );
    expect(beforePeriod?.id).toBe('2026-01..02');
    expect(sections).toEqual([
      {
        kind: '支部书记抓活动',
        entries: [
          { date: '2026-03-05', branch: '东河村党支部', content: '书记上党课' },
          { date: '2026-04-08', branch: '镇机关党支部', content: '书记带队走访，电话（号码略）' },
        ],
        entriesBefore: 1,
        activities: null,
        // No activity stands for it, so what is known of it is the committee's own: of all three branches.
        without: ['中心学校党支部'],
      },
      {
        kind: '领导干部定点联系指导',
        entries: [],
        entriesBefore: 0,
        activities: { count: 1, branches: 1, before: 0 },
        without: ['东河村党支部'],
      },
      {
        kind: '支部活动',
        entries: [],
        entriesBefore: 0,
        // 03-03 and 03-20 of A01; the one of 02-01 was in the span before, that of 05-01 in the next.
        activities: { count: 2, branches: 1, before: 1 },
        without: ['镇机关党支部'],
      },
      {
        kind: '舆论宣传',
        entries: [{ date: '2026-04-30', branch: '中心学校党支部', content: '黑板报一期' }],
        entriesBefore: 0,
        activities: { count: 1, branches: 1, before: 0 },
        // A03's ledger was returned: nothing is known of its activities.
        without: ['镇机关党支部'],
      },
    ]);
  });

  it('B6: nothing is compared with another year, or before the period is over', () => {
    const period = parsePeriod('2026-03..04')!;
    expect(comparable(period, period.to)?.id).toBe('2026-01..02');
    expect(comparable(period, period.from)).toBeNull();
    const first = parsePeriod('2026Q1')!;
    expect(comparable(first, first.to)).toBeNull();
  });
});

describe('the results of two months', () => {
  const row = (period: string, branchCode: string, score: number, rank: number, publicOn: string | null = null) => ({
    period,
    branchCode,
    score,
    rank,
    publicOn,
  });

  it('B2: by rank as the committee wrote it, with the rank before, and who has none', async () => {
    const book = await bookOf(town, {
      branchRankings: [
        row('2026-03..04', 'A02', 88.5, 2, '2026-05-08'),
        row('2026-03..04', 'a01', 93, 1, '2026-05-07'),
        row('2026-01..02', 'A02', 90, 1),
        row('2026-01..02', 'A03', 80, 2),
      ],
    });
    const input = branchResultsInput(planOf(branches, { scheme: town, period: '2026-03..04', book }));
    expect(input).toMatchObject({
      rows: [
        { code: 'A01', name: '东河村党支部', score: 93, rank: 1, before: null },
        { code: 'A02', name: '镇机关党支部', score: 88.5, rank: 2, before: 1 },
      ],
      missing: ['中心学校党支部'],
      beforePeriod: { id: '2026-01..02' },
      publicOn: '2026-05-08',
      number: null,
    });
  });

  it('B2: without rows there is no document, and the run says so', () => {
    const plan = planOf(branches, { scheme: town, period: '2026-03..04' });
    expect(reportsOf(plan).map(({ name }) => name)).toEqual(['督查通报']);
    expect(reportGaps(plan)).toEqual([
      '党委工作簿“支部评比”中没有2026年3—4月（2026-03..04）的记录，没有生成支部评比结果公示',
    ]);
  });
});

describe('the half-year report', () => {
  const inspected = (over: object) => ({
    period: '2026H1',
    inspectedOn: '2026-06-20',
    units: '区纪委、区委组织部',
    branchCode: 'B01',
    member: '张三',
    shortfall: null,
    handling: '无',
    ...over,
  });
  const items = `| 编号 | 承诺主体 | 承诺事项 | 热点难点 |\n|---|---|---|---|\n| 2026-B01-001 | 张三 | 修路灯 | 是 |`;
  const ledger = ledgerOf(
    {
      roster: '| 党员编号 | 姓名 | 党组织确认日期 |\n|---|---|---|\n| B01-001 | 张三 | 2026-01-05 |',
      commitments: items,
      transitions: `${LOG}${lifeOf('2026-B01-001', '提诺 01-10', '定诺 02-20 2026-05-31', '亮诺 03-05', '践诺 03-05')}`,
    },
    { scheme: district, branchCode: 'B01' },
  );
  const offices: readonly Reporting[] = [
    { code: 'B01', name: '区直机关党支部', ledger },
    { code: 'B02', name: '城建支部', ledger: null },
    { code: 'B03', name: '街道党支部', ledger: null },
  ];

  it('B3, L8: members inspected by the joint group, its units, who was not involved, and the figures', async () => {
    const book = await bookOf(district, {
      jointInspections: [
        inspected({ branchCode: 'B02', member: '李四', units: '区委组织部；区政府督查室', inspectedOn: '2026-06-22' }),
        inspected({ member: '王五(B01-007)', shortfall: '路灯未修，电话13800001111', handling: '口头提醒' }),
        inspected({}),
        inspected({ period: '2026H2', inspectedOn: '2026-07-02', member: '下半年的人' }),
      ],
    });
    const input = halfYearInput(planOf(offices, { scheme: district, period: '2026H1', book }), null);
    const on = { inspectedOn: '2026-06-20' };
    expect(input.rows).toEqual([
      { branch: '区直机关党支部', member: '张三', ...on, shortfall: null, handling: null },
      {
        branch: '区直机关党支部',
        member: '王五（B01-007）',
        ...on,
        shortfall: '路灯未修，电话（号码略）',
        handling: '口头提醒',
      },
      { branch: '城建支部', member: '李四', inspectedOn: '2026-06-22', shortfall: null, handling: null },
    ]);
    // B01 comes first in the roster, and its rows name two units.
    expect(input.units).toEqual(['区纪委', '区委组织部', '区政府督查室']);
    expect(input.notInvolved).toEqual(['街道党支部']);
    // One item, due 05-31, not done by 06-30; nothing before within the year.
    expect(input.figures).toMatchObject({ committed: 1, due: 1, overdue: 1, hotIssues: 1, expectedMembers: 1 });
    expect(input.before).toBeNull();
  });

  it('B3: compared with the half before, where there is one in the year', () => {
    const input = halfYearInput(planOf(offices, { scheme: district, period: '2026H2' }), null);
    expect(input.before).toMatchObject({ period: { id: '2026H1' }, totals: { committed: 1 } });
  });

  it('B3, B7: in two versions, and the number of the run is its own where there is no circular', () => {
    const reports = reportsOf(planOf(offices, { scheme: district, period: '2026H1', number: '〔2026〕7号' }));
    expect(reports.map(({ name, input }) => [name, input.number])).toEqual([
      ['半年督查报告', '〔2026〕7号'],
      ['半年督查报告（公开版）', '〔2026〕7号'],
    ]);
  });

  it('B3, B7: where there is a circular the number is the circular’s, and letters have blanks', () => {
    const reports = reportsOf(planOf(offices, { scheme: district, period: '2026Q2', number: '〔2026〕7号' }));
    expect(reports.map(({ name, input }) => [name, input.number])).toEqual([
      ['提醒函/B01_区直机关党支部', null],
      ['提醒函/B02_城建支部', null],
      ['提醒函/B03_街道党支部', null],
    ]);
  });
});
