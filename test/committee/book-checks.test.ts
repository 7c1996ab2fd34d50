import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../ledger/committee/claims.ts';
import { unattributed } from '../../ledger/committee/strays.ts';
import { type Finding, addressOf } from '../../ledger/findings/finding.ts';
import { bookOf, readBook } from '../support/committee-book.ts';
import { ledgerOf } from '../support/ledger-of.ts';
import { district, town } from '../support/schemes.ts';

type Rows = Parameters<typeof readBook>[1];

const lines = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ code, where }) => `${code} ${where.sheet ?? ''}!${addressOf(where)}`);
const inDistrict = async (rows: Rows) => lines((await readBook(district, rows)).findings);
const inTown = async (rows: Rows) => lines((await readBook(town, rows)).findings);

const TALK = {
  branchCode: 'A01',
  decidedOn: '2027-01-12',
  target: '张三',
  id: '2026-A01-001',
  measure: '诫勉谈话',
  cause: '失职失责致目标责任制考核差',
  decidedBy: '区纪委',
};
const assessed = (memberId: string, year: number, result: string) => ({ memberId, name: '张三', year, result });

describe("the committee's measures", () => {
  it('E6: are for their causes, by a body that may decide them, with a deadline', async () => {
    const assessments = [assessed('A01-001', 2026, '差')];
    expect(await inDistrict({ committeeMeasures: [TALK], assessments })).toEqual([]);
    const wrong = { ...TALK, cause: '未全面兑现承诺', decidedBy: '工程科党支部' };
    expect(await inDistrict({ committeeMeasures: [wrong], assessments })).toEqual([
      'measure-cause-foreign 整改问责!F2',
      'measure-authority 整改问责!G2',
    ]);
    const undated = { ...TALK, measure: '限期整改' };
    expect(await inDistrict({ committeeMeasures: [undated], assessments })).toEqual([
      'measure-without-deadline 整改问责!H2',
    ]);
  });

  it('E6: the hard ones rest on a bad assessment of that year and person', async () => {
    const missing = ['measure-assessment-missing 整改问责!C2'];
    const run = (...assessments: readonly ReturnType<typeof assessed>[]) =>
      inDistrict({ committeeMeasures: [TALK], assessments });
    expect(await run()).toEqual(missing);
    expect(await run(assessed('A01-001', 2026, '其他'))).toEqual(['measure-assessment-other 整改问责!C2']);
    // The item is of 2026, so what came before it is none of its business.
    expect(await run(assessed('A01-001', 2025, '差'))).toEqual(missing);
    // A namesake of another branch does not count beside the branch's own.
    expect(await run(assessed('B02-001', 2026, '差'), assessed('A01-001', 2026, '其他'))).toEqual([
      'measure-assessment-other 整改问责!C2',
    ]);
    const early = { ...TALK, id: null };
    const before = { committeeMeasures: [early], assessments: [assessed('A01-001', 2026, '差')] };
    expect(await inDistrict(before)).toEqual([]);
    const mild = { ...TALK, measure: '口头提醒', cause: '没有完成承诺' };
    expect(await inDistrict({ committeeMeasures: [mild] })).toEqual([]);
  });
});

const chosen = { year: 2026, branchCode: 'A01', target: '张三', level: '党委', result: '表彰' };
const put = { ...chosen, level: '支部', result: '推荐', order: 1 };

describe('selections', () => {
  it('E5: a member who is commended was recommended by the branch; a branch needs none', async () => {
    expect(await inTown({ selections: [put, chosen] })).toEqual([]);
    expect(await inTown({ selections: [chosen] })).toEqual(['selection-not-recommended 评选表彰!F2']);
    expect(await inTown({ selections: [{ ...put, year: 2025 }, chosen] })).toHaveLength(1);
    expect(await inTown({ selections: [{ ...chosen, target: '本支部' }] })).toEqual([]);
    expect(await inTown({ selections: [{ ...chosen, result: '推荐' }] })).toEqual([]);
  });

  it('E5: recommended is not chosen, and chosen is not turned down', async () => {
    const rows = [
      { ...put, result: '表彰' },
      { ...chosen, result: '未采纳' },
    ];
    expect(await inTown({ selections: rows })).toEqual(['selection-contradicts 评选表彰!F3']);
    expect(await inTown({ selections: [put, { ...chosen, result: '未采纳' }] })).toEqual([]);
  });

  it('E5: an order stands once a level, within the branch where the branch recommends', async () => {
    const other = { ...put, target: '李四' };
    expect(await inTown({ selections: [put, other] })).toEqual(['selection-order-doubled 评选表彰!E3']);
    expect(await inTown({ selections: [put, { ...other, branchCode: 'A02' }] })).toEqual([]);
    const ofTown = { ...put, level: '党委' };
    expect(await inTown({ selections: [ofTown, { ...ofTown, target: '李四', branchCode: 'A02' }] })).toHaveLength(1);
    expect(await inTown({ selections: [ofTown, { ...ofTown, target: '本支部' }] })).toEqual([]);
  });
});

const cast = (panel: string, subject: string, votedOn = '2026-07-08', round = '上半年') => {
  const votes = { expected: 20, returned: 18, g1: 15, g2: 3, g3: 0, g4: 0 };
  return { branchCode: 'A01', round, votedOn, target: '本支部', panel, subject, ...votes };
};
const PANELS = ['全镇党员和干部群众', '下级党组织负责人', '村社及服务对象代表'];
const SUBJECTS = ['“五个好”创建情况', '承诺落实情况'];
const every = PANELS.flatMap((panel) => SUBJECTS.map((subject) => cast(panel, subject)));

describe("the committee's ballots on branches", () => {
  it('E2, E3: are of its panels and on the subjects of a branch', async () => {
    expect(await inTown({ branchBallots: every })).toEqual([]);
    const [first, ...rest] = every;
    const wrong = await inTown({ branchBallots: [{ ...first!, panel: '所在支部全体党员' }, ...rest] });
    expect(wrong).toEqual(['panel-foreign 支部评议计票!E2']);
    const subject = await inTown({ branchBallots: [{ ...first!, subject: '“五带头”情况' }, ...rest] });
    expect(subject).toEqual(['subject-foreign 支部评议计票!F2']);
  });

  it('E3: too late are named; in January the second round is of the old year', async () => {
    const on = (votedOn: string, round: string) =>
      inTown({ branchBallots: every.map((row) => ({ ...row, votedOn, round })).slice(0, 1) });
    const late = 'ballot-late 支部评议计票!C2';
    expect(await on('2026-07-11', '上半年')).toContain(late);
    expect(await on('2026-07-10', '上半年')).not.toContain(late);
    expect(await on('2027-01-05', '下半年')).not.toContain(late);
    expect(await on('2027-01-06', '下半年')).toContain(late);
  });
});

const ledger = ledgerOf(
  {
    roster: `
      | 党员编号 | 姓名 | 身份 | 党组织确认日期 |
      | A01-001 | 张三 | 领导干部 | 2026-02-01 |
      | A01-002 | 李四 | 普通党员 | 2026-02-01 |`,
    commitments: `
      | 编号 | 承诺主体 | 主题 |
      | 2026-A01-001 | 张三 | 重点工作责任承诺 |
      | 2026-A01-002 | 李四 | 共性项目 |`,
    measures: `
      | 决定日期 | 对象 | 措施 | 决定机关 |
      | 2026-12-20 | 张三 | 诫勉谈话 | 区监委 |
      | 2026-12-20 | 张三 | 诫勉谈话 | 工程科党支部 |
      | 2026-12-20 | 李四 | 口头提醒 | 区监委 |`,
  },
  { scheme: district },
);

describe('the committee workbook against a ledger', () => {
  const told = async (rows: Rows) => lines(unattributed((await readBook(district, rows)).book, ledger, district));

  it('E6: a hard measure is against who has pledged key work, and on an item of the same', async () => {
    const bad = [assessed('A01-001', 2026, '差')];
    expect(await told({ committeeMeasures: [TALK], assessments: bad })).toEqual([]);
    const other = { ...TALK, target: '李四' };
    expect(await told({ committeeMeasures: [other] })).toEqual([
      'measure-not-key-work 整改问责!C2',
      'measure-of-other-item 整改问责!D2',
    ]);
    expect(await told({ committeeMeasures: [{ ...other, branchCode: 'A02' }] })).toEqual([]);
  });

  it('E5, R5: who is named there is a member of the branch', async () => {
    const unknown = 'committee-member-unknown';
    const inspection = { period: '2026H1', inspectedOn: '2026-07-02', units: '区纪委', handling: '无' };
    expect(
      await told({
        selections: [{ ...put, target: '王五' }, put],
        jointInspections: [{ ...inspection, branchCode: 'A01', member: '王五' }],
        assessments: [assessed('A01-009', 2026, '差'), assessed('A01-001', 2026, '差')],
      }),
    ).toEqual([`${unknown} 评选表彰!B2`, `${unknown} 联合督查!E2`, `${unknown} 目标责任制考核!A2`]);
  });

  it('E6, R5: a measure that only the superior may decide is in force by its record alone', async () => {
    const { measures } = claimsOf(await bookOf(district, {}), ledger, district);
    // The second is decided by the branch: that is left to E6. The third any body may decide.
    expect(ledger.measures.map((row) => measures(row))).toEqual([true, false, false]);
  });
});
