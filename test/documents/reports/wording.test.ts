import { describe, expect, it } from 'vitest';
import { day } from '../../../ledger/day.ts';
import type { HalfYearInput, RankedBranch, ReminderInput } from '../../../ledger/figures/reports.ts';
import { parsePeriod } from '../../../ledger/period.ts';
import { branchResultsView, movement, scoresShown } from '../../../templates/documents/branch-results/view.ts';
import { handlingSentence } from '../../../templates/documents/half-year/inspected.ts';
import { halfYearView } from '../../../templates/documents/half-year/view.ts';
import { changeOf } from '../../../templates/documents/member-results/changes.ts';
import { memberResultsView } from '../../../templates/documents/member-results/view.ts';
import { reminderView } from '../../../templates/documents/reminder/view.ts';
import { supervisionView } from '../../../templates/documents/supervision/view.ts';
import { construction, district, schemeOf, town } from '../../support/schemes.ts';
import { overdueItem } from '../sample.ts';
import {
  branchResultsInput,
  figuresOf,
  halfYearInput,
  memberResultsInput,
  reminderInput,
  supervisionInput,
} from './sample.ts';

const letter = (over: Partial<ReminderInput> = {}) => reminderView(reminderInput(over));
const told = (over: Partial<ReminderInput> = {}): string =>
  letter(over)
    .sections.map(({ heading, paragraphs, points, closing }) =>
      [heading, ...paragraphs, ...points.map((point) => `${point.heading} ${point.text}`), closing ?? ''].join('\n'),
    )
    .join('\n');
const nothing = { overdue: [], coming: [], awaiting: [], missing: [], notPledged: 0 } as const;

describe('the letter to a branch', () => {
  it('B3, B7: bears the sender’s name alone, a blank for its number, and goes to the branch', () => {
    expect(letter().head).toMatchObject({
      orgMark: { text: '中共建管局委员会' },
      number: '建管委〔2026〕　号',
      title: '2026年第三季度承诺事项落实情况提醒函',
      addressee: '机关第一党支部：',
    });
  });

  it('B3: tells what changed since the quarter before', () => {
    // Closed 12 of 30 and 8 of 30: 40.0% − 26.7% = 13.3; on time 11 of 18 and 8 of 10: 61.1% − 80% = −18.9.
    const said = told();
    expect(said).toContain('本季度销号4件（比上季度减少1件），累计销号12件，销号率40.0%');
    expect(said).toContain('比上季度末提高13.3个百分点');
    expect(said).toContain('比上季度末下降18.9个百分点');
    expect(said).toContain('逾期事项比上季度末增加1件。');
  });

  it('B3: numbers its matters and asks for an answer by a day', () => {
    expect(letter().sections[1]).toMatchObject({
      heading: '二、需要抓紧办理的事项',
      paragraphs: ['请你支部抓紧办理以下5个方面的事项：'],
      closing: '以上事项的办理情况，请于10月25日前报建管局党委。',
    });
    expect(letter().sections[1]!.points.map(({ heading }) => heading)).toEqual([
      '（一）逾期事项',
      '（二）待销号事项',
      '（三）即将到期事项',
      '（四）会议活动',
      '（五）党员承诺',
    ]);
  });

  it('B3: a single matter has no number, and that nothing is overdue is said', () => {
    const { paragraphs, points } = letter({ ...nothing, notPledged: 2 }).sections[1]!;
    expect(paragraphs).toEqual(['未发现逾期事项。请你支部抓紧办理以下事项：']);
    expect(points).toEqual([
      { heading: '党员承诺', text: '尚未承诺的党员2名。请组织作出承诺，确不能承诺的注明原因。', table: null },
    ]);
  });

  it('B3: where there is nothing to attend to it says so and asks for no answer', () => {
    const { paragraphs, points, closing } = letter(nothing).sections[1]!;
    expect([...paragraphs, points.length, closing]).toEqual([
      '截至9月30日，未发现逾期事项，也没有其他需要抓紧办理的事项。',
      0,
      null,
    ]);
    expect(told(nothing)).not.toContain('答复期限');
  });

  it('B3: what fell due on the very day is no “逾期0天”', () => {
    const only = { ...nothing, overdue: [overdueItem({ daysOverdue: 0 })] };
    expect(told(only)).toContain('截至9月30日逾期1件，均为当日到期未完成，见下表。');
    expect(letter(only).sections[1]!.points[0]!.table!.rows[0]!.map(({ text }) => text)).toContain('当日到期未完成');
  });

  it('L4, L10: the step that is due, or that an amended deadline still runs', () => {
    const steps = letter().sections[1]!.points[0]!.table!.rows.map((row) => row.at(-1)!.text);
    expect(steps).toEqual(['变更后的时限未到', '提醒督促', '提醒督促']);
    const taken = overdueItem({ stepDue: null });
    const row = letter({ overdue: [taken] }).sections[1]!.points[0]!.table!.rows[0]!;
    expect(row.at(-1)!.text).toBe('继续督促落实');
  });

  it('B3: lists thirty items that fall due and counts the rest', () => {
    const [item] = reminderInput().coming;
    const coming = Array.from({ length: 31 }, () => item!);
    const point = letter({ ...nothing, coming }).sections[1]!.points[0]!;
    expect(point.text).toContain('2026年第四季度到期的31件，其中最早到期的30件见下表。');
    expect(point.table!.rows).toHaveLength(30);
  });

  it('B3, L3: where a body checks the gates the branch helps it', () => {
    expect(told({ scheme: town })).toContain('请配合镇创先办核验。');
    expect(told()).toContain('请抓紧核实，符合条件的及时销号。');
  });

  it('B3, L8, L9, E3: what the next quarter asks for, by when, to whom', () => {
    expect(letter().sections[2]).toMatchObject({
      heading: '三、2026年第四季度工作',
      paragraphs: [
        '请做好以下工作：一是按规定次数组织会议活动：季度通报（每季度）、述诺评议会（每年）；' +
          '二是对尚未完成的17件承诺事项抓好落实，完成一件、销号一件，并逐件督查；三是年终评议于12月31日前完成；' +
          '四是于2027年1月5日前将2026年第四季度台账报送建管局党委。',
      ],
    });
  });

  it('C1, L7: comments and records are asked for where the scheme has them', () => {
    expect(told({ scheme: town })).toContain('党支部书记对班子成员以外党员的点评，原则上每季度每人至少一次');
    expect(told({ scheme: town })).toContain('党员日常纪实按月记载，在每月的组织生活会上讲述评价');
    expect(told()).not.toMatch(/点评|纪实/);
  });

  it('B3: together with the occasion of the scheme', () => {
    expect(told({ scheme: district })).toContain('结合“三会一课”，请做好以下工作：');
  });

  it.each([
    ['returned', '请你支部对照退回台账标明的问题逐项改正，于10月25日前重新报送建管局党委。'],
    ['missing', '请你支部于10月25日前将2026年第三季度台账报送建管局党委，并说明未报原因。'],
  ] as const)('B3, B5: to a branch whose ledger is %s it says so, without figures', (state, todo) => {
    const { head, sections } = letter({ ...nothing, state, before: null });
    expect(head.title).toBe('2026年第三季度承诺台账报送提醒函');
    expect(sections.map(({ heading }) => heading)).toEqual(['一、补正报送', '二、2026年第四季度工作', '三、说明']);
    expect(sections[0]!.paragraphs[0]).toContain(todo);
    expect(told({ ...nothing, state, before: null })).not.toMatch(/承诺率|销号率|未发现/);
  });

  it('B3, B5: that a ledger was late is said', () => {
    expect(told({ late: true })).toContain('2026年第三季度台账应于10月5日前报送，你支部逾期报送');
    expect(told()).not.toContain('逾期报送');
  });

  it('B3: defaults that bear on the letter are named as such, and no others', () => {
    const said = letter().sections.at(-1)!;
    expect([said.heading, ...said.paragraphs]).toEqual([
      '四、说明',
      '以下各项是软件默认值，不是本单位的规定：',
      '答复期限：方案未规定；默认成文日期后10日。',
      '答复和报送的对象：原文未规定整改情况报给谁；默认建管局党委。',
      '报送日期：原文未规定报送日期；默认期满次月5日。',
      '评议日期：原文为“每年年底”评议，未规定日期；默认12月31日前。',
    ]);
    const settled = schemeOf('construction', { submissionDay: 8 });
    expect(told({ scheme: settled })).not.toContain('报送日期：');
  });

  it('B3: no next period follows a span of months', () => {
    expect(letter({ next: null }).sections.map(({ heading }) => heading)).toEqual([
      '一、本季度落实情况',
      '二、需要抓紧办理的事项',
      '三、说明',
    ]);
    expect(told({ next: null })).toContain('今后30日内到期的2件');
  });
});

describe('the posted results of a month', () => {
  it('B2, L7: who, on which day, how many with which grade, and what changed', () => {
    const { title, paragraphs, note, closing, signer, date } = memberResultsView(memberResultsInput());
    expect([title, ...paragraphs, note, ...closing, signer, date]).toEqual([
      '2026年3月党员评比结果公示',
      '根据《推行评选实施管理办法》，东河村党支部按月公开党员评比结果。3月27日召开组织生活会，党员讲述本月工作和履职情况，接受评价。' +
        '现将2026年3月党员评比结果公示如下。',
      // Four graded: 满意 3 of 4 is 75.0%, 较满意 1 of 4 is 25.0%. Three of them had a grade in February.
      '截至3月31日，本支部党员5名，有评比结果的4名，未评1名。有评比结果的党员中，“满意”3名，占75.0%；“较满意”1名，占25.0%。' +
        '与上月相比，等次提高的1名，下降的1名，不变的1名；没有上月结果可比的1名。',
      '注：“未评”是本月没有评比结果，不是“不满意”；“—”是没有结果可比；按党员名册的顺序排列，不分先后。',
      '监督电话：0571-88001234',
      '东河村党支部',
      '2026年4月2日',
    ]);
  });

  it('B2: not compared in January, and without columns for it', () => {
    const january = memberResultsInput({ period: parsePeriod('2026-01')!, beforePeriod: null });
    expect(memberResultsView(january).table!.columns.map(({ header }) => header)).toEqual(['序号', '姓名', '评比结果']);
    expect(memberResultsView(january).paragraphs.join('')).not.toContain('相比');
  });

  it('L7: a meeting that is not written down is said to be missing', () => {
    expect(memberResultsView(memberResultsInput({ meetings: [] })).paragraphs[0]).toContain(
      '台账中没有2026年3月组织生活会的记载。',
    );
  });

  it('B2: a branch without results, or without members', () => {
    const none = memberResultsInput().rows.map((row) => ({ ...row, grade: null, toldOn: null, recorded: false }));
    expect(memberResultsView(memberResultsInput({ rows: none })).paragraphs[1]).toBe(
      '截至3月31日，本支部党员5名，均没有评比结果。没有上月的评比结果可比。',
    );
    const empty = memberResultsView(memberResultsInput({ rows: [] }));
    expect([empty.table, empty.note]).toEqual([null, null]);
  });

  it('B2: grades move by the scheme’s order, whatever they are called', () => {
    const row = (grade: string | null, before: string | null) => ({
      name: '',
      recorded: true,
      toldOn: null,
      grade,
      before,
    });
    const grades = ['优', '良', '中', '差'];
    expect(changeOf(row('优', '良'), grades)).toBe('提高');
    expect(changeOf(row('差', '中'), grades)).toBe('下降');
    expect(changeOf(row('中', '中'), grades)).toBe('不变');
    expect(changeOf(row(null, '中'), grades)).toBeNull();
  });
});

describe('the posted ranking of two months', () => {
  it('B2: the basis, who has none, and what changed', () => {
    const { paragraphs, signer } = branchResultsView(branchResultsInput());
    expect(paragraphs).toEqual([
      '根据《推行评选实施管理办法》，中共镇委员会对各支部2026年3—4月情况进行了评比，现将评比结果公示如下。本结果自5月8日起公开。',
      '参加评比的支部4个，得分和名次由中共镇委员会评定，得分相同的名次相同。没有评比结果的支部1个：林场党支部。' +
        '与1—2月相比，名次前移的支部1个：镇机关党支部；名次后移的支部1个：东河村党支部；上期没有名次的支部1个：中心学校党支部。',
    ]);
    expect(signer).toBe('中共镇委员会');
  });

  it('B2: ranks move forward when they get smaller', () => {
    const branch = (rank: number, before: number | null): RankedBranch => ({
      code: '',
      name: '',
      score: 1,
      rank,
      before,
    });
    expect([movement(branch(1, 3)), movement(branch(4, 2)), movement(branch(2, 2)), movement(branch(1, null))]).toEqual(
      ['前移2位', '后移2位', '不变', '—'],
    );
  });

  it('B2: scores have the decimals that any of them needs', () => {
    expect(scoresShown([96.5, 93, 88.25])).toEqual(['96.50', '93.00', '88.25']);
    expect(scoresShown([90, 81])).toEqual(['90', '81']);
  });

  it('B2: without a period before there is nothing to compare', () => {
    const first = branchResultsView(branchResultsInput({ beforePeriod: null }));
    expect(first.paragraphs[1]).toContain('没有上一期的评比结果可比。');
    expect(first.table!.columns.map(({ header }) => header)).toEqual(['名次', '支部', '得分']);
  });
});

describe('the supervision circular', () => {
  const view = supervisionView(supervisionInput());

  it('B6, B7: signed by the body of the scheme, under its number', () => {
    expect(view.head).toMatchObject({
      orgMark: { text: '镇创先争优活动领导小组文件' },
      number: '镇创组〔2026〕6号',
      title: '关于2026年第二季度活动开展情况的督查通报',
      addressee: '各党支部：',
    });
    expect(view.tail.signer).toBe('镇创先争优活动领导小组');
  });

  it('B6: four sections with counts, what changed, matters by day and who has none', () => {
    expect(view.sections).toEqual([
      {
        heading: '一、支部书记抓活动情况',
        paragraphs: [
          '本季度督查记载3件（比上季度增加2件），涉及支部2个。',
          '4月12日，东河村党支部：书记带队走访困难党员12户，收集意见23条。',
          '5月20日，镇机关党支部：书记讲授专题党课，到会党员41名。',
          '6月18日，东河村党支部：书记主持承诺事项推进会，现场研究解决灌溉用水纠纷。',
          '本季度没有记载的支部2个：西山村党支部、中心学校党支部。',
        ],
      },
      {
        heading: '二、领导干部定点联系指导情况',
        paragraphs: [
          '本季度各支部台账记载5次（比上季度增加2次），涉及支部3个。',
          '本季度没有记载的支部1个：中心学校党支部。',
        ],
      },
      {
        heading: '三、支部活动情况',
        paragraphs: [
          '本季度各支部台账记载9次（与上季度持平），涉及支部4个；督查记载1件（与上季度持平），涉及支部1个。',
          '6月1日，中心学校党支部：组织党员教师与留守儿童结对。',
        ],
      },
      { heading: '四、舆论宣传情况', paragraphs: ['本季度没有舆论宣传的记载（上季度台账记载2次）。'] },
    ]);
  });

  it('B6: whose ledgers are not in it, and who is to do what, by when, to whom', () => {
    expect(view.head.lead).toContain('各支部台账的数据不含未报和退回的支部1个。');
    expect(view.closing).toEqual({
      heading: '五、下一步要求',
      paragraphs: [
        '各党支部要继续抓好各项活动，如实记入台账。没有记载的支部要逐项核实，已经开展的补记台账，没有开展的抓紧开展，' +
          '有关情况随2026年第三季度台账一并报镇创先争优办公室。',
      ],
    });
  });

  it('B6: twelve matters in full, the rest by branch', () => {
    const [first] = supervisionInput().sections;
    const entries = Array.from({ length: 14 }, () => first!.entries[0]!);
    const { paragraphs } = supervisionView(supervisionInput({ sections: [{ ...first!, entries }] })).sections[0]!;
    expect(paragraphs).toContain('其余2件涉及支部1个：东河村党支部。');
    expect(paragraphs).toHaveLength(1 + 12 + 1 + 1);
  });
});

describe('the half-year report', () => {
  const report = (over: Partial<HalfYearInput> = {}, audience: 'internal' | 'masses' = 'internal') =>
    halfYearView(halfYearInput(over), audience);

  it('B3, B7: goes up under the joint group’s number, signed by its units', () => {
    const { head, signers } = report();
    expect(head).toMatchObject({
      number: '联督〔2026〕3号',
      title: '关于2026年上半年承诺履行情况的督查报告',
      addressee: '区委：',
    });
    expect(head.lead).toContain('结合“七一”民主生活会，对2026年上半年承诺履行情况进行了督查');
    expect(signers).toEqual(['区纪委', '区委组织部', '区委区政府督查室']);
  });

  it('B3, L8: members inspected, of which branches, and who was not involved', () => {
    // One of four branches was returned, so the share of all members is not known.
    expect(report().sections[0]!.paragraphs).toEqual([
      '督查组由区纪委、区委组织部、区委区政府督查室组成，于6月18日至6月22日开展督查。共督查党员4名，涉及支部2个，情况见表1。' +
        '没有督查到党员的支部1个：建设公司党支部。',
    ]);
    const whole = { expected: 3, received: 3, accepted: 3, returned: 0, missing: 0, late: 0 };
    // 4 of 80 is 5.0%.
    expect(report({ branches: whole }).sections[0]!.paragraphs[0]).toContain('共督查党员4名，占应承诺党员80名的5.0%');
  });

  it('E6: how those found wanting were dealt with', () => {
    expect(handlingSentence(halfYearInput())).toBe(
      '督查的党员中，全面兑现的2名，占督查党员的50.0%；未全面兑现的2名，占督查党员的50.0%。' +
        '未全面兑现的党员中，口头提醒1名、批评教育1名。',
    );
    const row = (shortfall: string | null, handling: string | null) => ({
      branch: '甲支部',
      member: '赵',
      inspectedOn: day('2026-06-20'),
      shortfall,
      handling,
    });
    expect(handlingSentence(halfYearInput({ rows: [row('差一件', null)] }))).toBe(
      '督查的党员中，未全面兑现的1名，占督查党员的100.0%。未全面兑现的党员均没有处理的记载。',
    );
    expect(handlingSentence(halfYearInput({ rows: [row('差一件', null), row('差两件', '批评教育')] }))).toContain(
      '批评教育1名，没有处理记载的1名。',
    );
    expect(handlingSentence(halfYearInput({ rows: [row(null, null)] }))).toContain('未发现未全面兑现的情况');
  });

  it('B3: compared with the half before', () => {
    const then = figuresOf(district, { committed: 320, closed: 140, due: 160, closedOnTime: 132, overdue: 15 });
    const now = figuresOf(district, { committed: 320, closed: 304, due: 320, closedOnTime: 288, overdue: 4 });
    const before = { period: parsePeriod('2026H1')!, totals: then };
    const period = parsePeriod('2026H2')!;
    const said = report({ period, asOf: period.to, today: day('2027-01-12'), figures: now, before }).sections[1]!;
    // 288 of 320 is 90.0%, 132 of 160 is 82.5%: 7.5 more.
    expect(said.paragraphs.join('')).toContain(
      '按期兑现率90.0%（按期兑现数占到期事项数的比例，以首次核定的时限为准），比上半年末提高7.5个百分点',
    );
    expect(said.paragraphs.join('')).toContain('逾期事项比上半年末减少11件。');
  });

  it('B3: without an inspection it does not say that there was one', () => {
    const { head, sections } = report({ rows: [], units: [] });
    expect(head.lead).toContain('进行了汇总');
    expect(sections.map(({ heading }) => heading)).toEqual(['一、督查开展情况', '二、承诺落实情况', '三、下一步工作']);
    expect(sections[0]!.paragraphs).toEqual(['2026年上半年没有联合督查的记载。']);
    const alone = report({ rows: [], units: [], scheme: construction });
    expect(alone.sections.map(({ heading }) => heading)).toEqual(['一、承诺落实情况', '二、下一步工作']);
  });

  it('B3: the version for the masses names no person, day or unit, and gives no private matter', () => {
    const said = JSON.stringify(report({}, 'masses'));
    for (const secret of [
      '赵建国',
      '钱卫东',
      '孙志强',
      '周明',
      '窗口提速',
      '驻村走访',
      '6月18日',
      '6月22日',
      '督查组由',
    ]) {
      expect(said).not.toContain(secret);
    }
    expect(report({}, 'masses').signers).toEqual(['区纪委、区委组织部、区委区政府督查室联合督查小组']);
    expect(report({}, 'masses').annexes).toEqual([]);
    expect(report({}, 'masses').head.addressee).toBe('各党（总）支部：');
    expect(JSON.stringify(report())).toContain('钱卫东');
  });
});
