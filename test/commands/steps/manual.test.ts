import { describe, expect, it } from 'vitest';
import { stepFields } from '../../../ledger/commands/steps/step-fields.ts';
import { takeStep } from '../../../ledger/commands/steps/take-step.ts';
import type { Typed } from '../../../ledger/commands/field.ts';
import type { Opened } from '../../../ledger/commands/opened.ts';
import type { StepName } from '../../../ledger/lifecycle/steps.ts';
import { STARTED, ITEM, small } from '../../gallery/sample.ts';
import { construction } from '../../support/schemes.ts';
import { acting, after, bookOf, errors, history, opened, planned, rowsOf, stateOf } from '../kit.ts';

const at = '2026-06-30T10:00:00';

/** 002 of the sample in a workbook kept by hand: no log, status and dates as it has lived. */
const kept = async (life = STARTED): Promise<Opened> =>
  opened(await bookOf(small({ 2: { life } }, 'manual')), construction, at);

const take = (open: Opened, step: StepName, typed: Typed = {}): Opened =>
  after(open, takeStep(open, [ITEM], step, typed, acting(at)));

describe('L1: a workbook kept by hand', () => {
  it('takes the main line into its status and dates, and logs nothing', async () => {
    let open = await kept('提诺 02-20');
    const states: string[] = [];
    const steps: readonly (readonly [StepName, Typed])[] = [
      ['送审', {}],
      ['退回', {}],
      ['送审', {}],
      ['定诺', { on: '2026-03-02', date: '2026-08-31' }],
      ['亮诺', { on: '2026-03-05' }],
      ['践诺', {}],
      ['申请销号', { on: '2026-06-18', date: '2026-06-18' }],
      ['销号', { on: '2026-06-25' }],
    ];
    for (const [step, typed] of steps) {
      open = take(open, step, typed);
      states.push(stateOf(open, ITEM));
    }
    expect(states).toEqual([
      '审诺 - - - - 2026-09-30',
      '退回 - - - - 2026-09-30',
      '审诺 - - - - 2026-09-30',
      '定诺 2026-03-02 - - - 2026-08-31',
      '亮诺 2026-03-02 2026-03-05 - - 2026-08-31',
      '践诺 2026-03-02 2026-03-05 - - 2026-08-31',
      '申请销号 2026-03-02 2026-03-05 2026-06-18 - 2026-08-31',
      '销号 2026-03-02 2026-03-05 2026-06-18 2026-06-25 2026-08-31',
    ]);
    expect(open.parsed.ledger.transitions).toEqual([]);
    expect(history(open, ITEM).slice(-3)).toEqual(['践诺 2026-03-05', '申请销号 2026-06-18', '销号 2026-06-25']);
    expect(errors(open)).toEqual([]);
  });

  it('asks only for what it can hold', async () => {
    const open = await kept('提诺 02-20');
    expect(stepFields(open, '送审', [ITEM])).toEqual([]);
    const started = await kept();
    const keys = (step: StepName) => stepFields(started, step, [ITEM]).map(({ key }) => key);
    expect(keys('申请销号')).toEqual(['on', 'date']);
    expect(keys('未兑现')).toEqual(['on', 'reasonKind', 'note']);
    expect(keys('冲正')).toEqual([]);
  });

  it('logs a day of application that is not that of completion', async () => {
    const open = take(await kept(), '申请销号', { on: '2026-06-20', date: '2026-06-18' });
    expect(rowsOf(open, ITEM)).toEqual(['1 申请销号 2026-06-20 2026-06-18']);
    expect(history(open, ITEM).at(-1)).toBe('申请销号 2026-06-20');
    expect(errors(open)).toEqual([]);
  });

  it('L10: logs an amendment with the deadline before it, which the dates would lose', async () => {
    const open = take(await kept(), '变更', { on: '2026-05-20', date: '2026-10-31', note: '会议同意' });
    expect(rowsOf(open, ITEM)).toEqual(['1 定诺 2026-03-02 2026-09-30', '2 变更 2026-05-20 2026-10-31 会议同意']);
    expect(stateOf(open, ITEM)).toBe('践诺 2026-03-02 2026-03-05 - - 2026-10-31');
    expect(errors(open)).toEqual([]);
    const undone = take(open, '冲正', { on: '2026-06-01', note: '记错了' });
    expect(stateOf(undone, ITEM)).toBe('践诺 2026-03-02 2026-03-05 - - 2026-09-30');
    expect(history(undone, ITEM).at(-1)).toBe('践诺 2026-03-05');
  });

  it('L3: logs a refused closing with the application before it, and applies again', async () => {
    let open = take(await kept(), '申请销号', { on: '2026-06-18', date: '2026-06-18' });
    open = take(open, '退回销号', { on: '2026-06-20', note: '还有两户没有走访' });
    expect(rowsOf(open, ITEM)).toEqual(['1 申请销号 2026-06-18 2026-06-18', '2 退回销号 2026-06-20 还有两户没有走访']);
    expect(stateOf(open, ITEM)).toBe('践诺 2026-03-02 2026-03-05 - - 2026-09-30');
    open = take(open, '申请销号', { on: '2026-06-28', date: '2026-06-28' });
    open = take(open, '销号', { on: '2026-06-30' });
    expect(rowsOf(open, ITEM)).toHaveLength(2);
    expect(history(open, ITEM).slice(-4)).toEqual([
      '申请销号 2026-06-18',
      '退回销号 2026-06-20',
      '申请销号 2026-06-28',
      '销号 2026-06-30',
    ]);
    expect(errors(open)).toEqual([]);
  });

  it('L5: logs how an item ended, with its reason', async () => {
    const open = take(await kept(), '未兑现', { on: '2026-06-20', reasonKind: '主观', note: '拖延' });
    expect(rowsOf(open, ITEM)).toEqual(['1 未兑现 2026-06-20 拖延']);
    expect(stateOf(open, ITEM)).toBe('未兑现 2026-03-02 2026-03-05 - - 2026-09-30');
    expect(errors(open)).toEqual([]);
    expect(stateOf(take(open, '冲正', { on: '2026-06-22', note: '记错了' }), ITEM).split(' ')[0]).toBe('践诺');
  });

  it('empties the date of a step of the main line that is undone', async () => {
    const closed = await kept(`${STARTED}, 申请销号 06-20, 销号 06-25`);
    const once = take(closed, '冲正');
    expect(stateOf(once, ITEM)).toBe('申请销号 2026-03-02 2026-03-05 2026-06-20 - 2026-09-30');
    const twice = take(once, '冲正');
    expect(stateOf(twice, ITEM)).toBe('践诺 2026-03-02 2026-03-05 - - 2026-09-30');
    expect(twice.parsed.ledger.transitions).toEqual([]);
    expect(errors(twice)).toEqual([]);
  });

  it('says what stands in the way where status and dates do not agree', async () => {
    const draft = small({}, 'manual');
    draft.rows.commitments[1]!['publishedOn'] = null;
    const open = opened(await bookOf(draft), construction, at);
    const plan = planned(takeStep(open, [ITEM], '提醒督促', { on: '2026-06-01' }, acting(at)));
    expect(plan.refused[0]?.why).toMatch(/^状态是“践诺”，“亮诺日期”空着/);
    const early = await kept('提诺 02-20, 送审 02-24, 定诺 03-02');
    const ended = take(early, '未兑现', { on: '2026-06-20', reasonKind: '主观', note: '拖延' });
    const done = planned(takeStep(ended, [ITEM], '申请销号', { on: '2026-06-28', date: '2026-06-28' }, acting(at)));
    expect(done.refused[0]?.why).toContain('“亮诺日期”空着，后一步的“完成日期”已填');
  });
});
