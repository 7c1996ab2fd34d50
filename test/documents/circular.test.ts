import { describe, expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { circularView } from '../../templates/documents/circular/view.ts';
import { bulletinInput, overdueItem, sample, scheme, sums, unfulfilledItem } from './sample.ts';

const view = (...args: Parameters<typeof bulletinInput>) => circularView(bulletinInput(...args), 'internal');

describe('head', () => {
  it('has title, number, addressee and opening', () => {
    expect(circularView(sample(), 'masses').head).toEqual({
      orgMark: { text: '中共建管局委员会文件', size: 'normal' },
      number: '建管委〔2026〕15号',
      title: '关于2026年第三季度承诺事项落实情况的通报',
      addressee: '各党（总）支部：',
      lead: '根据《推行承诺制度意见》，中共建管局委员会对2026年第三季度承诺事项落实情况进行了督查汇总，数据截至9月30日。现将有关情况通报如下：',
    });
  });

  it('leaves a blank where no number is given', () => {
    expect(view([{ name: '甲支部' }], { number: null }).head.number).toBe('建管委〔2026〕　号');
  });

  it('gives the year where it is not that of the period', () => {
    const { lead } = view([{ name: '甲支部' }], { period: parsePeriod('2026Q4')!, asOf: day('2027-01-05') }).head;
    expect(lead).toContain('数据截至2027年1月5日。');
  });
});

describe('各支部情况', () => {
  const counts = (due: number, closedOnTime: number) =>
    sums({ committed: due, due, closedOnTime, closed: closedOnTime });

  it('shares ranks, puts “—” last and takes the total from sums', () => {
    const { table } = view([
      { name: '甲支部', sums: counts(0, 0) },
      { name: '乙支部', sums: counts(10, 9) },
      { name: '丙支部', sums: counts(1, 1) },
      { name: '丁支部', sums: counts(30, 27) },
      { name: '戊支部', sums: counts(2, 0) },
      { name: '己支部', state: 'returned' },
    ]).branches;
    expect(table?.rows.map((r) => [r.rank, r.name, r.onTimeRate])).toEqual([
      ['1', '丙支部', '100.0%'],
      ['2', '乙支部', '90.0%'],
      ['2', '丁支部', '90.0%'],
      ['4', '戊支部', '0.0%'],
      ['—', '甲支部', '—'],
    ]);
    expect(table?.total.onTimeRate).toBe('86.0%');
  });

  it('states the basis of the ranking', () => {
    const text = view([
      { name: '甲支部', sums: counts(1, 1) },
      { name: '乙支部', sums: counts(2, 1) },
    ]).branches.paragraphs;
    expect(text.join('')).toMatch(/按按期兑现率由高到低排序，比率相同的位次并列.*列于最后/);
  });

  it('ranks nobody where there is one branch', () => {
    const { table, chart, paragraphs } = view([{ name: '局党支部', sums: counts(4, 3) }]).branches;
    expect([table?.rows[0]?.rank, chart, paragraphs]).toEqual([
      '—',
      null,
      ['所报台账合格的支部1个，情况见下表，不排位次。'],
    ]);
  });

  it('names branches returned and missing', () => {
    const { leftOut } = circularView(sample(), 'masses').branches;
    expect(leftOut?.rows.map((r) => `${r.name}${r.state}`)).toEqual([
      '市政工程公司党支部退回',
      '园林绿化处党支部退回（逾期报送）',
      '房屋征收服务中心党支部未报',
    ]);
  });

  it('draws the distribution where there are too many branches for bars', () => {
    const many = Array.from({ length: 400 }, (_, i) => ({ name: `第${i + 1}党支部`, sums: counts(10, i % 11) }));
    const { chart, table } = view(many).branches;
    expect(chart?.bars.map((b) => b.text)).toEqual(['36个', '36个', '36个', '72个', '220个']);
    expect(table?.rows).toHaveLength(400);
  });
});

describe('主要做法', () => {
  it('says so where none was sent', () => {
    expect(view([{ name: '甲支部', sums: sums({}) }]).practices.paragraphs).toEqual([
      '本季度台账中没有督促提醒、帮扶、批评教育的记录。',
      '本季度各支部未报送经验做法和先进典型。',
    ]);
  });

  it('tells ten in full and the titles of the rest', () => {
    const practices = Array.from({ length: 12 }, (_, i) => ({
      branchCode: `A${i + 10}`,
      branchName: `支部${i}`,
      date: day('2026-08-01'),
      kind: '经验做法',
      title: `做法${i}`,
      content: '内容',
    }));
    const told = view([{ name: '甲支部', sums: sums({}) }], { practices }).practices;
    expect([told.points.length, told.more]).toEqual([
      10,
      ['其余2条题目如下：', '支部10：做法10。', '支部11：做法11。'],
    ]);
  });
});

describe('存在的问题', () => {
  it('says that there is none', () => {
    const clean = sums({ committed: 4, closed: 2, due: 2, closedOnTime: 2, open: 2 });
    expect(view([{ name: '甲支部', sums: clean }]).problems).toEqual({
      general: '从各支部所报台账看，本季度未发现逾期事项和未兑现事项，报送、承诺等方面未发现需要通报的问题。',
      points: [],
    });
  });

  it('says “未发现逾期事项” beside other problems', () => {
    const { general } = view([
      { name: '甲支部', sums: sums({ committed: 2 }) },
      { name: '乙支部', state: 'missing' },
    ]).problems;
    expect(general).toBe('未发现逾期事项。从汇总情况看，本季度主要存在以下1个方面的问题：');
  });

  it('counts what fell due today apart', () => {
    const { points } = view([{ name: '甲支部', sums: sums({ committed: 40, due: 40, overdue: 3, open: 40 }) }], {
      overdue: [overdueItem({ daysOverdue: 0 }), overdueItem(), overdueItem()],
    }).problems;
    expect(points).toEqual([
      {
        heading: '（一）承诺事项没有按时落实',
        text: '个别到期承诺事项逾期，共3件，占到期事项的7.5%，涉及支部1个：甲支部；其中当日到期未完成1件。',
      },
    ]);
  });
});

describe('下一步要求', () => {
  it('says who, by when, to whom', () => {
    const { points } = view([
      { name: '甲支部', state: 'returned' },
      { name: '乙支部', state: 'missing' },
    ]).demands;
    expect(points.map((p) => p.text)).toEqual([
      '甲支部对照退回台账标明的问题逐项改正，于10月25日前重新报送建管局党委。',
      '乙支部于10月25日前将台账报送建管局党委，并说明未报原因。',
      '各党（总）支部继续抓好承诺事项的落实，并于2027年1月5日前将2026年第四季度台账报送建管局党委。',
    ]);
  });

  it('asks for help and criticism only where the scheme knows them', () => {
    const followUp = { assistance: false, criticism: false, reasonKinds: false, explanations: false };
    const overdue = sums({ committed: 9, due: 9, overdue: 9, open: 9 });
    const { points } = view([{ name: '甲支部', sums: overdue }], { scheme: scheme({ followUp }) }).demands;
    expect(points[0]?.text).toBe(
      '甲支部对逾期的9件承诺事项逐件提醒督促，明确责任人和完成时间，于10月25日前将落实情况报建管局党委。',
    );
  });
});

describe('annexes', () => {
  it('are numbered, and listed before the signature', () => {
    expect(circularView(sample(), 'internal').annexes.list).toEqual([
      { lead: true, text: '1．2026年第三季度逾期承诺事项清单' },
      { lead: false, text: '2．2026年第三季度未兑现承诺事项清单' },
      { lead: false, text: '3．统计口径和软件默认值说明' },
    ]);
  });

  it('show the first deadline and the amended one beside it', () => {
    const { annexes } = view([{ name: '甲支部' }], {
      overdue: [overdueItem({ deadline: day('2025-12-31'), amendedDeadline: day('2026-10-31') })],
    });
    expect(annexes.overdue?.rows[0]).toMatchObject({ deadline: '2025年12月31日', amended: '变更后10月31日' });
  });

  it('say which values are defaults and not the institution’s rule', () => {
    const items = circularView(sample(), 'internal').annexes.notes?.items.join('\n');
    expect(items).toContain('不是本单位的规定');
    expect(items).toContain('报送日期：原文未规定报送日期；默认期满次月5日。');
  });

  it('do not name as defaults what the institution has set itself', () => {
    const own = scheme({ submissionDay: 10, defaults: { submissionDay: null } });
    const { annexes } = view([{ name: '甲支部' }], { scheme: own, unfulfilled: [unfulfilledItem()] });
    expect(annexes.notes?.items.join('\n')).not.toContain('报送日期');
  });

  it('are not in the version for the masses', () => {
    expect(circularView(sample(), 'masses').annexes).toEqual({
      list: [],
      overdue: null,
      unfulfilled: null,
      notes: null,
    });
  });
});
