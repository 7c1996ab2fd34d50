import { describe, expect, it } from 'vitest';
import { addEntry } from '../../../ledger/commands/adding/add-entry.ts';
import { entryFields } from '../../../ledger/commands/adding/entry-fields.ts';
import { readGrid } from '../../../scripts/intake/node.ts';
import { scoringPlan } from '../../../ledger/commands/scoring-plan.ts';
import { buildLedger } from '../../../templates/workbook/index.ts';
import { type Year, ledgerAt } from '../../story/year.ts';
import * as police from '../../story/years/police.ts';
import * as social from '../../story/years/social.ts';
import { acting, after, errors, opened, planned } from '../kit.ts';

async function openedAt(year: Year, until: string, without: (sheet: string, row: object) => boolean) {
  const ledger = ledgerAt(year, until);
  const rows = Object.fromEntries(
    Object.entries(ledger.rows ?? {}).map(([sheet, all]) => [sheet, all.filter((row) => !without(sheet, row))]),
  );
  const read = readGrid(await buildLedger({ ...ledger, rows }));
  if (!('grid' in read)) throw new Error(read.problem.code);
  return opened(read.grid, year.scheme, until);
}

describe('E1: the self-evaluation', () => {
  const at = '2026-12-29T10:00:00';
  const without = (sheet: string): boolean => sheet === 'results';

  it('is added by form, since the row is closed to typing; the scores then come into the same row', async () => {
    const open = await openedAt(social.year, at, without);
    expect(entryFields(open, 'results').map(({ label }) => label)).toEqual(['轮次', '承诺主体', '自评等次']);
    expect(planned(scoringPlan(open)).edits.rows).toEqual([]);
    const told = after(
      open,
      addEntry(open, 'results', { round: '年终', pledger: '赵一', selfGrade: '满意' }, acting(at)),
    );
    expect(errors(told)).toEqual([]);
    const plan = scoringPlan(told);
    // (15 × 100 + 5 × 80) / 20; nobody else evaluated himself.
    expect(plan.edits.rows).toMatchObject([{ sheet: 'results', row: 2, values: { evaluation: 95 } }]);
    expect(plan.done).toEqual(['赵一']);
  });

  it('is not added twice', async () => {
    const open = await openedAt(social.year, at, without);
    const row = { round: '年终', pledger: '赵一', selfGrade: '满意' };
    const told = after(open, addEntry(open, 'results', row, acting(at)));
    const again = addEntry(told, 'results', row, acting(at));
    expect(JSON.stringify(again)).toMatch(/重复|已有|两行/);
    expect('refused' in again && again.done.length > 0).toBe(false);
  });
});

describe('D2, D3: the assessment of a post', () => {
  const at = '2026-12-21T10:00:00';
  const last = (sheet: string, row: object): boolean =>
    sheet === 'postAssessments' && 'quarter' in row && row.quarter === '2026Q4';

  it('that revokes takes the title at once and the plate with it', async () => {
    const open = await openedAt(police.year, at, last);
    const row = {
      ...{
        quarter: '2026Q4',
        postId: 'S01',
        member: '李四',
        elected: '未评选上',
        unmet: '无',
        votes: '20',
        votesGood: '10',
      },
      ...{ veto: '重大责任事故', verdict: '撤销', note: '经查证属实' },
    };
    const answer = addEntry(open, 'postAssessments', row, acting(at));
    expect(planned(answer).done[1]).toBe('示范岗 S01 改为“撤销”，收牌日期 2026-12-21');
    const then = after(open, answer);
    const post = then.parsed.ledger.posts.find(({ postId }) => postId === 'S01');
    expect([post?.state, post?.stateOn]).toEqual(['撤销', '2026-12-21']);
    expect(errors(then)).toEqual([]);
    const dated = planned(addEntry(open, 'postAssessments', { ...row, stateOn: '2026-12-20' }, acting(at)));
    expect(dated.edits.rows[1]).toEqual({ sheet: 'posts', row: 2, values: { state: '撤销', stateOn: '2026-12-20' } });
  });

  it('that completes a run of two elections brings the reward', async () => {
    const none = (sheet: string): boolean => sheet === 'postAssessments';
    const open = await openedAt(police.year, at, none);
    const row = (quarter: string) => ({
      ...{ quarter, postId: 'S01', member: '李四', elected: '评选上', unmet: '无', votes: '20', votesGood: '19' },
      ...{ veto: '无', verdict: '通过' },
    });
    const first = addEntry(open, 'postAssessments', row('2026Q1'), acting(at));
    expect(planned(first).edits.rows.map(({ values }) => values['reward'])).toEqual([undefined]);
    const second = addEntry(after(open, first), 'postAssessments', row('2026Q2'), acting(at));
    expect(planned(second).edits.rows.map(({ values }) => values['reward'])).toEqual([1000]);
    expect(planned(second).done[1]).toBe('奖励金额 1000元');
    expect(errors(after(after(open, first), second))).toEqual([]);
  });
});
