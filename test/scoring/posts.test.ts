import { describe, expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { postStandings } from '../../ledger/scoring/posts.ts';
import { ledgerOf } from '../support/ledger-of.ts';
import { schemeOf } from '../support/schemes.ts';
import { line } from './scored.ts';

const scheme = schemeOf('police');

const HEAD = line('季度', '岗位编号', '党员', '本次评选', '一票否决', '考核结论');

const ledger = ledgerOf(
  {
    roster: `
      | 党员编号 | 姓名 | 变动 | 变动日期 |
      |---|---|---|---|
      | A01-001 | 赵勇 | | |
      | A01-002 | 钱进 | | |
      | A01-003 | 孙明 | 转入 | 2026-04-01 |
      | A01-004 | 李东 | | |
      | A01-005 | 周南 | 去世 | 2026-12-01 |`,
    posts: `
      | 岗位编号 | 类别 | 岗位名称 | 部门 | 岗内党员 | 确认日期 | 状态 | 收牌日期 |
      |---|---|---|---|---|---|---|---|
      | S01 | 个人示范岗 | 巡护岗 | 所 | 赵勇 | 2026-02-10 | 在岗 | |
      | S02 | 集体示范岗 | 窗口岗 | 股 | 钱进、孙明 | 2026-03-31 | 撤销 | 2026-08-15 |
      | S03 | 个人示范岗 | 宣传岗 | 股 | 周南 | 2026-10-08 | 在岗 | |`,
    postAssessments:
      HEAD +
      line('2026Q1', 'S01', '赵勇', '评选上', '无', '通过') +
      line('2026Q2', 's01', '赵勇', '评选上', '无', '督促整改') +
      line('2026Q2', 'S02', '钱进', '评选上', '无', '通过') +
      line('2026Q3', 'S02', '钱进', '评选上', '重大责任事故', '撤销') +
      // Taken out of the post since, no conclusion yet, another post
      line('2026Q2', 'S02', '李东', '评选上', '无', '调整') +
      line('2026Q2', 'S02', '孙明', '评选上', '无', '') +
      line('2026Q2', 'S09', '孙明', '评选上', '无', '通过'),
  },
  { scheme },
);

const standings = (period: string, asOf: string) => postStandings(ledger, parsePeriod(period)!, day(asOf));

describe('D1: model posts as of a day', () => {
  it('D1: are those set by the day, with their holders', () => {
    expect(standings('2026', '2026-12-31').map(({ postId, holders }) => [postId, holders])).toEqual([
      ['S01', ['赵勇']],
      ['S02', ['钱进', '孙明']],
      ['S03', ['周南']],
    ]);
    expect(standings('2026Q1', '2026-03-30').map(({ postId }) => postId)).toEqual(['S01']);
    expect(standings('2026Q1', '2026-03-31').map(({ postId }) => postId)).toEqual(['S01', 'S02']);
  });

  it('D2: a revoked post stood until the day its plate was taken back, and no reason is among it', () => {
    const s02 = (asOf: string) => standings('2026', asOf).find(({ postId }) => postId === 'S02');
    expect(s02('2026-08-14')).toMatchObject({ state: '在岗', stateOn: null });
    expect(s02('2026-08-15')).toMatchObject({ state: '撤销', stateOn: '2026-08-15' });
    expect(JSON.stringify(standings('2026', '2026-12-31'))).not.toContain('事故');
  });

  it('D2: every holder is to be assessed each quarter of the period that is over', () => {
    const s02 = standings('2026', '2026-12-31').find(({ postId }) => postId === 'S02');
    expect(s02?.quarters).toEqual([
      // Set on the quarter's last day; 孙明 came the day after
      { quarter: '2026Q1', due: 1, assessed: 0, passed: 0 },
      // 钱进 and 李东, who was taken out by it, were assessed, 孙明 was not
      { quarter: '2026Q2', due: 3, assessed: 2, passed: 1 },
      // Revoked in the quarter: those who were assessed
      { quarter: '2026Q3', due: 1, assessed: 1, passed: 0 },
      { quarter: '2026Q4', due: 0, assessed: 0, passed: 0 },
    ]);
    const s01 = standings('2026', '2026-12-31').find(({ postId }) => postId === 'S01');
    expect(s01?.quarters.slice(0, 2)).toEqual([
      { quarter: '2026Q1', due: 1, assessed: 1, passed: 1 },
      { quarter: '2026Q2', due: 1, assessed: 1, passed: 0 },
    ]);
    // Who had died by the quarter's end is not waited for
    const s03 = standings('2026', '2026-12-31').find(({ postId }) => postId === 'S03');
    expect(s03?.quarters.at(-1)).toEqual({ quarter: '2026Q4', due: 0, assessed: 0, passed: 0 });
  });

  it('D2: a quarter is told in its own circular though it runs; a year tells those that are over', () => {
    expect(standings('2026Q3', '2026-08-01')[0]?.quarters.map(({ quarter }) => quarter)).toEqual(['2026Q3']);
    expect(standings('2026', '2026-09-29')[0]?.quarters.map(({ quarter }) => quarter)).toEqual(['2026Q1', '2026Q2']);
    expect(standings('2026-05', '2026-05-31')[0]?.quarters).toEqual([]);
  });
});
