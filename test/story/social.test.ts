import { rmSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { RowValues } from '../../templates/workbook/input.ts';
import { buildBranchRoster, buildCommitteeBook } from '../../templates/workbook/index.ts';
import { schemeOf } from '../support/schemes.ts';
import { Office, type Promised, type Year, done, ledgerAt, told } from './year.ts';

const OWN = {
  extends: 'social',
  committee: { name: '中共临江区社会事务局工作委员会', numberPrefix: '临社委', printer: '临江区社会事务局' },
};
const scheme = schemeOf('social', { committee: OWN.committee });
const branch = {
  code: 'S01',
  name: '育才小学党支部',
  kind: '学校',
  orgForm: '党支部',
  superior: OWN.committee.name,
  secretary: '赵一',
};

const item = (
  no: string,
  pledger: string,
  category: string,
  theme: string,
  text: string,
  deadline: string,
  source = '新提出',
): Promised => ({ no, pledger, text, deadline: `2026-${deadline}`, more: { category, theme, source } });

/** Twelve promises: two of the branch, one of them left over from an earlier campaign, ten of its five members. */
const items: readonly Promised[] = [
  item('001', '本支部', '共性内容', '创建“五个好”', '六月底前建成党员活动室', '06-30'),
  item('002', '本支部', '创新内容', '服务群众为民办实事', '解决学生午休场地不足', '09-30', '学习实践活动遗留'),
  item('003', '赵一', '共性内容', '“五带头”', '每周听课评课不少于两节', '12-20'),
  item('004', '赵一', '岗位内容', '岗位特点', '上半年修订完教学管理制度', '06-30'),
  item('005', '赵一', '创新内容', '办实事做好事', '为留守学生办周末课堂', '11-30'),
  item('006', '钱二', '共性内容', '“五带头”', '全年无迟到早退', '12-20'),
  item('007', '钱二', '岗位内容', '岗位特点', '编成校本教材一册', '09-30'),
  item('008', '孙三', '共性内容', '“五带头”', '带教两名新教师', '12-20'),
  item('009', '孙三', '岗位内容', '岗位特点', '五月底前建好学科题库', '05-31'),
  item('010', '李四', '共性内容', '“五带头”', '每月到社区义务读报一次', '12-20'),
  item('011', '周五', '共性内容', '“五带头”', '全年家访全部学生', '12-20'),
  item('012', '周五', '创新内容', '办实事做好事', '组织一次亲子运动会', '10-31'),
];
const deadlineOf = (no: string): string => items.find((one) => one.no === no)!.deadline!;

const life = [
  ...items.flatMap(({ no }) => [
    told(no, '提诺', '02-20'),
    told(no, '送审', '03-01'),
    told(no, '定诺', '03-10', { date: deadlineOf(no) }),
    told(no, '亮诺', '03-15'),
    told(no, '践诺', '03-16'),
  ]),
  told('009', '提醒督促', '06-02', { note: '题库尚缺两个年级' }),
  ...done('009', '06-10', '06-12'),
  ...done('001', '06-20', '06-24'),
  ...done('004', '06-28', '07-01'),
  told('012', '撤回', '07-15', { note: '场地改造，经支部同意撤回' }),
  told('002', '提醒督促', '10-08', { note: '场地尚未腾出' }),
  told('007', '提醒督促', '10-08', { note: '教材没有成稿' }),
  ...done('002', '10-10', '10-15'),
  ...done('005', '11-20', '11-25'),
  ...['003', '006', '008', '010'].flatMap((no) => done(no, '12-15', '12-18')),
  told('011', '提醒督促', '12-21', { note: '家访没有走完' }),
  told('007', '未兑现', '12-22', { note: '没有成稿' }),
];

const member = (id: string, name: string, standing: string, postClass: string, more: RowValues = {}): RowValues => ({
  memberId: `S01-00${id}`,
  name,
  standing,
  post: '教师',
  postClass,
  pledgeForm: '书面',
  sex: '女',
  bornIn: '1980-05',
  nation: '回族',
  joinedOn: '2005-07',
  education: '大学本科',
  ...more,
});

const criteria = { cAdvanced: '是', cYearTask: '是', cPostDuty: '是', cWish: '是', cFeasible: '是', verdict: '通过' };
const review = (no: string, reviewer: string): RowValues => ({
  id: `2026-S01-${no}`,
  reviewedOn: '2026-03-10',
  reviewer,
  ...criteria,
});

const meeting = (on: string, kind: string, more: RowValues = {}): readonly [string, RowValues] => [
  `2026-${on}`,
  { date: `2026-${on}`, kind, host: '赵一', expected: 5, present: 5, content: '已开展', ...more },
];

const ballot = (target: string, votes: readonly number[]): readonly [string, RowValues] => {
  const [g1 = 0, g2 = 0, g3 = 0, g4 = 0] = votes;
  const counts = { expected: 20, returned: 20, g1, g2, g3, g4 };
  return ['2026-12-28', { round: '年终', votedOn: '2026-12-28', target, panel: '党员群众', ...counts }];
};

const year: Year = {
  scheme,
  branch,
  by: '孙三',
  cover: { phone: '6650011' },
  roster: [
    member('1', '赵一', '担任领导职务', '管理岗位'),
    member('2', '钱二', '普通党员', '专业技术岗位'),
    member('3', '孙三', '普通党员', '专业技术岗位'),
    member('4', '李四', '无职党员', '义工服务', {
      pledgeForm: '口头',
      oralReason: '年老体弱',
      oralDecidedOn: '2026-03-01',
    }),
    member('5', '周五', '普通党员', '服务岗位'),
  ],
  items,
  life,
  filled: (_, until) => (until > '2026-12-23' ? { fulfilment: '已逐项说明' } : {}),
  rows: {
    reviews: items.filter(({ no }) => no > '002').map(({ no }) => ['2026-03-10', review(no, '党支部')] as const),
    activities: [
      meeting('02-15', '调研走访', { opinions: 10, adopted: 4, masses: 12 }),
      meeting('03-15', '公开承诺'),
      meeting('12-28', '民主评议会', { masses: 15 }),
    ],
    practices: [
      [
        '2026-09-15',
        {
          date: '2026-09-15',
          kind: '先进典型',
          title: '周末课堂',
          content: '赵一同志带头办起周末课堂，二十名学生受益',
        },
      ],
    ],
    ballots: [
      ballot('本支部', [18, 2]),
      ballot('赵一', [15, 5]),
      ballot('钱二', [4, 4, 4, 8]),
      ballot('孙三', [10, 10]),
      ballot('李四', [20]),
      ballot('周五', [0, 20]),
    ],
    // 李四 has not evaluated himself.
    results: ['本支部', '赵一', '钱二', '孙三', '周五'].map(
      (pledger) => ['2026-12-26', { round: '年终', pledger, selfGrade: '满意' }] as const,
    ),
  },
};

const office = new Office();
afterAll(() => office.close());

describe.sequential('L1: a year of a school under the social-affairs bureau', () => {
  it('B5, P6: begins with roster and blank ledger; oral pledges are counted apart', async () => {
    writeFileSync(office.at('方案.json'), JSON.stringify(OWN));
    writeFileSync(office.at('支部名册.xlsx'), await buildBranchRoster(scheme, [{ ...branch, affiliation: '指导' }]));
    const book = {
      committeeReviews: ['001', '002'].map((no) => review(no, '上一级党组织')),
      committeeMeasures: [
        {
          branchCode: 'S01',
          decidedOn: '2026-12-31',
          target: '钱二',
          id: '2026-S01-007',
          measure: '限期整改',
          cause: '落实不好群众不满意',
          decidedBy: OWN.committee.name,
          fixBy: '2027-03-31',
        },
      ],
    };
    writeFileSync(office.at('党委工作簿.xlsx'), await buildCommitteeBook(scheme, book));
    office.well('2026-01-05', 'template', '--year', '2026');
    const blank = office.ledger(scheme, '台账模板', 'S01_育才小学党支部_2026.xlsx');
    expect([blank.commitments, blank.missing.size]).toEqual([[], 0]);
    await office.receive('2026Q2', ledgerAt(year, '2026-07-01T00'), '2026-07-01T09:00:00');
    office.well('2026-07-06', 'bulletin', '--period', '2026Q2');
    // Due by 06-30: 001 in time, 009 late, 004 done in time and waiting for its striking off.
    const counts = { committed: 12, due: 3, closed: 2, closedOnTime: 1, closedLate: 1, awaitingClosing: 1, overdue: 0 };
    const members = { expectedMembers: 5, pledgedMembers: 5, oralMembers: 1 };
    expect(office.figures('2026Q2').totals).toMatchObject({ ...counts, ...members, keyItems: 1, keyItemsClosed: 0 });
    expect(office.page('通报', '2026Q2', '通报.html')).toContain('口头承诺1名');
  });

  it('B1, B4: tells the third quarter with what changed, the key items and the good practice', async () => {
    await office.receive('2026Q3', ledgerAt(year, '2026-10-01T00'), '2026-10-01T09:00:00');
    office.well('2026-10-08', 'bulletin', '--period', '2026Q3');
    // 012 was withdrawn. Due: 001, 009, 004, 002, 007; in time 001 and 004, late 009, overdue 002 and 007.
    const counts = {
      committed: 11,
      withdrawn: 1,
      due: 5,
      closedOnTime: 2,
      closedLate: 1,
      overdue: 2,
      closedInPeriod: 1,
    };
    expect(office.figures('2026Q3').totals).toMatchObject(counts);
    const page = office.page('通报', '2026Q3', '通报.html');
    // 1/3 = 33.3% then, 2/5 = 40.0% now: 6.666… points
    expect(page).toContain('提高6.7个百分点');
    expect(page).toContain('重点项目');
    expect(page).toContain('周末课堂');
    for (const secret of ['回族', '1980-05', '6650011', '年老体弱']) expect(page).not.toContain(secret);
  });

  it('E1, E4, E7: scores the year; who has not evaluated himself has no score', async () => {
    await office.receive('2026Q4', ledgerAt(year, '2027-01-01T00'), '2027-01-02T09:00:00');
    office.well('2027-01-05', 'bulletin', '--period', '2026Q4');
    office.well('2027-01-06', 'evaluation', '--year', '2026');
    const { members, branchPledgers, grades, totals } = office.evaluation('2026');
    // In time: 001, 003–006, 008, 010. Late: 002, 009. Unfulfilled: 007. Overdue: 011.
    expect(totals).toMatchObject({ due: 11, closedOnTime: 7, closedLate: 2, unfulfilled: 1, overdue: 1 });
    expect(members.map(({ name, total, grade }) => [name, total, grade])).toEqual([
      // (15 × 100 + 5 × 80) / 20 × 0.6 + 3/3 × 40
      ['赵一', 97, '满意'],
      // (400 + 320 + 240) / 20 × 0.6 + 1/2 × 40
      ['钱二', 48.8, '不满意'],
      // 90 × 0.6 + (1 + 0.8) / 2 × 40: ninety exactly
      ['孙三', 90, '满意'],
      ['李四', null, null],
      // 80 × 0.6 + 0
      ['周五', 48, '不满意'],
    ]);
    expect(members[3]!.notScored).toEqual([{ kind: 'selfEvaluation' }]);
    // 98 × 0.6 + (1 + 0.8) / 2 × 40 = 94.8; half of it and half of (97 + 48.8 + 90 + 48) / 4 = 70.95: 82.875, half up
    expect(branchPledgers[0]).toMatchObject({ total: 94.8, grade: '满意', assessment: 82.88 });
    expect(grades.members).toEqual({ 满意: 2, 较满意: 0, 基本满意: 0, 不满意: 2 });
  });

  it('E5, L6: names candidates, reasons and the mending that is due, inside only', () => {
    const inside = office.page('年终', '2026', '年终评议汇总.html');
    expect(inside).toContain('限期整改');
    const outside = office.page('年终', '2026', '年终评议汇总（公开版）.html');
    for (const name of ['赵一', '钱二', '孙三', '李四', '周五']) expect(outside).not.toContain(name);
  });

  it('P8: begins the next year with what was left, personal columns and all', () => {
    office.well('2027-01-08', 'template', '--year', '2027', '--carry-over');
    const next = office.ledger(scheme, '台账模板', 'S01_育才小学党支部_2027.xlsx');
    expect(next.commitments.map(({ originId, source }) => [originId, source])).toEqual([
      ['2026-S01-007', '上年结转'],
      ['2026-S01-011', '上年结转'],
    ]);
    expect(next.roster.map(({ name, nation, bornIn }) => [name, nation, bornIn])[0]).toEqual([
      '赵一',
      '回族',
      '1980-05',
    ]);
    // The oral pledge stands as such; that the branch has decided on it is of the old year.
    expect(next.roster.map(({ pledgeForm, oralDecidedOn }) => [pledgeForm, oralDecidedOn])[3]).toEqual(['口头', null]);
  });

  it('P8: says so where the workbook with the personal columns was cleared away', () => {
    rmSync(office.at('上报'), { recursive: true });
    const made = office.well('2027-01-08', 'template', '--year', '2027', '--carry-over', '--force');
    expect(made.out).toContain('党员的个人信息要重新填写');
    const next = office.ledger(scheme, '台账模板', 'S01_育才小学党支部_2027.xlsx');
    expect([next.commitments.length, next.roster[0]!.nation]).toEqual([2, null]);
  });
});
