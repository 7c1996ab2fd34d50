import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { RowValues } from '../../templates/workbook/input.ts';
import { buildBranchRoster, buildCommitteeBook } from '../../templates/workbook/index.ts';
import { Office, ledgerAt, told } from './year.ts';
import {
  OWN,
  scheme,
  branch,
  beside,
  NAMES,
  items,
  life,
  type Written,
  bySuperior,
  ballot,
  year,
} from './years/town.ts';

const review = (no: string, on: string, more: RowValues = {}): Written => [
  `2026-${on}`,
  {
    id: `2026-T01-${no}`,
    reviewedOn: `2026-${on}`,
    reviewer: '镇党委',
    cAdvanced: '是',
    cWish: '是',
    cFeasible: '是',
    verdict: '通过',
    ...more,
  },
];

/** The gates of an item as the town's office found them. */
const gates = (no: string, on: string, more: RowValues = {}): Written => [
  `2026-${on}`,
  {
    id: `2026-T01-${no}`,
    gateSolved: '是',
    gateInPlace: '是',
    gateSatisfied: '是',
    checkedOn: `2026-${on}`,
    checker: '镇创先办',
    verdict: '销号',
    ...more,
  },
];

const OF_BRANCH = ['“五个好”创建情况', '承诺落实情况'];
const ofBranch = (round: string, votedOn: string, panel: string, ...rows: readonly (readonly number[])[]) =>
  rows.map((votes, index): Written => {
    const [on, row] = ballot({ round, votedOn }, '本支部', panel, OF_BRANCH[index]!, votes);
    return [on, { branchCode: 'T01', ...row }];
  });

const ranking = (period: string, branchCode: string, score: number, rank: number, publicOn: string): Written => [
  publicOn,
  { period, branchCode, score, rank, publicOn },
];

const matter = (on: string, kind: string, branchCode: string, content: string): Written => [
  `2026-${on}`,
  { date: `2026-${on}`, kind, branchCode, content },
];

const chosen = (on: string, level: string, result: string): Written => [
  `2026-${on}`,
  { year: 2026, target: '赵一', branchCode: 'T01', level, order: 1, result, date: `2026-${on}` },
];

/** 党委工作簿 of the year, each row with the day on which it was written down. */
const BOOK: Readonly<Record<string, readonly Written[]>> = {
  committeeReviews: [
    review('010', '02-10', { cFeasible: '否', verdict: '退回', opinion: '内容空洞' }),
    ...items.map(({ no }) => review(no, no === '012' ? '03-16' : '02-25')),
    review('007', '11-18'),
  ],
  gateChecks: [
    gates('004', '03-26'),
    gates('002', '05-12'),
    gates('001', '06-15', { gateSatisfied: '否', verdict: '退回', opinion: '西巷排水不畅' }),
    gates('009', '06-22'),
    gates('003', '07-01'),
    gates('001', '07-25'),
    gates('005', '11-08'),
    gates('006', '12-12'),
    gates('012', '12-15'),
    gates('008', '12-20'),
  ],
  committeeComments: bySuperior.map(([on, row]): Written => [on, { branchCode: 'T01', ...row }]),
  branchBallots: [
    ...ofBranch('上半年', '2026-07-05', '全镇党员和干部群众', [60, 30, 10], [50, 40, 10]),
    ...ofBranch('上半年', '2026-07-05', '下级党组织负责人', [4, 1], [3, 2]),
    ...ofBranch('上半年', '2026-07-05', '村社及服务对象代表', [6, 3, 1], [7, 2, 1]),
    ...ofBranch('下半年', '2027-01-05', '全镇党员和干部群众', [80, 10, 10], [70, 20, 10]),
    ...ofBranch('下半年', '2027-01-05', '下级党组织负责人', [5], [4, 1]),
    ...ofBranch('下半年', '2027-01-05', '村社及服务对象代表', [8, 1, 1], [9, 0, 1]),
  ],
  branchRankings: [
    ranking('2026-01..02', 'T01', 88.5, 2, '2026-03-05'),
    ranking('2026-01..02', 'T02', 92, 1, '2026-03-05'),
    ranking('2026-03..04', 'T01', 95.5, 1, '2026-05-06'),
    ranking('2026-03..04', 'T02', 93, 2, '2026-05-06'),
  ],
  supervision: [
    matter('06-10', '支部书记抓活动', 'T01', '召集党员逐户核对用水轮次'),
    matter('08-05', '支部书记抓活动', 'T01', '组织返工西巷排水'),
    matter('08-06', '支部书记抓活动', 'T02', '开放周六办事窗口'),
    matter('09-15', '舆论宣传', 'T01', '村广播开设承诺专栏'),
  ],
  selections: [chosen('06-25', '支部', '推荐'), chosen('07-01', '党委', '表彰')],
};

const office = new Office();
afterAll(() => office.close());

/** The committee's workbook as it stood at a point in time. */
async function keepBook(until: string): Promise<void> {
  const rows = Object.entries(BOOK).map(([sheet, all]) => [
    sheet,
    all.filter(([on]) => on < until).map(([, row]) => row),
  ]);
  const book = Object.fromEntries(rows) as Parameters<typeof buildCommitteeBook>[1];
  writeFileSync(office.at('党委工作簿.xlsx'), await buildCommitteeBook(scheme, book));
}

/** None of the members is named in a page. */
function namesNobody(...parts: readonly string[]): void {
  const page = office.page(...parts);
  for (const name of NAMES) expect(page).not.toContain(name);
  expect(page).not.toMatch(/undefined|NaN|null/);
}

const LEDGER = 'T01_平沟村党支部_2026.xlsx';

describe.sequential('L7, C1: a year of a village under a town', () => {
  it('P1: begins with the folder, the roster of branches and a blank ledger', async () => {
    writeFileSync(office.at('方案.json'), JSON.stringify(OWN));
    writeFileSync(office.at('支部名册.xlsx'), await buildBranchRoster(scheme, [branch, beside]));
    await keepBook('2026-01-05');
    office.well('2026-01-05', 'template', '--year', '2026');
    const blank = office.ledger(scheme, '台账模板', LEDGER);
    expect([blank.commitments, blank.records, blank.missing.size]).toEqual([[], [], 0]);
  });

  it('C1, L7, R2: tells the first quarter; the town committee reviewed all, one comment and a record lack', async () => {
    await office.receive('2026Q1', ledgerAt(year, '2026-04-01T00'), '2026-04-01T09:00:00');
    await keepBook('2026-04-06');
    const ran = office.well('2026-04-06', 'bulletin', '--period', '2026Q1');
    // 周五 was not commented on and has no record of February; 李四's of March was not told.
    expect(ran.out).toContain('提醒3处');
    const { totals, branches } = office.figures('2026Q1');
    expect(branches).toMatchObject({ expected: 2, accepted: 1, missing: 1 });
    // Nothing falls due before 06-30: no rate. 004 is closed.
    expect(totals).toMatchObject({ committed: 12, due: 0, onTimeRate: null, closed: 1, closedInPeriod: 1, open: 11 });
    // To comment on: the branch and five members; without 周五.
    expect([totals.toComment, totals.commented]).toEqual([6, 5]);
    // 5 members × 3 months; 5 + 4 + 5 recorded, of which 李四's of March was not told.
    expect([totals.toRecord, totals.recorded, totals.recordsTold]).toEqual([15, 14, 13]);
    namesNobody('通报', '2026Q1', '通报（公开版）.html');
  });

  it('B2, L7: posts the results of March; the branch posts the same from its own workbook', () => {
    office.well('2026-04-07', 'bulletin', '--period', '2026-03');
    // The first quarter is over in March: its comments belong to the month too.
    const duties = { toRecord: 5, recorded: 5, recordsTold: 4, toComment: 6, commented: 5 };
    expect(office.figures('2026-03').totals).toMatchObject(duties);
    const posted = office.page('通报', '2026-03', '党员评比结果公示', 'T01_平沟村党支部.html');
    expect(posted).toContain('本支部党员5名，有评比结果的4名，未评1名');
    // Two of four, one of four, one of four.
    expect(posted).toContain('“满意”2名，占50.0%；“较满意”1名，占25.0%；“基本满意”1名，占25.0%');
    // Since February: 赵一 up, 孙三 down, 钱二 as before; 周五 had none then.
    expect(posted).toContain('提高的1名，下降的1名，不变的1名；没有上月结果可比的1名');
    // 004 was closed: before its own workbook is sound, the branch reads in what the town's office found at the gates.
    office.well('2026-04-07', 'receipts', '--period', '2026Q1');
    const [sent, own] = [office.at('上报', '2026Q1', LEDGER), office.at('支部', '台账.xlsx')];
    mkdirSync(office.at('支部'));
    copyFileSync(sent, own);
    office.well('2026-04-07', 'apply-receipt', own, office.at('回执', '2026Q1', 'T01_平沟村党支部.xlsx'));
    const read = office.ledger(scheme, '支部', '台账.xlsx');
    // 12 items reviewed, one of them twice; three comments of the superior beside two of the secretary.
    expect([read.reviews.length, read.comments.length]).toEqual([13, 5]);
    office.well('2026-04-07', 'member-results', own, '--period', '2026-03', '--out', office.at('公示'));
    expect(office.page('公示', '党员评比结果公示_2026-03.html')).toBe(posted);
    expect(office.has('通报', '2026-03', '通报.html')).toBe(false);
  });

  it('B2: posts how the branches rank in March and April, and how that changed', async () => {
    await office.receive('2026-03..04', ledgerAt(year, '2026-05-01T00'), '2026-05-01T09:00:00');
    await keepBook('2026-05-07');
    office.well('2026-05-07', 'bulletin', '--period', '2026-03..04');
    // 010 is withdrawn. Records of two months: 5 + 5, told 4 + 5. One quarter is over in them.
    const counts = { committed: 11, withdrawn: 1, toRecord: 10, recorded: 10, recordsTold: 9, toComment: 6 };
    expect(office.figures('2026-03..04').totals).toMatchObject(counts);
    const posted = ['通报', '2026-03..04', '支部评比结果公示.html'];
    expect(office.page(...posted)).toContain('名次前移的支部1个：平沟村党支部；名次后移的支部1个：镇机关党支部');
    expect(office.page(...posted)).toContain('1平沟村党支部95.52前移1位2镇机关党支部93.01后移1位');
    expect(office.page(...posted)).toContain('自5月6日起公开');
    namesNobody(...posted);
  });

  it('L3: returns a ledger that closes an item past a gate, with the gate’s name', async () => {
    const refused = life.filter(({ no, step }) => no !== '001' || step !== '退回销号');
    const wrong = { ...year, life: [...refused, told('001', '销号', '06-18')] };
    await office.receive('2026Q2', ledgerAt(wrong, '2026-07-01T00'), '2026-07-01T09:00:00');
    await keepBook('2026-07-02');
    expect(office.run('2026-07-02', 'receipts', '--period', '2026Q2').code).toBe(1);
    const answer = office.page('回执', '2026Q2', 'T01_平沟村党支部.html');
    expect(answer).toContain('错误1处');
    expect(answer).toContain('“2026-T01-001”已经销号，“群众已满意”是“否”');
  });

  it('B1, L3: tells the second quarter; what was refused is overdue, what waits for the gates is not', async () => {
    await office.receive('2026Q2', ledgerAt(year, '2026-07-01T00'), '2026-07-02T15:00:00');
    await keepBook('2026-07-06');
    office.well('2026-07-06', 'bulletin', '--period', '2026Q2');
    const { totals } = office.figures('2026Q2');
    // Due by 06-30: 001, refused and so overdue, and 009, in time. Closed: 004, 002, 009; the last two in the quarter.
    const counts = { committed: 11, due: 2, closed: 3, closedOnTime: 1, closedInPeriod: 2, overdue: 1, open: 8 };
    // 003 waits.
    expect(totals).toMatchObject({ ...counts, awaitingClosing: 1, amendments: 0 });
    expect([totals.toComment, totals.commented]).toEqual([6, 6]);
    // 5 + 5 + 3 of 15, all told.
    expect([totals.toRecord, totals.recorded, totals.recordsTold]).toEqual([15, 13, 13]);
    namesNobody('通报', '2026Q2', '通报（公开版）.html');
  });

  it('E3: scores the first round over panels and subjects, with fulfilment as of 06-30', () => {
    office.well('2026-07-12', 'evaluation', '--year', '2026', '--round', '上半年');
    const { members, branchPledgers, asOf } = office.evaluation('2026上半年');
    expect(asOf).toBe('2026-06-30');
    expect(members.map(({ name, total, grade }) => [name, total, grade])).toEqual([
      // ((96 + 100) / 2 + (95 + 90) / 2) / 2; nothing is due yet, so the ballots alone
      ['赵一', 95.25, '满意'],
      // ((92 + 96) / 2 + (88 + 90) / 2) / 2
      ['钱二', 91.5, '满意'],
      // ((88 + 92) / 2 + (84 + 86) / 2) / 2 = 87.5; × 0.6 + 100 × 0.4 for 009
      ['孙三', 92.5, '满意'],
      // ((76 + 80) / 2 + (69 + 68) / 2) / 2
      ['李四', 73.25, '基本满意'],
      // ((84 + 88) / 2 + 85) / 2, the villagers on one subject only
      ['周五', 85.5, '较满意'],
    ]);
    // (89 + 94 + 91) / 3 × 0.6 + 0/1 × 40 for 001 = 54.8; and half of it with half of (95.25 + 91.5 + 92.5 + 73.25 +
    // 85.5) / 5 = 87.6
    expect(branchPledgers[0]).toMatchObject({ total: 54.8, grade: '不满意', assessment: 71.2 });
  });

  it('E5: names candidates in July with the months’ grades behind them; recommended is not chosen', () => {
    const inside = office.page('年终', '2026上半年', '年终评议汇总.html');
    // 赵一: January, March to June 满意, February 较满意. 孙三: 较满意 in March and April. 钱二: in May.
    expect(inside).toMatch(/1平沟村党支部赵一满意95\.25—95\.25—满意5次、较满意1次/);
    expect(inside).toMatch(/2平沟村党支部孙三满意87\.50100\.0092\.501／1满意4次、较满意2次/);
    expect(inside).toMatch(/3平沟村党支部钱二满意91\.50—91\.50—满意5次、较满意1次/);
    // 周五: January, none, March 基本满意, April and May 较满意, none.
    expect(inside).toMatch(/4平沟村党支部周五较满意85\.50—85\.50—满意1次、较满意2次、基本满意1次/);
    expect(inside).toContain('支部推荐第1（推荐）；党委推荐第1（表彰）');
    // The branch: lowest grade, and 001 overdue. 李四: third grade.
    expect(inside).toMatch(/（支部）不满意54\.80等次为“不满意”；逾期1件/);
    expect(inside).toMatch(/李四基本满意73\.25等次为“基本满意”/);
    namesNobody('年终', '2026上半年', '年终评议汇总（公开版）.html');
  });

  it('B1, B3: tells the third quarter with what changed, and reminds each branch', async () => {
    await office.receive('2026Q3', ledgerAt(year, '2026-10-01T00'), '2026-10-01T09:00:00');
    await keepBook('2026-10-08');
    office.well('2026-10-08', 'bulletin', '--period', '2026Q3');
    const { totals } = office.figures('2026Q3');
    // Due: 001 late, 009 in time, 005 overdue. Closed: 004, 002, 009, and in the quarter 003 and 001.
    const counts = { due: 3, closed: 5, closedOnTime: 1, closedLate: 1, overdue: 1, closedInPeriod: 2, open: 6 };
    expect(totals).toMatchObject({ ...counts, reminders: 1, awaitingClosing: 0 });
    // Without 钱二; records: 5 in July, none in August, 5 in September.
    expect([totals.toComment, totals.commented]).toEqual([6, 5]);
    expect([totals.toRecord, totals.recorded, totals.recordsTold]).toEqual([15, 10, 10]);
    const page = office.page('通报', '2026Q3', '通报.html');
    // 1/2 = 50.0% then, 1/3 = 33.3% now.
    expect(page).toContain('下降16.7个百分点');
    expect(page).toContain('应点评支部和党员共6个，已点评5个，未点评1个，点评覆盖率83.3%');
    const letter = office.page('通报', '2026Q3', '提醒函', 'T01_平沟村党支部.html');
    expect(letter).toContain('2026-T01-005');
    expect(letter).toMatch(/组织生活会（8月）/);
    expect(letter).not.toContain('2026-T01-001');
    expect(office.page('通报', '2026Q3', '提醒函', 'T02_镇机关党支部.html')).toContain('没有收到你支部');
    namesNobody('通报', '2026Q3', '通报（公开版）.html');
  });

  it('B6: tells the supervision of the third quarter in four sections, signed by the leading group', () => {
    const page = office.page('通报', '2026Q3', '督查通报.html');
    expect(page).toContain('一、支部书记抓活动情况本季度督查记载2件（比上季度增加1件），涉及支部2个');
    // 16 July and 20 August; 12 May in the quarter before.
    expect(page).toContain('二、领导干部定点联系指导情况本季度各支部台账记载2次（比上季度增加1次），涉及支部1个');
    expect(page).toContain('三、支部活动情况本季度没有支部活动的记载（上季度台账记载1次）');
    expect(page).toContain('督查记载1件（比上季度增加1件），涉及支部1个');
    expect(page).toContain('镇创先争优活动领导小组');
    namesNobody('通报', '2026Q3', '督查通报.html');
  });

  it('L10, L7: tells the fourth quarter; the amended deadline excuses nothing', async () => {
    await office.receive('2026Q4', ledgerAt(year, '2027-01-04T00'), '2027-01-04T09:00:00');
    await keepBook('2027-01-06');
    office.well('2027-01-06', 'bulletin', '--period', '2026Q4');
    const { totals } = office.figures('2026Q4');
    // All 11 are due by 12-31. In time: 002–004, 006, 008, 009, 012; late: 001, 005; 011 unfulfilled, 007 carried over.
    const counts = { committed: 11, due: 11, closed: 9, closedOnTime: 7, closedLate: 2, unfulfilled: 1 };
    // In the quarter: 005, 006, 008, 012.
    expect(totals).toMatchObject({ ...counts, carriedOver: 1, overdue: 0, open: 0, closedInPeriod: 4, amendments: 1 });
    expect([totals.toComment, totals.commented]).toEqual([6, 6]);
    // 5 + 5 + 4
    expect([totals.toRecord, totals.recorded, totals.recordsTold]).toEqual([15, 14, 14]);
    namesNobody('通报', '2026Q4', '通报（公开版）.html');
  });

  it('E3, E7: scores the year over both rounds once the second is over', () => {
    office.well('2027-01-07', 'evaluation', '--year', '2026');
    const { members, branchPledgers, grades, rounds, totals } = office.evaluation('2026');
    expect(rounds).toEqual(['上半年', '下半年']);
    expect(members.map(({ name, total, grade }) => [name, total, grade])).toEqual([
      // ((96 + 100 + 100 + 96) / 4 + (95 + 90 + 95 + 100) / 4) / 2 = 96.5; × 0.6 + (1 + 0.8) / 2 × 40 = 57.9 + 36
      ['赵一', 93.9, '满意'],
      // ((92 + 96 + 96 + 92) / 4 + (88 + 90 + 90 + 84) / 4) / 2 = 91; × 0.6 + 1/2 × 40 = 54.6 + 20
      ['钱二', 74.6, '基本满意'],
      // ((88 + 92 + 92 + 96) / 4 + (84 + 86 + 88 + 90) / 4) / 2 = 89.5; × 0.6 + 40
      ['孙三', 93.7, '满意'],
      // ((76 + 80 + 80 + 84) / 4 + (69 + 68 + 68 + 69) / 4) / 2 = 74.25; × 0.6 + 0, for 010 is withdrawn
      ['李四', 44.55, '不满意'],
      // ((84 + 88 + 88 + 84) / 4 + (85 + 85 + 88) / 3) / 2 = 86: three rows of the villagers; × 0.6 + 40
      ['周五', 91.6, '满意'],
    ]);
    // ((90 + 88 + 94 + 92) / 4 + (96 + 92 + 100 + 96) / 4 + (90 + 92 + 94 + 96) / 4) / 3 = 280/3, and (2 + 0.8) / 3 =
    // 280/3 %: 93.33; half of it, and half of (93.9 + 74.6 + 93.7 + 44.55 + 91.6) / 5 = 79.67
    expect(branchPledgers[0]).toMatchObject({ total: 93.33, grade: '满意', assessment: 86.5 });
    expect(grades.members).toEqual({ 满意: 3, 较满意: 0, 基本满意: 1, 不满意: 1 });
    // Four quarters of comments: 5 + 6 + 5 + 6 of 24; records of twelve months: 14 + 13 + 10 + 14 of 60.
    expect(totals).toMatchObject({ toComment: 24, commented: 22, toRecord: 60, recorded: 51, recordsTold: 50 });
  });

  it('E4, E5: the year’s candidates and results; nobody is named in the public summary', () => {
    const inside = office.page('年终', '2026', '年终评议汇总.html');
    // Eleven months: all 满意 but February. 孙三: March and April 较满意. 周五: nine months.
    expect(inside).toMatch(/1平沟村党支部赵一满意96\.5090\.0093\.901／2满意10次、较满意1次/);
    expect(inside).toMatch(/2平沟村党支部孙三满意89\.50100\.0093\.702／2满意9次、较满意2次/);
    expect(inside).toMatch(/3平沟村党支部周五满意86\.00100\.0091\.601／1满意5次、较满意3次、基本满意1次/);
    expect(inside).toMatch(/李四不满意44\.55等次为“不满意”；未兑现1件/);
    namesNobody('年终', '2026', '年终评议汇总（公开版）.html');
    const posted = office.page('年终', '2026', '评议结果公示.html');
    expect(posted).toContain('赵一、孙三、周五');
    expect(posted).not.toContain('93.90');
  });

  it('P8: begins the next year with what was left; an amended deadline in it stands', () => {
    // 镇机关 sent no ledger of the year's end, so it gets no workbook yet.
    const ran = office.run('2027-01-08', 'template', '--year', '2027', '--carry-over');
    expect([ran.code, office.has('台账模板', 'T02_镇机关党支部_2027.xlsx')]).toEqual([1, false]);
    const next = office.ledger(scheme, '台账模板', 'T01_平沟村党支部_2027.xlsx');
    expect(next.commitments.map(({ originId, source, deadline }) => [originId, source, deadline])).toEqual([
      ['2026-T01-007', '上年结转', '2027-03-31'],
      ['2026-T01-011', '上年结转', null],
    ]);
    expect(next.roster.map(({ name }) => name)).toEqual(NAMES);
  });
});
