import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import { rewardsOf } from '../../ledger/scoring/rewards.ts';
import type { RowValues } from '../../templates/workbook/input.ts';
import { buildBranchRoster } from '../../templates/workbook/index.ts';
import { schemeOf } from '../support/schemes.ts';
import { Office, type Promised, type Year, done, ledgerAt, told } from './year.ts';

/** The bureau of the story has two units; everything else is the scheme's. */
const OWN = {
  extends: 'police',
  committee: { name: '中共松岭县森林公安局党支部', numberPrefix: '松林公', printer: '松岭县森林公安局' },
  lists: { unit: ['林区派出所', '巡护队'] },
};
const scheme = schemeOf('police', { committee: OWN.committee, lists: OWN.lists });
const branch = { code: 'J01', name: '局党支部', superior: OWN.committee.name, secretary: '赵一' };

const item = (no: string, pledger: string, text: string, deadline: string): Promised => ({
  no,
  pledger,
  text,
  deadline: `2026-${deadline}`,
  more: { measures: '定人定责，按月检查', effect: '群众满意', source: '群众需求' },
});

/** Twelve promises: two of the branch, ten of its five members. */
const items: readonly Promised[] = [
  item('001', '本支部', '开放两处林区便民服务点', '06-30'),
  item('002', '本支部', '全年组织四次进村法治宣讲', '12-20'),
  item('003', '赵一', '三月底前走访全部护林员', '03-31'),
  item('004', '赵一', '主持建成案件回访制度', '12-20'),
  item('005', '钱二', '清理积压的林权纠纷案卷', '06-30'),
  item('006', '钱二', '防火期前检修全部巡护车辆', '09-30'),
  item('007', '孙三', '在东坡建成一处检查站', '09-30'),
  item('008', '孙三', '年底前更新全部界桩', '12-20'),
  item('009', '李四', '为三个村装好防火广播', '06-30'),
  item('010', '李四', '全年办案回访率达到九成', '12-31'),
  item('011', '周五', '编印一册林区办事指南', '09-30'),
  item('012', '周五', '改造值班室', '05-31'),
];
const deadlineOf = (no: string): string => items.find((one) => one.no === no)!.deadline!;

const life = [
  ...items.flatMap(({ no }) => [
    told(no, '提诺', '02-10'),
    told(no, '送审', '02-20'),
    told(no, '定诺', '03-05', { date: deadlineOf(no) }),
    told(no, '亮诺', '03-10'),
    told(no, '践诺', '03-12'),
  ]),
  ...done('003', '03-25', '03-28'),
  told('012', '撤回', '05-10', { note: '值班室列入局里统一改造，经局领导班子同意撤回' }),
  ...done('001', '06-20', '06-25'),
  // Done in time, struck off after the quarter's end.
  ...done('009', '06-28', '07-02'),
  told('005', '提醒督促', '07-01', { note: '案卷尚未清完' }),
  ...done('005', '07-05', '07-10'),
  told('011', '变更', '09-10', { date: '2026-11-30', note: '印刷推迟，经局领导班子同意改期' }),
  ...done('006', '09-20', '09-25'),
  told('007', '提醒督促', '10-08', { note: '检查站尚未开工' }),
  ...done('011', '11-20', '11-25'),
  ...done('002', '12-10', '12-15'),
  ...done('008', '12-15', '12-18'),
  ...done('004', '12-18', '12-22'),
  told('007', '未兑现', '12-25', { note: '用地没有落实' }),
];

const member = (id: string, name: string, standing: string, unit: string, areaId: string): RowValues => ({
  memberId: `J01-00${id}`,
  name,
  standing,
  post: '民警',
  unit,
  areaId,
  areaDuty: '联系责任区群众',
});

const review = (no: string, on = '03-05'): RowValues => ({
  id: `2026-J01-${no}`,
  reviewedOn: `2026-${on}`,
  reviewer: '局领导班子',
  cAdvanced: '是',
  cCurrentTask: '是',
  cPostDuty: '是',
  cWish: '是',
  cFeasible: '是',
  verdict: '通过',
});

const meeting = (on: string, kind: string, more: RowValues = {}): readonly [string, RowValues] => [
  `2026-${on}`,
  { date: `2026-${on}`, kind, host: '赵一', expected: 5, present: 5, content: '已开展', ...more },
];

const assessed = (
  quarter: number,
  postId: string,
  name: string,
  elected: string,
  more: RowValues = {},
): readonly [string, RowValues] => [
  ['2026-03-28', '2026-06-28', '2026-09-28', '2026-12-20'][quarter - 1]!,
  {
    quarter: `2026Q${quarter}`,
    postId,
    member: name,
    elected,
    unmet: '无',
    votes: 20,
    votesGood: 19,
    veto: '无',
    verdict: '通过',
    ...more,
  },
];

const ballot = (target: string, panel: string, votes: readonly number[]): readonly [string, RowValues] => {
  const returned = votes.reduce((sum, count) => sum + count, 0);
  const [g1 = 0, g2 = 0, g3 = 0, g4 = 0] = votes;
  const counts = { expected: returned, returned, g1, g2, g3, g4 };
  return ['2026-12-28', { round: '年终', votedOn: '2026-12-28', target, panel, ...counts }];
};

const log = (quarter: number, areaId: string): readonly [string, RowValues] => {
  const on = `2026-${['03', '06', '09', '12'][quarter - 1]!}-20`;
  return [on, { date: on, areaId, kind: '工作日志', content: '走访群众', by: '钱二' }];
};

const year: Year = {
  scheme,
  branch,
  by: '周五',
  roster: [
    member('1', '赵一', '党员领导干部', '林区派出所', 'Z01'),
    member('2', '钱二', '二级机构负责人', '林区派出所', 'Z01'),
    member('3', '孙三', '二级机构负责人', '巡护队', 'Z02'),
    member('4', '李四', '普通党员', '林区派出所', 'Z01'),
    member('5', '周五', '普通党员', '巡护队', 'Z02'),
  ],
  items,
  life,
  filled: (_, until) => (until > '2026-12-26' ? { fulfilment: '已逐项说明' } : {}),
  rows: {
    reviews: [...items.map(({ no }) => ['2026-03-05', review(no)] as const), ['2026-09-10', review('011', '09-10')]],
    activities: [
      meeting('02-05', '调研走访', { opinions: 12, adopted: 6, masses: 20 }),
      meeting('03-10', '公开栏公示'),
      meeting('12-30', '结果公开'),
    ],
    posts: [
      [
        '2026-01-25',
        {
          postId: 'S01',
          kind: '个人示范岗',
          name: '执法示范岗',
          unit: '林区派出所',
          holders: '李四',
          headcount: 1,
          howSet: '全局党员民主推选',
          setOn: '2026-01-20',
          plateOn: '2026-01-25',
          state: '在岗',
        },
      ],
      [
        '2026-01-25',
        {
          postId: 'S02',
          kind: '集体示范岗',
          name: '服务示范岗',
          unit: '林区派出所',
          holders: '赵一、钱二',
          headcount: 2,
          howSet: '局务会推选确认',
          setOn: '2026-01-20',
          plateOn: '2026-01-25',
          state: '在岗',
        },
      ],
    ],
    postAssessments: [
      // S01: elected in the first two quarters, so rewarded after the second; vetoed in the fourth.
      assessed(1, 'S01', '李四', '评选上'),
      assessed(2, 'S01', '李四', '评选上', { reward: 1000 }),
      assessed(3, 'S01', '李四', '本季未评选'),
      // S02: 赵一 is elected in the third and the fourth; 钱二 in the fourth only, and may go on in the new year.
      ...[1, 2].flatMap((quarter) => ['赵一', '钱二'].map((name) => assessed(quarter, 'S02', name, '未评选上'))),
      assessed(3, 'S02', '赵一', '评选上'),
      assessed(3, 'S02', '钱二', '未评选上'),
      assessed(4, 'S01', '李四', '未评选上', { veto: '重大责任事故', verdict: '撤销', note: '经查证属实' }),
      assessed(4, 'S02', '赵一', '评选上', { reward: 1000 }),
      assessed(4, 'S02', '钱二', '评选上'),
    ],
    areas: [
      ['2026-01-20', { areaId: 'Z01', name: '西坡责任区', unit: '林区派出所', head: '钱二', task: '防火巡护' }],
      ['2026-01-20', { areaId: 'Z02', name: '东坡责任区', unit: '巡护队', head: '孙三', task: '界桩管护' }],
    ],
    areaWork: [1, 2, 3, 4].flatMap((quarter) => ['Z01', 'Z02'].map((area) => log(quarter, area))),
    ballots: [
      ballot('本支部', '领导点评', [3]),
      ballot('本支部', '群众评议', [9, 1]),
      ballot('本支部', '组织考核', [1]),
      ballot('赵一', '领导点评', [3]),
      ballot('赵一', '群众评议', [8, 2]),
      ballot('赵一', '组织考核', [1]),
      ballot('钱二', '领导点评', [2, 1]),
      ballot('钱二', '群众评议', [6, 3, 1]),
      ballot('钱二', '组织考核', [0, 1]),
      ballot('孙三', '领导点评', [0, 0, 1, 2]),
      ballot('孙三', '群众评议', [2, 0, 3, 5]),
      ballot('孙三', '组织考核', [0, 0, 0, 1]),
      ballot('李四', '领导点评', [3]),
      ballot('李四', '群众评议', [10]),
      ballot('李四', '组织考核', [1]),
      // 周五 was left out by the organisation's assessment.
      ballot('周五', '领导点评', [3]),
      ballot('周五', '群众评议', [10]),
    ],
    results: ['本支部', '赵一', '钱二', '孙三', '李四', '周五'].map(
      (pledger) => ['2026-12-26', { round: '年终', pledger, selfGrade: '满意' }] as const,
    ),
    measures: [
      [
        '2026-12-30',
        {
          decidedOn: '2026-12-30',
          target: '孙三',
          id: '2026-J01-007',
          measure: '限期整改',
          cause: '评议考核后仍未兑现',
          decidedBy: '局党支部',
          fixBy: '2027-03-31',
        },
      ],
    ],
  },
};

/** S01 as it stands once it was revoked. */
function withRevoked(until: string) {
  const ledger = ledgerAt(year, until);
  const posts = (ledger.rows?.posts ?? []).map((row) =>
    row['postId'] === 'S01' ? { ...row, state: '撤销', stateOn: '2026-12-20' } : row,
  );
  return { ...ledger, rows: { ...ledger.rows, posts } };
}

const office = new Office();
afterAll(() => office.close());

describe.sequential('L1, L9: a year of the forest police', () => {
  it('begins with the folder, the roster of the one branch, and a blank ledger', async () => {
    writeFileSync(office.at('方案.json'), JSON.stringify(OWN));
    writeFileSync(office.at('支部名册.xlsx'), await buildBranchRoster(scheme, [branch]));
    office.well('2026-01-05', 'template', '--year', '2026');
    const blank = office.ledger(scheme, '台账模板', 'J01_局党支部_2026.xlsx');
    expect([blank.commitments, blank.posts, blank.missing.size]).toEqual([[], [], 0]);
  });

  it('B1: tells the second quarter by unit, though there is one branch only', async () => {
    await office.receive('2026Q2', ledgerAt(year, '2026-07-01T00'), '2026-07-01T09:00:00');
    office.well('2026-07-06', 'bulletin', '--period', '2026Q2');
    // 12 − 012 withdrawn = 11. Due by 06-30: 001, 003, 005, 009. Closed by then: 001 and 003, both in time; in the
    // quarter only 001. 009 waits for its striking off, so of the due only 005 is overdue.
    const counts = { committed: 11, withdrawn: 1, due: 4, closed: 2, closedOnTime: 2, closedInPeriod: 1 };
    expect(office.figures('2026Q2').totals).toMatchObject({ ...counts, awaitingClosing: 1, overdue: 1, open: 9 });
    // Members' items of 林区派出所: 003–006, 009, 010; of 巡护队: 007, 008, 011 (012 withdrawn).
    const { 林区派出所: station, 巡护队: patrol } = office.figures('2026Q2').totals.byUnit;
    expect([station?.committed, station?.due, station?.overdue]).toEqual([6, 3, 1]);
    expect([patrol?.committed, patrol?.withdrawn, patrol?.due]).toEqual([3, 1, 0]);
    const page = office.page('通报', '2026Q2', '通报.html');
    expect(page).toContain('巡护队');
    expect(page).not.toMatch(/undefined|NaN|null/);
  });

  it('B1: tells the third quarter with what changed since the second', async () => {
    await office.receive('2026Q3', ledgerAt(year, '2026-10-01T00'), '2026-10-01T09:00:00');
    office.well('2026-10-08', 'bulletin', '--period', '2026Q3');
    // Due now also 006, 007, 011: 7. Closed: 001, 003, 005, 006, 009; 005 late. 007 and 011 are overdue: the amended
    // deadline of 011 does not make its first one later. In the quarter: 005, 006, 009.
    const counts = { due: 7, closed: 5, closedOnTime: 4, closedLate: 1, overdue: 2, closedInPeriod: 3, open: 6 };
    expect(office.figures('2026Q3').totals).toMatchObject(counts);
    // 2/4 = 50.0% then, 4/7 = 57.1% now.
    expect(office.page('通报', '2026Q3', '通报.html')).toContain('提高7.1个百分点');
  });

  it('E2, E4: scores the year, panel by panel', async () => {
    await office.receive('2026Q4', withRevoked('2027-01-01T00'), '2027-01-02T09:00:00');
    office.well('2027-01-05', 'bulletin', '--period', '2026Q4');
    office.well('2027-01-06', 'evaluation', '--year', '2026');
    const { members, branchPledgers, grades, totals } = office.evaluation('2026');
    // All 11 are due by 12-31. Late: 005, 011. Unfulfilled: 007. Overdue: 010. In time: the other 7.
    expect(totals).toMatchObject({ due: 11, closedOnTime: 7, closedLate: 2, unfulfilled: 1, overdue: 1, open: 1 });
    expect(members.map(({ name, total, grade }) => [name, total, grade])).toEqual([
      // (100 + 96 + 100) / 3 × 0.6 + 100 × 0.4, both items in time
      ['赵一', 99.2, '满意'],
      // (280/3 + 90 + 80) / 3 × 0.6 + (1 + 0.8) / 2 × 100 × 0.4 = 52.666… + 36
      ['钱二', 88.67, '较满意'],
      // (20 + 38 + 0) / 3 × 0.6 + 1/2 × 100 × 0.4
      ['孙三', 31.6, '不满意'],
      // 100 × 0.6 + 1/2 × 100 × 0.4 would be 较满意: the veto takes it down
      ['李四', 80, '不满意'],
      ['周五', null, null],
    ]);
    expect(members[4]!.notScored).toEqual([{ kind: 'panel', panel: '组织考核' }]);
    // (100 + 98 + 100) / 3 × 0.6 + 40; assessment: half of 99.6 and half of (99.2 + 88.67 + 31.6 + 80) / 4 = 74.8675
    expect(branchPledgers[0]).toMatchObject({ total: 99.6, grade: '满意', assessment: 87.23 });
    expect(grades.members).toEqual({ 满意: 1, 较满意: 1, 基本满意: 0, 不满意: 2 });
  });

  it('E5, D2: names candidates and those left out, inside only; a revoked post without its reason', () => {
    const inside = office.page('年终', '2026', '年终评议汇总.html');
    expect(inside).toContain('建议人选');
    expect(inside).not.toContain('重大责任事故');
    const outside = office.page('年终', '2026', '年终评议汇总（公开版）.html');
    for (const name of ['赵一', '钱二', '孙三', '李四', '周五']) expect(outside).not.toContain(name);
    const posted = office.page('年终', '2026', '评议结果公示.html');
    expect(posted).toContain('未计分');
    expect(posted).not.toContain('88.67');
  });

  it('P8, D3: begins the next year with what was left, and with the run of elections that goes on', () => {
    office.well('2027-01-08', 'template', '--year', '2027', '--carry-over', '--force');
    const next = office.ledger(scheme, '台账模板', 'J01_局党支部_2027.xlsx');
    expect(next.commitments.map(({ originId, text }) => [originId, text])).toEqual([
      ['2026-J01-007', '在东坡建成一处检查站'],
      ['2026-J01-010', '全年办案回访率达到九成'],
    ]);
    expect(next.roster.map(({ name }) => name)).toEqual(['赵一', '钱二', '孙三', '李四', '周五']);
    expect(next.posts.map(({ postId }) => postId)).toEqual(['S02']);
    expect(next.postAssessments.map(({ quarter, member: name }) => [quarter, name])).toEqual([
      ['2026Q4', '赵一'],
      ['2026Q4', '钱二'],
    ]);
    // Elected again in the first quarter of 2027: 钱二 has two running, 赵一 used the first up in 2026.
    const first = next.postAssessments.map((row) => ({ ...row, quarter: '2027Q1', reward: null }));
    const ledger = { ...next, postAssessments: [...next.postAssessments, ...first] };
    expect(rewardsOf(ledger, day('2027-03-31'), scheme)).toMatchObject([
      { member: '钱二', quarter: '2027Q1', amount: 1000 },
    ]);
  });
});
