import { describe, expect, it } from 'vitest';
import { type Opened, openLedger } from '../../../ledger/commands/opened.ts';
import { scoringPlan } from '../../../ledger/commands/scoring-plan.ts';
import type { Instant } from '../../../ledger/day.ts';
import { sha256 } from '../../../scripts/files/sha256.ts';
import { BALLOT } from '../../gallery/balloted.ts';
import { ofDistrict, ofTown } from '../../gallery/institutions.ts';
import { type Draft, type Row, changed, small, whole } from '../../gallery/sample.ts';
import { schemeOf } from '../../support/schemes.ts';
import { bookOf, carriedOut, openOn } from '../opened-book.ts';

const DECEMBER = '2026-12-22';

/** Who has evaluated itself, and of whose items it was told what became of them. */
function evaluated(self: readonly string[], told: readonly string[], ballots: readonly Row[] = [{}]): Draft {
  return changed(whole(), (rows) => {
    rows.ballots.push(...ballots.map((cells) => ({ ...BALLOT, ...cells })));
    rows.results.push(...self.map((pledger) => ({ round: '年终', pledger, selfGrade: '较满意' })));
    for (const item of rows.commitments) {
      if (told.includes(String(item['pledger']))) item['fulfilment'] = '已经落实';
    }
  });
}

const ALL = ['本支部', '张三', '李四'];

function rowsOf(opened: Opened) {
  return opened.parsed.ledger.results.map(
    ({ round, pledger, selfGrade, panelScores, evaluation, fulfilScore, total, grade, remark, publicOn }) => ({
      ...{ round, pledger, selfGrade, panelScores, evaluation, fulfilScore, total, grade, remark, publicOn },
    }),
  );
}

const codes = (opened: Opened): readonly string[] =>
  opened.findings.map(({ code }) => code).filter((code) => code.startsWith('result-'));

const EMPTY = { panelScores: null, evaluation: null, fulfilScore: null, total: null, grade: null };

describe('what 计分 writes', () => {
  it('E2: the score of whom panels, self-evaluation and statements are there, and why others have none', async () => {
    const book = await bookOf(evaluated(ALL, ['张三', '李四'], [{}, { target: '本支部' }]));
    const plan = scoringPlan(openOn(book, DECEMBER));
    expect(plan.done).toEqual(ALL);
    // 15 满意, 2 较满意, 1 基本满意 of 18: 1720 / 18 = 95.555…; all three items in time: 100; 0.6 × 95.5… + 40 = 97.33…
    expect(rowsOf(openOn(carriedOut(book, plan), DECEMBER))).toEqual([
      {
        ...{ round: '年终', pledger: '本支部', selfGrade: '较满意', publicOn: null },
        ...{ ...EMPTY, remark: '未计分：有3件没有说明落实情况' },
      },
      {
        ...{ round: '年终', pledger: '张三', selfGrade: '较满意', publicOn: null },
        ...{ panelScores: '党员群众 95.56', evaluation: 95.56, fulfilScore: 100, total: 97.33, grade: '满意' },
        remark: null,
      },
      {
        ...{ round: '年终', pledger: '李四', selfGrade: '较满意', publicOn: null },
        ...{ ...EMPTY, remark: '未计分：没有“党员群众”的有效票' },
      },
    ]);
  });

  it('E4: is what the check of results reads again, and scoring again changes nothing', async () => {
    const book = await bookOf(evaluated(ALL, ALL, [{}, { target: '李四' }, { target: '本支部', g1: 3, g2: 5 }]));
    const scored = carriedOut(book, scoringPlan(openOn(book, DECEMBER)));
    for (const day of [DECEMBER, '2027-01-20']) expect(codes(openOn(scored, day)), day).toEqual([]);
    const again = scoringPlan(openOn(scored, DECEMBER));
    expect([again.done, again.edits.rows]).toEqual([[], []]);
  });

  it('E4: replaces what ballots no longer bear out', async () => {
    const book = await bookOf(evaluated(['张三'], ALL));
    const scored = carriedOut(book, scoringPlan(openOn(book, DECEMBER)));
    const result = openOn(scored, DECEMBER).parsed.ledger.results[0]!;
    const row = result.origin.row;
    // The secretary finds that it was 2 and 15: (200 + 1200 + 60) / 18 = 81.11; 48.67 + 40 = 88.67
    const ballot = openOn(scored, DECEMBER).parsed.ledger.ballots[0]!.origin.row;
    const values = { g1: 2, g2: 15 };
    const corrected = carriedOut(scored, {
      edits: { rows: [{ sheet: 'ballots', row: ballot, values }], cover: {}, identity: {} },
    });
    expect(codes(openOn(corrected, DECEMBER))).toEqual(['result-differs']);
    expect(scoringPlan(openOn(corrected, DECEMBER)).edits.rows).toEqual([
      {
        sheet: 'results',
        row,
        values: { panelScores: '党员群众 81.11', evaluation: 81.11, total: 88.67, grade: '较满意' },
      },
    ]);
  });

  it('E1: adds no row that lacks the self-evaluation the scheme asks for, and says whose is missing', async () => {
    const { edits, report } = scoringPlan(openOn(await bookOf(evaluated([], ALL)), DECEMBER));
    expect(edits.rows).toEqual([]);
    expect(report?.missing).toContain('没有自评：本支部、张三、李四。请在“评议结果”中填“自评等次”，再计分。');
  });

  it('E2: says of every panel without a vote whom it concerns', async () => {
    const { report } = scoringPlan(openOn(await bookOf(evaluated(ALL, ['张三'])), DECEMBER));
    expect(report).toMatchObject({ round: '年终' });
    expect(report?.missing).toEqual([
      '“年终”没有“党员群众”的有效票：本支部、李四。已经评议的，请补填“评议计票”。',
      '没有逐项说明落实情况：本支部（3件）、李四（3件）。请在“承诺台账”中补填“落实情况”，没有落实的也要说明，再计分。',
    ]);
    expect(report?.rows).toEqual([
      {
        ...{ name: '本支部', total: null, grade: null, panels: '' },
        notScored: ['没有“党员群众”的有效票', '有3件没有说明落实情况'],
      },
      { name: '张三', total: 97.33, grade: '满意', panels: '党员群众 95.56', notScored: [] },
      {
        ...{ name: '李四', total: null, grade: null, panels: '' },
        notScored: ['没有“党员群众”的有效票', '有3件没有说明落实情况'],
      },
    ]);
  });

  it('E2: names rows of ballots that count for nothing', async () => {
    const late = evaluated(ALL, ALL, [{}, { target: '李四', votedOn: '2027-01-03' }]);
    const { report } = scoringPlan(openOn(await bookOf(late), '2027-01-04'));
    expect(report?.missing.at(-1)).toBe('“评议计票”第3行没有计入。请按“校验”列出的问题改正，再计分。');
  });

  it('E2: names the defaults with the scheme’s reasons, and none that the institution has set itself', async () => {
    const { report } = scoringPlan(openOn(await bookOf(evaluated(ALL, ALL)), DECEMBER));
    expect(report?.defaults).toContain('评议和兑现的权重：原文未规定权重；默认评议占六成、兑现占四成。');
    const own = schemeOf('construction', { evaluation: { weights: { evaluation: 0.6, fulfilment: 0.4 } } });
    const settled = scoringPlan(openOn(await bookOf({ ...evaluated(ALL, ALL), scheme: own }), DECEMBER));
    expect(settled.report?.defaults.join()).not.toContain('权重');
  });

  it('V3: leaves a row of somebody who was not there, and says so', async () => {
    const draft = changed(evaluated(['张三', '李四'], ALL), ({ roster }) => {
      Object.assign(roster[1]!, { change: '转出', changedOn: '2026-11-02' });
    });
    const { refused, report } = scoringPlan(openOn(await bookOf(draft), DECEMBER));
    expect(refused).toMatchObject([{ what: '李四', where: { sheet: '评议结果', row: 3, column: 2 } }]);
    expect(report?.rows.map(({ name }) => name)).toEqual(['本支部', '张三']);
  });

  it('V3: leaves a row that names nobody of the roster', async () => {
    const draft = evaluated(['张三', '王五'], ALL);
    const { refused, edits } = scoringPlan(openOn(await bookOf(draft), DECEMBER));
    expect(refused).toMatchObject([{ what: '王五', why: expect.stringContaining('找不到') as string }]);
    expect(edits.rows.map(({ row }) => row)).toEqual([2]);
  });

  it('E2: says of whom the scheme has no panel', async () => {
    const draft = changed(ofDistrict(), (rows) => {
      rows.ballots.push({ ...BALLOT, round: '年度', panel: '群众代表' });
      rows.roster[1]!['standing'] = null;
    });
    const { report } = scoringPlan(openOn(await bookOf(draft), DECEMBER));
    expect(report?.rows[1]).toMatchObject({ name: '李四', notScored: ['方案没有设对应的评议主体'] });
    expect(report?.missing.at(-1)).toBe(
      '方案没有设对应的评议主体：李四。请核对“党员名册”中的“身份”；无误的，请与上级党委联系。',
    );
  });

  it('writes nothing where a sheet that it rests on is gone', async () => {
    const opened = openOn(await bookOf(evaluated(ALL, ALL)), DECEMBER);
    const grid = { ...opened.grid, sheets: opened.grid.sheets.filter(({ name }) => name !== '评议计票') };
    const { scheme } = opened;
    const without = openLedger(grid, { scheme, file: 'A01.xlsx', now: `${DECEMBER}T12:00:00` as Instant, sha256 });
    expect(scoringPlan(without!)).toMatchObject({
      edits: { rows: [] },
      refused: [{ why: '找不到工作表“评议计票”或它的表头，不能计分。请先恢复这张表。' }],
    });
  });

  it('has nothing to write where nobody voted and nobody evaluated itself', async () => {
    const { edits, report, refused } = scoringPlan(openOn(await bookOf(small()), DECEMBER));
    expect([edits.rows, report]).toEqual([[], null]);
    expect(refused.map(({ why }) => why)).toEqual([
      '“评议计票”中没有可以计入的票，“评议结果”中也没有自评。请先填写，再计分。',
    ]);
  });
});

const [PARTY, PEOPLE] = ['所在支部全体党员', '所在村社干部群众'];
const [OWN, KEPT] = ['“五带头”情况', '承诺落实情况'];

/** Votes on 张三: 满意, 较满意, 基本满意, 不满意; all ballots returned. */
function votes(round: string, votedOn: string, panel: string, subject: string, ...counts: readonly number[]): Row {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const [g1 = 0, g2 = 0, g3 = 0, g4 = 0] = counts;
  return { round, votedOn, target: '张三', panel, subject, expected: all, returned: all, g1, g2, g3, g4 };
}

const FIRST = [
  votes('上半年', '2026-07-05', PARTY, OWN, 10, 5, 5, 0), // (1000 + 400 + 300) / 20 = 85
  votes('上半年', '2026-07-05', PARTY, KEPT, 20, 0, 0, 0), // 100
  votes('上半年', '2026-07-05', PEOPLE, OWN, 15, 15, 0, 0), // 90
  votes('上半年', '2026-07-05', PEOPLE, KEPT, 30, 0, 0, 0), // 100
];
const SECOND = [
  votes('下半年', '2027-01-04', PARTY, OWN, 0, 10, 0, 0), // 80
  votes('下半年', '2027-01-04', PARTY, KEPT, 0, 0, 8, 0), // 60
  votes('下半年', '2027-01-04', PEOPLE, OWN, 9, 0, 0, 0), // 100
  votes('下半年', '2027-01-04', PEOPLE, KEPT, 3, 7, 0, 0), // (300 + 560) / 10 = 86
];

const inTown = (ballots: readonly Row[], results: readonly Row[] = []): Draft =>
  changed(ofTown(), (rows) => {
    rows.ballots.push(...ballots);
    rows.results.push(...results);
  });

describe('what 计分 writes in a town, with two rounds', () => {
  it('E3: the round whose ballots are there; without items due the evaluation alone', async () => {
    const book = await bookOf(inTown(FIRST));
    const plan = scoringPlan(openOn(book, '2026-07-08'));
    // 党员 92.5, 群众 95: 93.75. No item is due by July.
    expect(plan.edits.rows).toEqual([
      {
        sheet: 'results',
        row: null,
        values: {
          ...{ round: '上半年', pledger: '张三', panelScores: `${PARTY} 92.50；${PEOPLE} 95.00` },
          ...{ evaluation: 93.75, total: 93.75, grade: '满意' },
          remark: '没有可计兑现得分的事项，以评议得分为总分',
        },
      },
    ]);
    const scored = carriedOut(book, plan);
    expect(codes(openOn(scored, '2026-07-08'))).toEqual(['result-not-published']);
    expect(scoringPlan(openOn(scored, '2026-07-08')).edits.rows).toEqual([]);
  });

  it('E3: in the second round the whole year; the first round’s row and its day stay', async () => {
    const first = { round: '上半年', pledger: '张三', evaluation: 93.75, grade: '满意', publicOn: '2026-07-20' };
    const book = await bookOf(inTown([...FIRST, ...SECOND], [first]));
    const scored = carriedOut(book, scoringPlan(openOn(book, '2027-01-05')));
    // 党员 (85 + 100 + 80 + 60) / 4 = 81.25; 群众 (90 + 100 + 100 + 86) / 4 = 94; mean 87.625
    // The one item was due on the 30th of September and is open: 0. 0.6 × 87.625 = 52.575
    const opened = openOn(scored, '2027-01-05');
    expect(rowsOf(opened).map(({ selfGrade: _, ...row }) => row)).toEqual([
      { ...EMPTY, ...first, remark: null },
      {
        ...{ round: '下半年', pledger: '张三', publicOn: null, remark: null },
        ...{ panelScores: `${PARTY} 81.25；${PEOPLE} 94.00`, evaluation: 87.63, fulfilScore: 0 },
        ...{ total: 52.58, grade: '不满意' },
      },
    ]);
    expect(codes(opened)).toEqual(['result-not-published']);
  });

  it('E3: once the round is over, also whoever has no ballots, with the reason', async () => {
    const plan = scoringPlan(openOn(await bookOf(inTown(FIRST)), '2026-07-11'));
    expect(plan.edits.rows.map(({ values }) => [values['pledger'], values['total'], values['remark']])).toEqual([
      ['本支部', undefined, '未计分：没有有效的评议票'],
      ['张三', 93.75, '没有可计兑现得分的事项，以评议得分为总分'],
      ['李四', undefined, '未计分：没有有效的评议票'],
    ]);
  });

  it('E3: names what is missing of a round on which the score does not rest', async () => {
    const { edits } = scoringPlan(openOn(await bookOf(inTown([...FIRST, SECOND[0]!])), '2027-01-04'));
    expect(edits.rows[0]?.values['remark']).toBe(
      `没有有效票，按其余的票计算：${PARTY}（下半年，${KEPT}）、${PEOPLE}（下半年，${OWN}）、${PEOPLE}（下半年，${KEPT}）`,
    );
  });

  it('R5: says of panels that the committee holds that their ballots come by receipt', async () => {
    const { report } = scoringPlan(openOn(await bookOf(inTown(FIRST)), '2026-07-08'));
    expect(report?.missing[0]).toBe(
      '“上半年”没有“全镇党员和干部群众”的有效票（评议内容：“五个好”创建情况）：本支部。' +
        '这个评议主体由上级党委组织，票数在党委工作簿中，读入回执以后再计分。',
    );
    expect(report?.missing).toContain(
      `“上半年”没有“${PARTY}”的有效票（评议内容：${OWN}）：李四。已经评议的，请补填“评议计票”。`,
    );
  });
});
