import { describe, expect, it } from 'vitest';
import { ballotCoverage } from '../../ledger/checks/ballots-coverage.ts';
import { ballotDays } from '../../ledger/checks/ballots-days.ts';
import { ballotPanels } from '../../ledger/checks/ballots-panels.ts';
import { ballotRows } from '../../ledger/checks/ballots.ts';
import { contextOf } from '../../ledger/checks/context.ts';
import { improbableDays } from '../../ledger/checks/improbable-days.ts';
import { underAuthority } from '../../ledger/committee/authority.ts';
import { day } from '../../ledger/day.ts';
import { addressOf, messageOf } from '../../ledger/findings/finding.ts';
import type { Ledger } from '../../ledger/parse/ledger.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { district, schemeOf, town } from '../support/schemes.ts';
import { edit, found, ledgerOf, told, without } from '../support/ledger-of.ts';

const GRADES = '满意 | 较满意 | 基本满意 | 不满意';

describe('counts of votes and results', () => {
  const ledger = ledgerOf({
    roster: '| 党员编号 | 姓名 |\n| A01-001 | 张三 |\n| A01-002 | 李四 |',
    ballots: `
      | 轮次 | 评议日期 | 评议对象 | 评议主体 | 应参加人数 | 收回票数 | 满意 | 较满意 | 基本满意 | 不满意 |
      | 年终 | 2026-12-20 | 张三 | 党员群众 | 20 | 19 | 10 | 5 | 2 | 1 |
      | 年终 | 2026-12-20 | 李四 | 党员群众 | 20 | 21 | 10 | 5 | 2 | 1 |
      | 年终 | 2026-12-20 | 本支部 | 党员群众 | 20 | 17 | 10 | 5 | 2 | 1 |
      | 年终 | 2026-12-20 | 张三(A01-001) | 党员群众 | 20 | 19 | 10 | 5 | 2 | 1 |`,
    results: `
      | 轮次 | 承诺主体 | 自评等次 |
      | 年终 | 张三 | 满意 |
      | 年终 | A01-001 | 满意 |
      | 年终 | 李四 | 满意 |`,
  });

  it('E2: do not exceed what they are a part of, and are written down once', () => {
    expect(found(ballotRows, ledger)).toEqual([
      'returned-above-expected 评议计票!F3',
      'votes-above-returned 评议计票!F4',
      'ballot-doubled 评议计票!C5',
      'result-doubled 评议结果!B3',
    ]);
  });
});

describe('votes', () => {
  it('E2: of a fifth grade count like the others, and none is built in', () => {
    const grades = ['优', '良', '中', '较差', '差'].map((name, index) => {
      return { name, points: 100 - 25 * index, from: 90 - 20 * index };
    });
    const scheme = schemeOf('construction', { evaluation: { grades } });
    const ledger = ledgerOf(
      {
        ballots: `
          | 轮次 | 评议对象 | 评议主体 | 应参加人数 | 收回票数 | 优 | 良 | 中 | 较差 | 差 |
          | 年终 | 本支部 | 党员群众 | 20 | 18 | 10 | 4 | 2 | 1 | 2 |
          | 年终 | 张三 | 党员群众 | 20 | 18 | 10 | 4 | 2 | 1 | 1 |`,
      },
      { scheme },
    );
    // 10 + 4 + 2 + 1 + 2 = 19 of 18.
    expect(found(ballotRows, ledger, { scheme })).toEqual(['votes-above-returned 评议计票!F2']);
    expect(told(ballotRows, ledger, { scheme })).toContain('优、良、中、较差、差合计19张，收回票数18张');
  });
});

describe('panels', () => {
  const ledger = ledgerOf(
    {
      roster: `
        | 党员编号 | 姓名 | 身份 |
        | A01-001 | 张三 | 领导干部 |
        | A01-002 | 李四 | 普通党员 |`,
      ballots: `
        | 轮次 | 评议日期 | 评议对象 | 评议主体 | 应参加人数 | 收回票数 | ${GRADES} |
        | 年度 | 2026-12-20 | 张三 | 班子成员 | 5 | 5 | 5 | 0 | 0 | 0 |
        | 年度 | 2026-12-20 | 李四 | 领导点评 | 1 | 1 | 1 | 0 | 0 | 0 |`,
    },
    { scheme: district },
  );
  const as = { scheme: district };

  it('E2: a leader has those of three, the others those of four', () => {
    expect(found(ballotPanels, ledger, as)).toEqual([]);
    const wrong = edit(ledger, 'ballots', 2, { panel: '党员互评' });
    expect(found(ballotPanels, wrong, as)).toEqual(['panel-foreign 评议计票!D2']);
    expect(told(ballotPanels, wrong, as)).toContain('“领导干部”的评议主体应为“所在支部”、“群众代表”、“班子成员”');
    expect(found(ballotPanels, edit(ledger, 'ballots', 3, { panel: '所在支部' }), as)).toHaveLength(1);
  });

  it('E2: a panel is not judged where the standing is not known', () => {
    const wrong = edit(ledger, 'ballots', 2, { panel: '党员互评' });
    expect(found(ballotPanels, edit(wrong, 'roster', 2, { standing: '!' }), as)).toEqual([]);
    expect(found(ballotPanels, edit(wrong, 'ballots', 2, { target: '王五' }), as)).toEqual([]);
  });

  it('E2: where branches are not evaluated, a ballot on one has nobody to be on', () => {
    const branch = edit(ledger, 'ballots', 2, { target: '本支部', panel: '所在支部' });
    expect(found(ballotPanels, branch, as)).toEqual(['ballot-target-foreign 评议计票!C2']);
    expect(told(ballotPanels, branch, as)).toContain('方案没有规定对支部的评议');
  });
});

/** A town's ballots on a member; the branch's own are the committee's. */
const inTown = (...lines: readonly string[]): Ledger =>
  ledgerOf(
    {
      roster: `
        | 党员编号 | 姓名 | 身份 |
        | A01-001 | 张三 | 普通党员 |
        | A01-002 | 李四 | 普通党员 |`,
      ballots:
        `| 轮次 | 评议日期 | 评议对象 | 评议主体 | 评议内容 | 应参加人数 | 收回票数 | ${GRADES} |\n` +
        lines.map((line) => `| ${line} | 20 | 18 | 15 | 3 | 0 | 0 |`).join('\n'),
    },
    { scheme: town },
  );
const as = { scheme: town };
const MEMBERS = '所在支部全体党员';
const MASSES = '所在村社干部群众';
const DEEDS = '承诺落实情况';
const LEADS = '“五带头”情况';

describe('what a ballot is held on', () => {
  it('E3: is a subject of this kind of pledger', () => {
    const right = inTown(`上半年 | 2026-07-08 | 张三 | ${MEMBERS} | ${LEADS}`);
    expect(found(ballotPanels, right, as)).toEqual([]);
    const wrong = edit(right, 'ballots', 2, { subject: '“五个好”创建情况' });
    expect(found(ballotPanels, wrong, as)).toEqual(['subject-foreign 评议计票!E2']);
    expect(told(ballotPanels, wrong, as)).toContain('对党员评议的内容应为“五带头”情况、“承诺落实情况”');
  });
});

describe("the committee's ballots", () => {
  const counted = inTown(`上半年 | 2026-07-08 | 本支部 | 下级党组织负责人 | ${DEEDS}`);
  const withReceipt = (receipt: number | null): Ledger => ({
    ...counted,
    identity: { ...counted.identity, receipt },
  });

  it('E3: come with a receipt, and are not the branch’s to write', () => {
    const own = withReceipt(null);
    const told = underAuthority(own, null, town);
    expect(told.findings.map(({ code, where }) => `${code} ${where.sheet}!${addressOf(where)}`)).toEqual([
      'ballot-of-committee 评议计票!D2',
    ]);
    expect(told.ledger).toBe(own);
    expect(underAuthority(withReceipt(3), null, town).findings).toEqual([]);
    expect(underAuthority(edit(own, 'ballots', 2, { target: '张三', panel: MEMBERS }), null, town).findings).toEqual(
      [],
    );
  });
});

describe('the day of a ballot', () => {
  const cast = (round: string, on: string): Ledger => inTown(`${round} | ${on} | 张三 | ${MEMBERS} | ${DEEDS}`);

  it.each([
    ['上半年', '2026-01-01', []],
    ['上半年', '2026-07-10', []],
    ['上半年', '2026-07-11', ['ballot-late 评议计票!B2']],
    ['上半年', '2025-12-31', ['ballot-early 评议计票!B2']],
    ['下半年', '2026-07-10', ['ballot-early 评议计票!B2']],
    ['下半年', '2026-07-11', []],
    ['下半年', '2027-01-05', []],
    ['下半年', '2027-01-06', ['ballot-late 评议计票!B2']],
  ])('E3: %s on %s is within its round or named', (round, on, expected) => {
    expect(found(ballotDays, cast(round, on), as)).toEqual(expected);
  });

  it('E3: in January of the next year is no improbable one of the second round', () => {
    const january = cast('下半年', '2027-01-03');
    expect(found(improbableDays, january, { ...as, asOf: '2026-12-31' })).toEqual([]);
  });

  it('E3: a late one does not count, which is said, as is a last day that is only a default', () => {
    expect(told(ballotDays, cast('上半年', '2026-07-20'), as)).toContain(
      '应在2026年7月10日前完成，轮次已过，这一行的票不计分',
    );
    const late = ledgerOf({ ballots: '| 轮次 | 评议日期 |\n| 年终 | 2027-01-02 |' });
    expect(told(ballotDays, late)).toContain('应在2026年12月31日前完成（软件默认的日期）');
  });
});

describe('ballots that are missing', () => {
  const both = (target: string): readonly string[] =>
    [MEMBERS, MASSES].flatMap((panel) =>
      [LEADS, DEEDS].map((subject) => `上半年 | 2026-07-08 | ${target} | ${panel} | ${subject}`),
    );
  const all = inTown(...both('张三'), ...both('李四'));
  const autumn = { ...as, asOf: '2026-09-30' };

  it('E2: are named by panel and subject with those who lack them, once the round is over', () => {
    expect(found(ballotCoverage, all, autumn)).toEqual([]);
    const some = without(all, 'ballots', ({ target, panel }) => target === '李四' && panel === MASSES);
    expect(found(ballotCoverage, some, autumn)).toEqual(['ballots-missing 评议计票!', 'ballots-missing 评议计票!']);
    expect(told(ballotCoverage, some, autumn)).toContain(`“上半年”“${MASSES}”对${LEADS}的评议，没有李四的有效票`);
    expect(found(ballotCoverage, some, { ...as, asOf: '2026-07-09' })).toEqual([]);
    expect(found(ballotCoverage, some, { ...as, asOf: '2026-07-10' })).toHaveLength(2);
  });

  it('E3: a round without any is said once, in the period in which it ends', () => {
    const none = inTown();
    expect(found(ballotCoverage, none, autumn)).toEqual(['round-without-ballots 评议计票!']);
    expect(told(ballotCoverage, none, autumn)).toContain('没有对党员的“上半年”评议；这一轮应在2026年7月10日前完成。');
    expect(found(ballotCoverage, none, { ...as, asOf: '2026-12-31' })).toEqual([]);
    expect(found(ballotCoverage, none, { ...as, asOf: '2026-12-31', period: parsePeriod('2026')! })).toHaveLength(1);
  });

  it('E3: a round that ends after the year is told of with the year, once it is over', () => {
    const run = (today: string) =>
      ballotCoverage(contextOf(all, town, day('2026-12-31'), parsePeriod('2026Q4')!, day(today))).map(messageOf);
    expect(run('2027-01-05')).toEqual([]);
    expect(run('2027-01-06')).toHaveLength(1);
    expect(run('2027-01-06')[0]).toContain('没有对党员的“下半年”评议');
  });

  it('E2: a row without a valid vote is none, and a row that came too late is named as late only', () => {
    const spoilt = edit(all, 'ballots', 2, { g1: 0, g2: 0 });
    expect(found(ballotCoverage, spoilt, autumn)).toHaveLength(1);
    const late = edit(all, 'ballots', 2, { votedOn: '2026-07-20' });
    expect(found(ballotCoverage, late, autumn)).toEqual([]);
  });

  it('E2: are not asked of who had left before the round, nor where a row lost its panel', () => {
    const some = without(all, 'ballots', ({ target }) => target === '李四');
    const left = edit(some, 'roster', 3, { change: '转出', changedOn: '2026-07-01' });
    expect(found(ballotCoverage, left, autumn)).toEqual([]);
    const lost = edit(
      without(all, 'ballots', ({ panel }) => panel === MASSES),
      'ballots',
      2,
      { panel: '!' },
    );
    expect(found(ballotCoverage, lost, autumn)).toEqual([]);
  });

  it('E2: those of three and of four are asked of each by its own standing', () => {
    const ledger = ledgerOf(
      {
        roster: `
          | 党员编号 | 姓名 | 身份 | 党组织确认日期 |
          | A01-001 | 张三 | 领导干部 | 2026-02-01 |
          | A01-002 | 李四 | 普通党员 | 2026-02-01 |
          | A01-003 | 王强 | 普通党员 | |`,
        ballots: `
          | 轮次 | 评议日期 | 评议对象 | 评议主体 | 应参加人数 | 收回票数 | ${GRADES} |
          | 年度 | 2026-12-20 | 张三 | 班子成员 | 5 | 5 | 5 | 0 | 0 | 0 |`,
      },
      { scheme: district },
    );
    const year = { scheme: district, asOf: '2026-12-31' };
    // 张三 lacks two of three, 李四 all four; 王强 does not take part.
    expect(found(ballotCoverage, ledger, year)).toHaveLength(6);
    expect(told(ballotCoverage, ledger, year)).toContain('“年度”“所在支部”的评议，没有张三的有效票');
  });
});
