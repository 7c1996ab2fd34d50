import { describe, expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import type { BulletinInput } from '../../ledger/figures/bulletin.ts';
import { zeroCounts } from '../../ledger/figures/counts.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { circularTemplates } from '../../templates/documents/circular/templates.ts';
import { type Audience, type CircularView, circularView } from '../../templates/documents/circular/view.ts';
import { createEngine } from '../../templates/documents/render/engine.ts';
import { district, police, schemeOf, social, town } from '../support/schemes.ts';
import { emptyHeading } from './any-input.ts';
import { FORBIDDEN } from '../support/lint-official-text.ts';
import { districtInput, policeInput, post, socialInput, sumsFor, townInput } from './institutions.ts';
import { bulletinInput, sample } from './sample.ts';
import { textOfPage } from './text.ts';

const render = createEngine(circularTemplates);
const page = (of: BulletinInput, audience: Audience): string => render('circular', circularView(of, audience));
const text = (of: BulletinInput, audience: Audience = 'masses'): string => textOfPage(page(of, audience));
const told = (of: BulletinInput): string => circularView(of, 'masses').overview.told.join('\n');
const points = ({ points: all }: CircularView['problems']): Readonly<Record<string, string>> =>
  Object.fromEntries(all.map((p) => [p.heading.replace(/^（.+）/, ''), p.text]));
const problems = (of: BulletinInput) => points(circularView(of, 'masses').problems);
const demands = (of: BulletinInput) => points(circularView(of, 'masses').demands);

describe.each([
  ['construction', sample()],
  ['town', townInput()],
  ['district', districtInput()],
  ['district, half a year', districtInput(parsePeriod('2026H2')!)],
  ['social', socialInput()],
  ['police', policeInput()],
])('B1: the circular of %s', (_, of) => {
  it.each(['internal', 'masses'] as const)('B1: has no forbidden wording, version %s', (audience) => {
    const said = text(of, audience);
    const found = Object.entries(FORBIDDEN).flatMap(([what, pattern]) => (pattern.test(said) ? [what] : []));
    expect(found).toEqual([]);
  });

  it('B1: has no heading over nothing, and its headings count on', () => {
    expect(page(of, 'internal')).not.toMatch(emptyHeading);
    const numbers = [...page(of, 'masses').matchAll(/<h2>(.)、/g)].map(([, n]) => n);
    expect(numbers).toEqual(['一', '二', '三', '四', '五']);
  });

  it('B1: numbers its tables in the order of the page', () => {
    const numbers = [...page(of, 'masses').matchAll(/<caption>表(\d)/g)].map(([, n]) => Number(n));
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
  });

  it('B1: names no person in the version for the masses', () => {
    expect(text(of)).not.toMatch(/赵建国|钱卫东|孙志强|欧阳明月/);
  });
});

describe('the town', () => {
  it('C1: tells how many of those to be commented on were', () => {
    // 3 branches and 36 members; 13 + 11 + 13 commented on: 37/39 = 94.87%
    expect(told(townInput())).toContain(
      '点评纪实情况。本季度应点评支部和党员共39个，已点评37个，未点评2个，点评覆盖率94.9%（已点评数占应点评数的比例）。',
    );
    expect(problems(townInput())['领导点评没有全覆盖']).toBe(
      '个别点评对象没有点评，共2个，涉及支部1个：镇机关党支部。',
    );
    expect(demands(townInput())['补齐领导点评']).toBe(
      '镇机关党支部还有没有点评的对象，由规定的点评人补上点评：支部、班子成员由上级党组织负责人点评，其他党员由党支部书记点评。支部于10月25日前将情况报镇党委。',
    );
  });

  it('L7: tells of the monthly records that were kept, told and evaluated', () => {
    // 36 members and three months: 36 + 33 + 36 kept, 30 + 33 + 36 told
    expect(told(townInput())).toContain(
      '本季度应记日常纪实的党员108人次（一名党员一个月计1人次），已记105人次（其中已在组织生活会上讲述评价99人次），缺3人次。',
    );
    expect(problems(townInput())['日常纪实有缺漏']).toBe(
      '少数党员的日常纪实不全：缺3人次、已记而没有讲述评价6人次，涉及支部2个：柳沟村党支部、镇机关党支部。',
    );
    expect(demands(townInput())['补齐日常纪实']).toContain('并在最近一次组织生活会上讲述评价，');
  });

  const duties = (period: string, counts: Readonly<Record<string, number>>, scheme = town): string =>
    told(
      bulletinInput([{ name: '甲支部', sums: sumsFor(scheme, [4, 0, 0, 0, 0, 0], [1, 0, 0, 0, 0, 0], counts) }], {
        scheme,
        period: parsePeriod(period)!,
      }),
    );

  it.each([
    [{ toComment: 5, commented: 5 }, '点评情况。本季度应点评支部和党员共5个，已全部点评，点评覆盖率100.0%'],
    [{ toComment: 5, commented: 0 }, '应点评支部和党员共5个，均未点评，点评覆盖率0.0%'],
    [
      { toRecord: 9, recorded: 0, recordsTold: 0 },
      '纪实情况。本季度应记日常纪实的党员9人次（一名党员一个月计1人次），均未记。',
    ],
    [{ toRecord: 9, recorded: 9, recordsTold: 9 }, '已全部记（均已在组织生活会上讲述评价）。'],
    [{ toRecord: 9, recorded: 8, recordsTold: 0 }, '已记8人次（均未在组织生活会上讲述评价），缺1人次。'],
  ])('C1, L7: %o', (counts, sentence) => {
    expect(duties('2026Q3', counts)).toContain(sentence);
  });

  it('L7: counts members in a month', () => {
    expect(duties('2026-08', { toRecord: 9, recorded: 8, recordsTold: 7 })).toContain(
      '本月应记日常纪实的党员9名，已记8名（其中已在组织生活会上讲述评价7名），缺1名。',
    );
  });

  it('C1: counts comments over several quarters, and members alone where branches do not pledge', () => {
    expect(duties('2026H1', { toComment: 10, commented: 9 })).toContain(
      '上半年应点评支部和党员共10次（一个对象一个季度计1次），已点评9次，未点评1次',
    );
    const members = schemeOf('town', { pledgers: ['member'] });
    expect(duties('2026Q3', { toComment: 10, commented: 9 }, members)).toContain('应点评党员10名，已点评9名');
  });

  it('C1, L7: says nothing of what is not due yet', () => {
    expect(duties('2026-08', {})).not.toMatch(/点评|纪实/);
  });

  it('L3: what waits for closing waits for the town office', () => {
    // 14 − 11 − 1 − 1 in 柳沟村, 12 − 8 − 3 in the school
    expect(told(townInput())).toContain('另有待销号2件（已申请，等待镇创先办核验）');
    expect(demands(townInput())['及时办理销号']).toBe(
      '柳沟村党支部、中心小学党支部2个支部配合镇创先办对待销号的2件承诺事项逐件核验，通过核验的及时销号，于10月25日前将办理情况报镇党委。',
    );
  });

  it('P9: has a table by theme and none by category, and names the themes that nobody took up', () => {
    const { overview } = circularView(townInput(), 'masses');
    expect(overview.tables.map(({ caption }) => caption)).toEqual([
      '表1　2026年第三季度各主题承诺事项统计表（单位：件）',
    ]);
    // 9 + 6 + 6 committed, 6 + 3 + 2 closed, 0 + 0 + 1 overdue; 11/21 = 52.38%
    expect(overview.tables[0]!.rows[1]).toEqual({
      name: '履行岗位职责',
      committed: '21',
      closed: '11',
      closingRate: '52.4%',
      overdue: '1',
    });
    expect(overview.tables[0]!.total.committed).toBe('54');
    expect(overview.paragraphs.join('')).toContain('没有承诺事项的主题15个：争创“五个好”、');
  });

  it('P9: an item without a theme has a line of its own, so that the table adds up', () => {
    const line = [7, 0, 0, 0, 0, 0] as const;
    const own = sumsFor(town, line, [0, 0, 0, 0, 0, 0], { themes: { 治沙造林: [5, 0, 0] } });
    const { tables } = circularView(
      bulletinInput([{ name: '甲支部', sums: own }], { scheme: town }),
      'masses',
    ).overview;
    expect(tables[0]!.rows.map(({ name, committed }) => `${name}${committed}`)).toEqual(['治沙造林5', '未填写主题2']);
  });

  it('L10: tells how many were withdrawn', () => {
    expect(told(townInput())).toContain('另有撤回1件（不计入承诺事项总数）。');
  });

  it('B3: points to the letter that goes with the circular of a quarter, in no other', () => {
    expect(demands(townInput())['对照提醒函抓好落实']).toBe(
      '各党支部收到提醒函后，将所列逾期事项和即将到期事项逐件落实到人，于10月25日前将落实情况报镇党委。',
    );
    expect(demands({ ...townInput(), period: parsePeriod('2026H2')! })).not.toHaveProperty('对照提醒函抓好落实');
  });

  it('B4: does not speak of practices where none are collected', () => {
    expect(text(townInput())).not.toContain('经验做法');
  });

  it('B1: leaves the section of what was done out where there is nothing to tell', () => {
    const of = bulletinInput([{ name: '甲支部', state: 'missing' }], { scheme: town });
    const headings = [...page(of, 'internal').matchAll(/<h2>([^<]+)/g)].map(([, heading]) => heading);
    expect(headings).toEqual(['一、总体情况', '二、各支部情况', '三、存在的问题', '四、下一步要求']);
    expect(page(of, 'internal')).not.toMatch(emptyHeading);
  });
});

describe('the district', () => {
  it('P1: does not speak of branches’ own items where only members pledge', () => {
    expect(text(districtInput())).not.toMatch(/支部承诺(?!事项)/);
    expect(told(districtInput())).toContain(
      '承诺事项共350件（与上季度末持平）；按类别分，共性项目140件、实事项目210件。',
    );
  });

  it('B1: tells of the hot issues and how many are solved', () => {
    expect(told(districtInput())).toContain('列为热点难点的承诺事项20件，已解决17件。');
  });

  it.each([
    [4, 0, '列为热点难点的承诺事项4件，均未解决。'],
    [4, 4, '列为热点难点的承诺事项4件，已全部解决。'],
  ])('B1: %i hot issues, %i solved', (hotIssues, hotIssuesSolved, sentence) => {
    const own = sumsFor(district, [9, 4, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0], { hotIssues, hotIssuesSolved });
    expect(told(bulletinInput([{ name: '甲支部', sums: own }], { scheme: district }))).toContain(sentence);
  });

  it('B1: has tables by category and by theme', () => {
    const captions = circularView(districtInput(), 'masses').overview.tables.map(({ noun }) => noun);
    expect(captions).toEqual(['类别', '主题']);
  });
});

describe('the bureau of social affairs', () => {
  it('P8: tells of key items', () => {
    // 3 + 2, of them 1 + 2 closed
    expect(told(socialInput())).toContain('列为重点项目的承诺事项5件，已销号3件。');
  });

  it('P6: counts oral pledges apart', () => {
    expect(told(socialInput())).toContain('已承诺30名（其中口头承诺3名）');
  });

  it('B5: tells of submissions by 直属 and 指导', () => {
    expect(told(socialInput())).toContain('其中直属的1个，已报1个；指导的2个，已报2个，退回1个。');
  });

  it('B4: says to whom good practice goes', () => {
    expect(demands(socialInput())['总结推广经验做法']).toBe(
      '各直属党组织，各中小学、卫生院及时总结经验做法、先进典型，随时报送局党工委领导小组办公室。',
    );
  });

  it('P8: does not speak of key items where there are none', () => {
    const none = sumsFor(social, [9, 4, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0]);
    expect(told(bulletinInput([{ name: '甲支部', sums: none }], { scheme: social }))).not.toContain('重点项目');
  });
});

describe('the forest police, one branch with units', () => {
  const { branches } = circularView(policeInput(), 'masses');

  it('B1: goes by unit, the branch’s own items in a line of their own, without places; the lines add up', () => {
    expect([branches.heading, branches.table?.noun, branches.table?.ranked]).toEqual(['二、各部门情况', '部门', false]);
    expect(branches.table?.rows.map(({ name, committed }) => `${name}${committed}`)).toEqual([
      '法制股8',
      '林区派出所6',
      '巡护队5',
      '办公室4',
      '支部承诺3',
    ]);
    const keys = ['committed', 'closed', 'due', 'onTime', 'late', 'overdue', 'unfulfilled'] as const;
    for (const key of keys) {
      const sum = branches.table!.rows.reduce((n, row) => n + Number(row[key]), 0);
      expect(`${key} ${sum}`).toBe(`${key} ${branches.table!.total[key]}`);
    }
  });

  it('B1: items of members without a unit have a line too', () => {
    const own = sumsFor(police, [9, 0, 0, 0, 0, 0], [2, 0, 0, 0, 0, 0], {
      units: { 法制股: { ...zeroCounts, committed: 4, open: 4, expectedMembers: 2, pledgedMembers: 2 } },
      expectedMembers: 3,
      pledgedMembers: 3,
    });
    const { table } = circularView(
      bulletinInput([{ name: '局党支部', sums: own }], { scheme: police }),
      'masses',
    ).branches;
    // 9 − 2 of the branch − 4 of 法制股
    expect(table?.rows.map(({ name, committed }) => `${name}${committed}`)).toEqual([
      '法制股4',
      '林区派出所0',
      '巡护队0',
      '办公室0',
      '未填写部门3',
      '支部承诺2',
    ]);
  });

  it('B1: compares units with the period before', () => {
    // 法制股 and 办公室 100% as before; 林区派出所 1/2 → 1/4, 巡护队 2/2 → 2/3
    expect(branches.paragraphs[1]).toBe(
      '与上季度末相比，按期兑现率下降的部门2个、持平的部门2个，下降最多的是巡护队，下降33.3个百分点。',
    );
  });

  it('B7: addresses units, not branches', () => {
    expect(text(policeInput())).not.toMatch(/各支部|各党（总）支部|涉及支部|个支部/);
    expect(circularView(policeInput(), 'masses').head.addressee).toBe('各股、所、队、室：');
  });

  it('B1: names units where something is amiss', () => {
    expect(problems(policeInput())['承诺事项没有按时落实']).toContain('涉及林区派出所、巡护队、县森林公安局党支部。');
    expect(demands(policeInput())['补齐党员承诺']).toBe(
      '林区派出所组织未承诺的党员作出承诺，确不能承诺的注明原因，于10月25日前将情况报局党支部。',
    );
  });

  it('B1: its lists of items name units', () => {
    const lists = (of: BulletinInput) => circularView(of, 'internal').annexes;
    const { overdue, unfulfilled } = lists(policeInput());
    expect([overdue?.noun, overdue?.rows[0]?.place, unfulfilled?.noun, unfulfilled?.rows[0]?.place]).toEqual([
      '部门',
      '林区派出所',
      '部门',
      '巡护队',
    ]);
    const own = { ...policeInput().overdue[0]!, unit: null, pledger: '本支部' };
    expect(lists({ ...policeInput(), overdue: [own] }).overdue?.rows[0]?.place).toBe('支部');
    expect(lists(townInput()).overdue?.rows[0]?.place).toBe('柳沟村党支部');
  });

  it('L5: its list of unfulfilled items has kinds of reasons only where the scheme parts them', () => {
    expect(page(policeInput(), 'internal')).not.toContain('原因类别');
    expect(page(sample(), 'internal')).toContain('原因类别');
  });

  it('L4: of an overdue item only a reminder is due where the scheme knows nothing more', () => {
    const { overdue } = circularView(townInput(), 'internal').annexes;
    expect(overdue?.rows[0]?.step).toBe('已督促提醒');
  });

  it('B1: goes by branch again where there are two', () => {
    const two = [{ name: '一支部' }, { name: '二支部' }];
    expect(circularView(bulletinInput(two, { scheme: police }), 'masses').branches.heading).toBe('二、各支部情况');
  });

  it('B1: says what became of the only ledger where it is not counted', () => {
    const said = (state: 'returned' | 'missing', late = false): readonly string[] =>
      circularView(bulletinInput([{ name: '局党支部', state, late }], { scheme: police }), 'masses').overview.told;
    expect(said('returned', true)[0]).toBe('台账情况。局党支部台账有错误，尚待改正，属于逾期报送。');
    expect(said('missing')[0]).toBe('台账情况。局党支部台账尚未报送。');
  });

  it('D2: tells of posts in force, their assessment, and of those revoked by name and without a reason', () => {
    // S01 1 of 1 passed, S02 1 of 2 assessed, S03 assessed and not passed: 4 to assess, 3 assessed, 2 passed
    expect(told(policeInput())).toContain(
      '示范岗和责任区情况。截至9月30日，在岗的党员示范岗2个（个人示范岗1个、集体示范岗1个）。本季度应考核岗内党员4名，已考核3名，其中通过2名。' +
        '本季度撤销示范岗1个：护林先锋岗（巡护队）。',
    );
    expect(problems(policeInput())['示范岗考核有遗漏']).toBe('个别岗内党员没有按季考核，共1名。');
    expect(demands(policeInput())['补齐示范岗考核']).toBe(
      '由县森林公安局党支部组织对没有考核的岗内党员补作考核，于10月25日前完成。',
    );
  });

  it('D2: says nothing of revoked posts where the scheme does not tell of them', () => {
    const scheme = schemeOf('police', { posts: { tellRevoked: false } });
    expect(text({ ...policeInput(), scheme })).not.toMatch(/撤销|护林先锋岗/);
  });

  it('D2: tells a revocation in the period in which it was', () => {
    const revoked = [post(), post({ postId: 'S03', name: '护林先锋岗', state: '撤销', stateOn: day('2026-06-30') })];
    expect(told({ ...policeInput(), posts: revoked })).toContain('本季度没有撤销的示范岗。');
  });

  it.each([
    [[{ quarter: '2026Q3', due: 2, assessed: 2, passed: 2 }], '应考核岗内党员2名，已全部考核，全部通过。'],
    [[{ quarter: '2026Q3', due: 2, assessed: 0, passed: 0 }], '应考核岗内党员2名，均未考核。'],
    [[{ quarter: '2026Q3', due: 2, assessed: 1, passed: 0 }], '应考核岗内党员2名，已考核1名，均未通过。'],
    [[], '在岗的党员示范岗1个。本季度没有撤销的示范岗。'],
  ])('D2: %o', (quarters, sentence) => {
    expect(told({ ...policeInput(), posts: [post({ quarters })] })).toContain(sentence);
  });

  it('D4: tells whether areas cover every member', () => {
    expect(told(policeInput())).toContain('划分党员责任区4个，没有划入责任区的党员1名。');
    expect(problems(policeInput())['责任区没有全员覆盖']).toBe('个别党员没有划入责任区，共1名。');
    const whole = { ...policeInput(), areas: { areas: 4, membersWithout: 0, unitsWithout: ['办公室'] } };
    expect(told(whole)).toContain('划分党员责任区4个，覆盖全体党员，没有划分责任区的部门1个：办公室。');
    expect(problems(whole)).not.toHaveProperty('责任区没有全员覆盖');
  });

  it('D2, D4: says nothing of posts and areas where there are none', () => {
    expect(text({ ...policeInput(), posts: [], areas: null })).not.toMatch(/示范岗[^、”]|责任区情况/);
  });
});

describe('B1: a matter with a point of its own', () => {
  const warned = (of: BulletinInput, ...codes: readonly string[]): BulletinInput => ({
    ...of,
    warnings: codes.map((code) => ({ code, title: `“${code}”`, count: 2, branches: 1 })),
  });
  const checked = (of: BulletinInput): string => problems(of)['台账填写有需要核对之处'] ?? '';

  it('B1: is not told again among the warnings', () => {
    const duties = ['comments-missing', 'records-missing', 'records-not-told', 'theme-foreign'];
    expect(checked(warned(townInput(), ...duties))).toBe(
      '个别支部台账有需要核对的内容：“theme-foreign”2处（1个支部）。',
    );
    expect(checked(warned(policeInput(), 'post-not-assessed', 'member-without-area', 'text-alike'))).toBe(
      '台账有需要核对的内容：“text-alike”2处。',
    );
  });

  it('B1: is told among the warnings where it has none', () => {
    expect(checked(warned(districtInput(), 'comments-missing'))).toContain('“comments-missing”2处');
  });
});

describe('B7: who signs a circular', () => {
  it('B7: a circular that another body signs has its name, number and addressees everywhere', () => {
    const paper = {
      issuer: '承诺工作督查组',
      numberPrefix: '督',
      addressees: '各单位',
      reportTo: '督查组',
      basis: '督查办法',
    };
    const scheme = schemeOf('town', { committee: { papers: { circular: paper } } });
    const { head, tail, demands: asked } = circularView({ ...townInput(), scheme }, 'internal');
    expect([head.orgMark.text, head.number, head.addressee, tail.signer, tail.printer]).toEqual([
      '承诺工作督查组文件',
      '督〔2026〕9号',
      '各单位：',
      '承诺工作督查组',
      '承诺工作督查组',
    ]);
    expect(head.lead).toContain('根据《督查办法》，承诺工作督查组对');
    expect(asked.general).toBe('针对本季度情况，各单位要做好以下工作：');
    expect(asked.points[0]!.text).toMatch(/报督查组。$/);
  });
});

describe('the circulars of the institutions, read by eye', () => {
  it.each([
    ['town', townInput()],
    ['district', districtInput()],
    ['social', socialInput()],
    ['police', policeInput()],
  ])('%s', async (id, of) => {
    await expect(text(of, 'internal')).toMatchFileSnapshot(`golden/${id}.txt`);
  });
});

describe('defaults in the notes', () => {
  const notes = (of: BulletinInput): string => circularView(of, 'internal').annexes.notes!.items.join('\n');

  it.each([
    ['town', townInput()],
    ['district', districtInput()],
    ['social', socialInput()],
    ['police', policeInput()],
  ])('B1: %s, none that bears on evaluations or measures only', (_, of) => {
    expect(notes(of)).not.toMatch(/权重|等次、分值|建议人选|限期整改|标黄|奖励/);
  });

  it('B1: those of parts that are told', () => {
    expect(notes(policeInput())).toContain('部门名称：');
    expect(notes(policeInput())).toContain('示范岗撤销的通报：原文只说撤销称号、收回挂牌；默认通报列岗名，不写事由。');
    expect(notes({ ...policeInput(), posts: [] })).not.toContain('示范岗撤销');
    expect(notes(socialInput())).toContain('重点项目：');
    expect(notes(townInput())).toContain('通报周期：原文的通报是督查通报；承诺落实情况的季度通报是软件默认。');
  });
});
