import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../ledger/parse/ledger.ts';
import { day } from '../../ledger/day.ts';
import { roundsOver } from '../../ledger/scoring/rounds.ts';
import { edit, ledgerOf, lifeOf, LOG, without } from '../support/ledger-of.ts';
import { schemeOf } from '../support/schemes.ts';
import { line, memberOf, scored } from './scored.ts';

const scheme = schemeOf('town');

const OWN = '“五带头”情况';
const FIVE = '“五个好”创建情况';
const KEPT = '承诺落实情况';
const PARTY = '所在支部全体党员';
const PEOPLE = '所在村社干部群众';

const TOWN = ['全镇党员和干部群众', '下级党组织负责人', '村社及服务对象代表'];

const [H1, H2] = ['2026-07-05', '2027-01-04'];
const HEAD = line(
  '轮次',
  '评议日期',
  '评议对象',
  '评议主体',
  '评议内容',
  '应参加人数',
  '收回票数',
  '满意',
  '较满意',
  '基本满意',
  '不满意',
);
const row = (on: string, target: string, panel: string, subject: string, ...counts: readonly number[]): string =>
  line(on < '2026-08' ? '上半年' : '下半年', on, target, panel, subject, ...counts);

/** 王五 was voted on in both rounds; the branch by the town's three panels. */
const whole = (): Ledger =>
  ledgerOf(
    {
      roster: `
        | 党员编号 | 姓名 | 身份 | 变动 | 变动日期 |
        |---|---|---|---|---|
        | A01-001 | 王五 | 普通党员 | | |`,
      commitments: `
        | 编号 | 承诺主体 | 承诺事项 | 完成时限 |
        |---|---|---|---|
        | 2026-A01-001 | 王五 | 造林 | 2026-06-30 |
        | 2026-A01-002 | 王五 | 修渠 | 2026-06-30 |`,
      transitions:
        LOG +
        lifeOf('2026-A01-001', '提诺 01-10', '送审 01-20', '定诺 02-20 2026-06-30', '亮诺 03-05', '践诺 03-05') +
        '\n' +
        lifeOf('2026-A01-001', '申请销号 06-10 2026-06-08', '销号 06-20') +
        '\n' +
        lifeOf('2026-A01-002', '提诺 01-10', '送审 01-20', '定诺 02-20 2026-06-30', '亮诺 03-05', '践诺 03-05'),
      ballots:
        HEAD +
        row(H1, '王五', PARTY, OWN, 20, 20, 10, 5, 5, 0) +
        row(H1, '王五', PARTY, KEPT, 20, 20, 20, 0, 0, 0) +
        row(H2, '王五', PARTY, OWN, 10, 10, 0, 10, 0, 0) +
        row(H2, '王五', PARTY, KEPT, 10, 8, 0, 0, 8, 0) +
        row(H1, '王五', PEOPLE, OWN, 30, 30, 15, 15, 0, 0) +
        row(H1, '王五', PEOPLE, KEPT, 30, 30, 30, 0, 0, 0) +
        row(H2, '王五', PEOPLE, OWN, 12, 9, 9, 0, 0, 0) +
        row(H2, '王五', PEOPLE, KEPT, 12, 10, 3, 7, 0, 0) +
        TOWN.map((panel) => [H1, H2].map((on) => row(on, '本支部', panel, FIVE, 40, 40, 30, 10, 0, 0)).join('')).join(
          '',
        ) +
        TOWN.map((panel) => [H1, H2].map((on) => row(on, '本支部', panel, KEPT, 40, 40, 20, 10, 10, 0)).join('')).join(
          '',
        ),
    },
    { scheme },
  );

describe('the town: two rounds, two subjects each', () => {
  it('E3: a panel is the mean of its rows over rounds and subjects', () => {
    const score = memberOf(scored(whole(), scheme), '王五');
    // 党员: (1000 + 400 + 300) / 20 = 85, 100, 80, 60 → 325 / 4 = 81.25
    // 群众: (1500 + 1200) / 30 = 90, 100, 100, (300 + 560) / 10 = 86 → 376 / 4 = 94
    expect(score.panels.map((panel) => panel.score)).toEqual([81.25, 94]);
    expect(score.panels[0]).toMatchObject({
      votes: { expected: 60, returned: 58, valid: 58, byGrade: [30, 15, 13, 0] },
      missing: [],
    });
  });

  it('E2: rounds the total once, half up, where binary arithmetic would fall short', () => {
    const score = memberOf(scored(whole(), scheme), '王五');
    // (81.25 + 94) / 2 = 87.625; one of two due in time: 50; 0.6 × 87.625 + 0.4 × 50 = 52.575 + 20 = 72.575 → 72.58
    expect(0.6 * 87.625 + 0.4 * 50).toBeLessThan(72.575);
    expect(score).toMatchObject({ evaluation: 87.625, fulfilment: 50, total: 72.58, grade: '基本满意' });
  });

  it('E3: evaluates the branch on what ballots on branches are held on', () => {
    const { own } = scored(whole(), scheme);
    // 五个好: (3000 + 800) / 40 = 95; 落实: (2000 + 800 + 600) / 40 = 85; each panel 90
    expect(own?.panels.map((panel) => panel.score)).toEqual([90, 90, 90]);
    expect(own).toMatchObject({ evaluation: 90, fulfilment: null, total: 90, grade: '满意' });
  });

  it('E3: the last day of the second round is in the next year; a ballot after it is named as missing', () => {
    const cast = (votedOn: string) =>
      memberOf(scored(edit(whole(), 'ballots', 4, { votedOn }), scheme), '王五').panels[0];
    expect(cast('2027-01-05')?.score).toBe(81.25);
    // Without it: (85 + 100 + 60) / 3
    expect(cast('2027-01-06')).toMatchObject({ score: 245 / 3, missing: [{ round: '下半年', subject: OWN }] });
  });

  it('E3: names a missing round, each subject of it, and scores by the other', () => {
    const ledger = without(whole(), 'ballots', (of) => of['round'] === '下半年' && of['panel'] === PEOPLE);
    const score = memberOf(scored(ledger, scheme), '王五');
    expect(score.panels[1]).toMatchObject({
      score: 95,
      missing: [
        { round: '下半年', subject: OWN },
        { round: '下半年', subject: KEPT },
      ],
    });
    expect(score.notScored).toEqual([]);
  });

  it('E3: a ballot on what is not asked of members counts for nothing', () => {
    const score = memberOf(scored(edit(whole(), 'ballots', 4, { subject: FIVE }), scheme), '王五');
    // Without it: (85 + 100 + 60) / 3
    expect(score.panels[0]).toMatchObject({ score: 245 / 3, missing: [{ round: '下半年', subject: OWN }] });
  });

  it('E5: around the middle of the year rests on the rounds that are over', () => {
    expect(roundsOver(scheme, 2026, day('2026-07-01'))).toEqual([]);
    expect(roundsOver(scheme, 2026, day('2026-07-10'))).toEqual(['上半年']);
    expect(roundsOver(scheme, 2026, day('2027-01-05'))).toEqual(['上半年', '下半年']);
    const first = memberOf(scored(whole(), scheme, { asOf: '2026-07-10', rounds: ['上半年'] }), '王五');
    // (85 + 100) / 2 = 92.5; (90 + 100) / 2 = 95; 93.75; 0.6 × 93.75 + 0.4 × 50 = 76.25
    expect(first).toMatchObject({ evaluation: 93.75, total: 76.25 });
    expect(first.panels.map(({ missing }) => missing)).toEqual([[], []]);
    const none = memberOf(scored(whole(), scheme, { asOf: '2026-07-01', rounds: [] }), '王五');
    expect(none).toMatchObject({ total: null });
    expect(none.notScored.map(({ kind }) => kind)).toEqual(['panel', 'panel']);
  });

  it('V3: who left before a round was held is not scored in it', () => {
    const left = (changedOn: string) =>
      memberOf(scored(edit(whole(), 'roster', 2, { change: '转出', changedOn }), scheme), '王五');
    // Gone on the 4th of January, the day of the second round: only the first, nothing of it missing
    expect(left('2027-01-04')).toMatchObject({ evaluation: 93.75 });
    expect(left('2027-01-04').panels.map(({ missing }) => missing)).toEqual([[], []]);
    expect(left('2027-01-05')).toMatchObject({ evaluation: 87.625 });
    expect(scored(edit(whole(), 'roster', 2, { change: '转出', changedOn: '2026-12-31' }), scheme).members).toEqual([]);
  });

  it('V3: without ballots on members the last day of the round tells who was there', () => {
    const ledger = edit(whole(), 'roster', 2, { change: '去世', changedOn: '2027-01-05' });
    const silent = without(ledger, 'ballots', (of) => of['round'] === '下半年' && of['target'] === '王五');
    expect(memberOf(scored(silent, scheme), '王五').panels[0]?.missing).toEqual([]);
    const later = edit(silent, 'roster', 2, { changedOn: '2027-01-06' });
    expect(memberOf(scored(later, scheme), '王五').panels[0]?.missing).toHaveLength(2);
  });

  it('V3: who left before the only round that is counted is none of its members', () => {
    const ledger = edit(whole(), 'roster', 2, { change: '转出', changedOn: '2027-01-03' });
    expect(scored(ledger, scheme, { rounds: ['下半年'] }).members).toEqual([]);
    expect(scored(ledger, scheme, { rounds: ['上半年'] }).members).toHaveLength(1);
  });

  it('V3: who came after a round has it named as missing', () => {
    const ledger = edit(whole(), 'roster', 2, { change: '转入', changedOn: '2026-09-01' });
    const here = without(ledger, 'ballots', (of) => of['round'] === '上半年' && of['target'] === '王五');
    const score = memberOf(scored(here, scheme), '王五');
    expect(score.panels[0]).toMatchObject({ score: 70 });
    expect(score.panels[0]?.missing.map(({ round }) => round)).toEqual(['上半年', '上半年']);
  });

  it('V3: a member of several rosters is scored only where it is', () => {
    expect(scored(whole(), scheme, { isThere: () => false }).members).toEqual([]);
    const gone = edit(whole(), 'roster', 2, { change: '转出', changedOn: '2026-05-01' });
    expect(scored(gone, scheme, { isThere: () => true }).members).toHaveLength(1);
    // Who is said to come later, but is here by the rosters of others, has left nothing
    const later = edit(whole(), 'roster', 2, { change: '转入', changedOn: '2027-01-02' });
    expect(memberOf(scored(later, scheme, { isThere: () => true }), '王五')).toMatchObject({ evaluation: 87.625 });
  });

  it('E1: where asked for, a self-evaluation comes before the ballots of each round', () => {
    const over = schemeOf('town', {
      evaluation: { selfEvaluation: true },
      columns: { 'results.selfGrade': 'required' },
    });
    const given = (rounds: readonly string[]) => ({
      ...whole(),
      results: ledgerOf(
        { results: line('轮次', '承诺主体', '自评等次') + rounds.map((name) => line(name, '王五', '满意')).join('') },
        { scheme: over },
      ).results,
    });
    const reasons = (ledger: Ledger) => memberOf(scored(ledger, over), '王五').notScored;
    expect(reasons(given(['上半年', '下半年']))).toEqual([]);
    expect(reasons(given(['上半年']))).toEqual([{ kind: 'selfEvaluation' }]);
    // Voted on in one round only, none is asked for in the other.
    const second = without(given(['下半年']), 'ballots', (of) => of['round'] === '上半年');
    expect(reasons(second)).toEqual([]);
  });

  it('E4: tells the days of publication of the last round that is counted', () => {
    const results =
      line('轮次', '承诺主体', '公开日期') + line('上半年', '王五', '2026-07-20') + line('下半年', '王五', '');
    const ledger = { ...whole(), results: ledgerOf({ results }, { scheme }).results };
    expect(memberOf(scored(ledger, scheme, { rounds: ['上半年'] }), '王五').publicOn).toBe('2026-07-20');
    expect(memberOf(scored(ledger, scheme), '王五').publicOn).toBeNull();
  });
});
