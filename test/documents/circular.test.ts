import { describe, expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import { parsePeriod } from '../../ledger/period.ts';
import annexOverdue from '../../templates/documents/circular/partials/annex-overdue.hbs';
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

  it('does not print the prefix of the number twice', () => {
    expect(view([{ name: '甲支部' }], { number: '建管委〔2026〕15号' }).head.number).toBe('建管委〔2026〕15号');
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
    expect(text.join('')).toMatch(/以按期兑现率由高到低排序，比率相同的位次并列.*列于最后/);
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
    expect(view([{ name: '甲支部', sums: sums({}) }]).practices?.paragraphs).toEqual([
      '本季度台账中没有督促提醒、帮扶、批评教育的记录。',
      '本季度各支部未报送经验做法和先进典型。',
    ]);
  });

  it('numbers a single one no more than a single problem', () => {
    const practice = { branchCode: 'A001', branchName: '甲支部', date: day('2026-08-01'), kind: '经验做法' };
    const points = view([{ name: '甲支部', sums: sums({}) }], {
      practices: [{ ...practice, title: '一事一卡.', content: '群众说：“办得好！”' }],
    }).practices?.points;
    expect(points).toEqual([{ heading: '一事一卡', text: '甲支部：群众说：“办得好！”' }]);
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
    expect([told?.points.length, told?.more]).toEqual([
      10,
      ['其余2条题目如下：', '支部10：做法10。', '支部11：做法11。'],
    ]);
  });
});

describe('存在的问题', () => {
  it('says that there is none', () => {
    const clean = sums({ committed: 4, closed: 2, due: 2, closedOnTime: 2, open: 2 });
    expect(view([{ name: '甲支部', sums: clean }]).problems).toEqual({
      heading: '四、存在的问题',
      general: '从各支部所报台账看，本季度未发现逾期事项和未兑现事项，报送、承诺等方面未发现需要通报的问题。',
      points: [],
    });
  });

  it('says “未发现逾期事项” beside other problems', () => {
    const { general } = view([
      { name: '甲支部', sums: sums({ committed: 2 }) },
      { name: '乙支部', state: 'missing' },
    ]).problems;
    expect(general).toBe('未发现逾期事项。从汇总情况看，本季度主要存在以下问题：');
  });

  it('numbers two and more', () => {
    const { general, points } = view([
      { name: '甲支部', sums: sums({ committed: 2, due: 2, overdue: 1 }) },
      { name: '乙支部', state: 'missing' },
    ]).problems;
    expect([general, ...points.map((p) => p.heading)]).toEqual([
      '从汇总情况看，本季度主要存在以下2个方面的问题：',
      '（一）台账报送不规范、不及时',
      '（二）承诺事项没有按时落实',
    ]);
  });

  const warnings = [
    'not-inspected',
    'pledger-without-items',
    'reminder-missing',
    'criticism-missing',
    'text-alike',
  ].map((code) => ({ code, title: `“${code}”`, count: 2, branches: 1 }));

  it('tells no warning whose matter has a point of its own', () => {
    const all = sums(
      { committed: 9, due: 9, overdue: 2, unfulfilled: 2 },
      { expectedMembers: 9, pledgedMembers: 7, toInspect: 9, inspected: 7 },
    );
    const { points } = view([{ name: '甲支部', sums: all }], { warnings }).problems;
    expect(points.at(-1)).toEqual({
      heading: '（五）台账填写有需要核对之处',
      text: '有支部台账有需要核对的内容：“text-alike”2处（1个支部）。',
    });
  });

  it('tells such a warning where there is no point of its matter', () => {
    const { points } = view([{ name: '甲支部', sums: sums({ committed: 9 }) }], { warnings }).problems;
    expect(points.map((p) => p.text)).toEqual([
      `有支部台账有需要核对的内容：${warnings.map((w) => `${w.title}2处（1个支部）`).join('、')}。`,
    ]);
  });

  it('has no point of warnings where each has been told', () => {
    const { points } = view([{ name: '甲支部', sums: sums({ committed: 9, due: 9, overdue: 2 }) }], {
      warnings: warnings.filter(({ code }) => code === 'reminder-missing'),
    }).problems;
    expect(points.map((p) => p.heading)).toEqual(['承诺事项没有按时落实']);
  });

  it('counts what fell due today apart', () => {
    const { points } = view([{ name: '甲支部', sums: sums({ committed: 40, due: 40, overdue: 3, open: 40 }) }], {
      overdue: [overdueItem({ daysOverdue: 0 }), overdueItem(), overdueItem()],
    }).problems;
    expect(points).toEqual([
      {
        heading: '承诺事项没有按时落实',
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

  it('asks for nothing by a day that is gone', () => {
    const { points } = view([{ name: '甲支部', sums: sums({}) }], { today: day('2027-01-05') }).demands;
    expect(points.at(-1)?.text).toBe('各党（总）支部继续抓好承诺事项的落实，落实情况按规定时间报建管局党委。');
  });

  const objective = '因客观原因未兑现的，由承诺主体向党组织说明原因，由党组织向党员群众作出解释；';
  const subjective = '因主观原因未兑现的，进行批评教育；';
  const unsaid = '未注明原因的，查明并注明是客观原因还是主观原因，再作处理；';
  it.each([
    [2, 0, 0, objective],
    [0, 2, 0, subjective],
    [0, 0, 2, unsaid],
    [1, 2, 3, objective + subjective + unsaid],
  ])('asks of %i objective, %i subjective and %i unknown cases what befits them', (o, s, u, asked) => {
    const n = o + s + u;
    const counts = { committed: 9, due: 9, unfulfilled: n, unfulfilledObjective: o, unfulfilledSubjective: s };
    const { points } = view([{ name: '甲支部', sums: sums(counts) }]).demands;
    expect(points[0]?.text).toBe(
      `甲支部对未兑现的${n}件承诺事项逐件核实原因。${asked}处理情况于10月25日前报建管局党委。`,
    );
  });

  it('asks for no kinds of reasons where the scheme records none', () => {
    const followUp = { assistance: false, criticism: false, reasonKinds: false, explanations: false };
    const { points } = view([{ name: '甲支部', sums: sums({ committed: 9, due: 9, unfulfilled: 2 }) }], {
      scheme: scheme({ followUp }),
    }).demands;
    expect(points[0]?.text).toBe('甲支部对未兑现的2件承诺事项逐件核实原因。处理情况于10月25日前报建管局党委。');
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

describe('inspection', () => {
  const said = (id: string, toInspect: number, inspected: number, asOf = parsePeriod(id)!.to): string => {
    const period = parsePeriod(id)!;
    const input = bulletinInput([{ name: '甲支部', sums: sums({ committed: 9 }, { toInspect, inspected }) }], {
      scheme: scheme({ defaults: { inspection: '每季度督查一次' } }),
      period,
      asOf,
      warnings: [{ code: 'not-inspected', title: '没有督查', count: 2, branches: 1 }],
    });
    return JSON.stringify(circularView(input, 'internal'));
  };

  it.each(['2026-06', '2026-03..04', '2026-01..03'])('is not spoken of in %s', (id) => {
    expect(said(id, 0, 0)).not.toMatch(/督查/);
    expect(said(id, 9, 7)).not.toMatch(/督查/);
  });

  it('is not spoken of before a quarter of the year is over', () => {
    expect(said('2026', 0, 0, day('2026-03-30'))).not.toMatch(/督查/);
  });

  it.each(['2026H1', '2026'])('counts items by quarters in %s', (id) => {
    const text = said(id, 80, 78);
    expect(text).toContain('应督查承诺事项80件次（一件承诺一个季度计1件次），已督查78件次，未督查2件次。');
    expect(text).toContain('个别应督查的承诺事项没有按季督查，共2件次，涉及支部1个：甲支部。');
    expect(text).toMatch(/补齐督查记录.*督查周期：每季度督查一次。/);
  });

  it('counts items in a quarter', () => {
    const text = said('2026Q3', 80, 78);
    expect(text).toContain('本季度应督查承诺事项80件，已督查78件，未督查2件。');
    expect(text).toContain('个别应督查的承诺事项没有督查，共2件，涉及支部1个：甲支部。');
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

  it('have columns in which “当日到期未完成” and the step due break no more than once', () => {
    const widths = [...annexOverdue.matchAll(/width:([\d.]+)%/g)].map(([, percent]) => Number(percent));
    const [late, step] = widths.slice(-2);
    // Four characters of 10.5 points and the margins of the cell, in a text of 156 mm (442.2 points).
    const needed = ((4 * 10.5 + 5) / 442.2) * 100;
    expect(Math.min(late!, step!)).toBeGreaterThan(needed);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(100);
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
