import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { RowValues } from '../../templates/workbook/input.ts';
import { buildBranchRoster, buildCommitteeBook } from '../../templates/workbook/index.ts';
import { schemeOf } from '../support/schemes.ts';
import { Office, type Promised, type Year, done, ledgerAt, told } from './year.ts';

const OWN = {
  extends: 'district',
  committee: { name: '中共云台区委员会', numberPrefix: '云委', printer: '中共云台区委办公室' },
};
const scheme = schemeOf('district', { committee: OWN.committee });
const branch = {
  code: 'L01',
  name: '区农业局党支部',
  kind: '区级机关',
  superior: OWN.committee.name,
  secretary: '赵一',
};

const item = (
  no: string,
  pledger: string,
  category: string,
  theme: string,
  text: string,
  deadline?: string,
): Promised => ({
  no,
  pledger,
  text,
  deadline: deadline === undefined ? null : `2026-${deadline}`,
  more: { category, theme, hotIssue: ['006', '008'].includes(no) ? '是' : '否' },
});
const COMMON = '共性项目';
const DEED = '实事项目';

/** Twelve promises of four members; the fifth, 周五, is ill and takes no part. */
const items: readonly Promised[] = [
  item('001', '赵一', DEED, '重点工作责任承诺', '年内完成冷链中心一期工程'),
  item('002', '赵一', COMMON, COMMON, '带头执行请示报告制度'),
  item('003', '钱二', COMMON, COMMON, '牢记宗旨，执政为民'),
  item('004', '钱二', COMMON, COMMON, '恪尽职守，带头实干'),
  item('005', '钱二', COMMON, COMMON, '严格自律，廉洁从政'),
  item('006', '钱二', DEED, '改善民生', '解决东岸三村饮水不稳的问题', '06-30'),
  item('007', '孙三', COMMON, COMMON, '廉洁自律'),
  item('008', '孙三', DEED, '提高办事效率', '把农机补贴办理时间缩短一半', '08-31'),
  item('009', '李四', COMMON, COMMON, '改进工作作风'),
  item('010', '李四', DEED, '社区生活', '为社区办两次农产品直供', '06-30'),
  item('011', '李四', DEED, '强化能力素质', '考取农艺师资格', '09-30'),
  item('012', '李四', DEED, '转变工作作风', '每月到联系村住一夜并记日记', '09-30'),
];

const life = [
  ...items.flatMap(({ no, deadline }) => [
    told(no, '提诺', '01-15'),
    told(no, '定诺', '02-10', { date: deadline ?? '2026-12-31' }),
    told(no, '亮诺', '02-20'),
    told(no, '践诺', '02-21'),
  ]),
  ...done('006', '06-20', '06-25'),
  ...done('010', '06-28', '07-03'),
  told('008', '提醒督促', '09-01', { note: '流程尚未改完' }),
  ...done('008', '09-05', '09-10'),
  told('011', '提醒督促', '10-09', { note: '考试延期' }),
  told('012', '提醒督促', '10-09', { note: '日记中断' }),
  ...['002', '003', '004', '005', '007', '009'].flatMap((no) => done(no, '12-20', '12-25')),
  told('001', '未兑现', '12-28', { note: '一期工程没有完成' }),
  told('011', '结转', '12-30'),
];

const member = (id: string, name: string, standing: string, tier: string, more: RowValues = {}): RowValues => ({
  memberId: `L01-00${id}`,
  name,
  standing,
  tier,
  admission: '党员自荐',
  confirmedOn: '2026-01-10',
  ...more,
});

const meeting = (on: string, kind: string): readonly [string, RowValues] => [
  `2026-${on}`,
  { date: `2026-${on}`, kind, host: '赵一', expected: 5, present: 4, content: '已开展' },
];

const ballot = (target: string, panel: string, votes: readonly number[]): readonly [string, RowValues] => {
  const returned = votes.reduce((sum, count) => sum + count, 0);
  const [g1 = 0, g2 = 0, g3 = 0, g4 = 0] = votes;
  const counts = { expected: returned, returned, g1, g2, g3, g4 };
  return ['2026-12-29', { round: '年度', votedOn: '2026-12-29', target, panel, ...counts }];
};

const year: Year = {
  scheme,
  branch,
  by: '孙三',
  roster: [
    member('1', '赵一', '领导干部', '机关镇（街道）领导党员'),
    member('2', '钱二', '领导干部', '区领导党员'),
    member('3', '孙三', '普通党员', '机关一般党员'),
    member('4', '李四', '普通党员', '机关一般党员'),
    member('5', '周五', '普通党员', '机关一般党员', { confirmedOn: null, exemptReason: '身体原因' }),
  ],
  items,
  life,
  filled: (_, until) => (until > '2026-12-26' ? { fulfilment: '已逐项说明' } : {}),
  rows: {
    activities: [
      meeting('02-20', '公开承诺'),
      ...['03', '06', '09', '12'].flatMap((month) => [
        meeting(`${month}-25`, '工作交流汇报会'),
        meeting(`${month}-27`, '季度通报'),
      ]),
      meeting('12-29', '公开承诺兑现会'),
      meeting('12-30', '评诺结果公开'),
    ],
    ballots: [
      // Leaders are evaluated by three panels, the others by four.
      ballot('赵一', '所在支部', [8, 2]),
      ballot('赵一', '群众代表', [5, 5]),
      ballot('赵一', '班子成员', [3, 1, 1]),
      ballot('钱二', '所在支部', [10]),
      ballot('钱二', '群众代表', [9, 1]),
      ballot('钱二', '班子成员', [4, 1]),
      ballot('孙三', '党员互评', [3, 1]),
      ballot('孙三', '群众帮评', [6, 2, 2]),
      ballot('孙三', '领导点评', [1]),
      ballot('孙三', '组织考评', [0, 1]),
      ballot('李四', '党员互评', [2, 1, 1]),
      ballot('李四', '群众帮评', [5, 0, 0, 5]),
      ballot('李四', '领导点评', [0, 0, 1]),
      ballot('李四', '组织考评', [0, 0, 0, 1]),
    ],
    measures: [
      [
        '2026-12-31',
        {
          decidedOn: '2026-12-31',
          target: '李四',
          id: '2026-L01-012',
          measure: '口头提醒',
          cause: '未全面兑现承诺',
          decidedBy: '区农业局党支部',
        },
      ],
    ],
  },
};

const inspected = (name: string, more: RowValues): RowValues => ({
  period: '2026H1',
  inspectedOn: '2026-06-18',
  units: '区纪委、区委组织部、区委区政府督查室',
  branchCode: 'L01',
  member: name,
  ...more,
});

const office = new Office();
afterAll(() => office.close());

describe.sequential('L1, L9: a year of a district’s office', () => {
  it('P5: begins with the roster; who is ill and not confirmed is not expected to pledge', async () => {
    writeFileSync(office.at('方案.json'), JSON.stringify(OWN));
    writeFileSync(office.at('支部名册.xlsx'), await buildBranchRoster(scheme, [branch]));
    const book = {
      jointInspections: [
        inspected('孙三', { handling: '无' }),
        inspected('李四', { shortfall: '直供只办了一次', handling: '口头提醒' }),
      ],
      assessments: [{ memberId: 'L01-001', name: '赵一', year: 2026, result: '差' }],
      committeeMeasures: [
        {
          branchCode: 'L01',
          decidedOn: '2026-12-31',
          target: '赵一',
          id: '2026-L01-001',
          measure: '诫勉谈话',
          cause: '失职失责致目标责任制考核差',
          decidedBy: '中共云台区委员会',
        },
      ],
    };
    writeFileSync(office.at('党委工作簿.xlsx'), await buildCommitteeBook(scheme, book));
    office.well('2026-01-05', 'template', '--year', '2026');
    const blank = office.ledger(scheme, '台账模板', 'L01_区农业局党支部_2026.xlsx');
    expect([blank.commitments, blank.missing.size]).toEqual([[], 0]);
    await office.receive('2026Q2', ledgerAt(year, '2026-07-01T00'), '2026-07-01T09:00:00');
    office.well('2026-07-06', 'bulletin', '--period', '2026Q2');
    expect(office.figures('2026Q2').totals).toMatchObject({ expectedMembers: 4, pledgedMembers: 4 });
  });

  it('B3: writes the half-year report from the joint inspection, with names inside only', () => {
    office.well('2026-07-10', 'bulletin', '--period', '2026H1');
    // Due by 06-30: 006, closed in time, and 010, which waits for its striking off.
    const counts = { committed: 12, due: 2, closed: 1, closedOnTime: 1, awaitingClosing: 1, overdue: 0 };
    expect(office.figures('2026H1').totals).toMatchObject(counts);
    expect(office.page('通报', '2026H1', '半年督查报告.html')).toContain('直供只办了一次');
    const outside = office.page('通报', '2026H1', '半年督查报告（公开版）.html');
    for (const name of ['孙三', '李四']) expect(outside).not.toContain(name);
  });

  it('B1, B3: tells the third quarter, counts hot issues solved, and writes each branch a letter', async () => {
    await office.receive('2026Q3', ledgerAt(year, '2026-10-01T00'), '2026-10-01T09:00:00');
    office.well('2026-10-08', 'bulletin', '--period', '2026Q3');
    // Due: 006, 010, 008, 011, 012. In time: 006, 010. Late: 008. Overdue: 011, 012. In the quarter: 010, 008.
    const counts = { due: 5, closedOnTime: 2, closedLate: 1, overdue: 2, closedInPeriod: 2, open: 9 };
    expect(office.figures('2026Q3').totals).toMatchObject({ ...counts, hotIssues: 2, hotIssuesSolved: 2 });
    const page = office.page('通报', '2026Q3', '通报.html');
    expect(page).toContain('热点难点');
    // 2/5 = 40.0% now, 1/2 = 50.0% at the end of the second quarter.
    expect(page).toMatch(/(降低|下降)10\.0个百分点/);
    const letter = office.page('通报', '2026Q3', '提醒函', 'L01_区农业局党支部.html');
    expect(letter).toContain('2026-L01-011');
    expect(letter).not.toMatch(/undefined|NaN|null/);
  });

  it('E2: scores leaders by three panels and the others by four', async () => {
    await office.receive('2026Q4', ledgerAt(year, '2027-01-01T00'), '2027-01-02T09:00:00');
    office.well('2027-01-05', 'bulletin', '--period', '2026Q4');
    office.well('2027-01-06', 'evaluation', '--year', '2026');
    const { members, branchPledgers, totals } = office.evaluation('2026');
    // All 12 are due by 12-31: in time 002–007, 009, 010; late 008; unfulfilled 001; carried over 011; overdue 012.
    const counts = { due: 12, closedOnTime: 8, closedLate: 1, unfulfilled: 1, carriedOver: 1, overdue: 1, open: 1 };
    expect(totals).toMatchObject(counts);
    expect(members.map(({ name, total, grade }) => [name, total, grade])).toEqual([
      // (96 + 90 + 88) / 3 × 0.6 + 1/2 × 100 × 0.4 = 54.8 + 20
      ['赵一', 74.8, '基本满意'],
      // (100 + 98 + 96) / 3 × 0.6 + 40
      ['钱二', 98.8, '满意'],
      // (95 + 88 + 100 + 80) / 4 × 0.6 + (1 + 0.8) / 2 × 100 × 0.4 = 54.45 + 36
      ['孙三', 90.45, '满意'],
      // (85 + 50 + 60 + 0) / 4 × 0.6 + 2/4 × 100 × 0.4 = 29.25 + 20
      ['李四', 49.25, '不满意'],
    ]);
    // Branches are not evaluated: the members' mean alone, (74.8 + 98.8 + 90.45 + 49.25) / 4 = 78.325, half up.
    expect(branchPledgers[0]).toMatchObject({ total: null, assessment: 78.33 });
  });

  it('E6: tells the measures that are due and taken, inside only', () => {
    const inside = office.page('年终', '2026', '年终评议汇总.html');
    expect(inside).toContain('诫勉谈话');
    expect(inside).toContain('口头提醒');
    const outside = office.page('年终', '2026', '年终评议汇总（公开版）.html');
    for (const name of ['赵一', '钱二', '孙三', '李四', '周五']) expect(outside).not.toContain(name);
  });

  it('P8: begins the next year with what was left; who takes part is decided anew', () => {
    office.well('2027-01-08', 'template', '--year', '2027', '--carry-over');
    const next = office.ledger(scheme, '台账模板', 'L01_区农业局党支部_2027.xlsx');
    expect(next.commitments.map(({ originId, source }) => [originId, source])).toEqual([
      ['2026-L01-001', '上年结转'],
      ['2026-L01-011', '上年结转'],
      ['2026-L01-012', '上年结转'],
    ]);
    expect(next.roster.map(({ name, confirmedOn, exemptReason }) => [name, confirmedOn, exemptReason])).toEqual([
      ['赵一', null, null],
      ['钱二', null, null],
      ['孙三', null, null],
      ['李四', null, null],
      ['周五', null, null],
    ]);
  });
});
