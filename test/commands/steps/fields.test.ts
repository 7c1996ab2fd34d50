import { describe, expect, it } from 'vitest';
import { stepFields } from '../../../ledger/commands/steps/step-fields.ts';
import { takeStep } from '../../../ledger/commands/steps/take-step.ts';
import { STARTED, small } from '../../gallery/sample.ts';
import { construction, district } from '../../support/schemes.ts';
import { acting, after, bookOf, opened, plainBook, stateOf } from '../kit.ts';

const at = '2026-06-30T10:00:00';
const [FIRST, SECOND] = ['2026-A01-001', '2026-A01-002'];
const SENT = '提诺 02-20, 送审 02-24';

const sent = async (deadline: string) =>
  opened(await bookOf(small({ 1: { life: SENT }, 2: { life: SENT, deadline } })), construction, at);

describe('L1: what a step asks for', () => {
  it('the day it happened, today unless said otherwise, and the deadline that all have', async () => {
    const open = await sent('2026-09-30');
    const fields = stepFields(open, '定诺', [FIRST, SECOND]);
    expect(fields.map(({ key, label, required, initial }) => [key, label, required, initial])).toEqual([
      ['on', '发生日期', true, '2026-06-30'],
      ['date', '完成时限', false, '2026-09-30'],
      ['note', '说明', false, undefined],
    ]);
  });

  it('no deadline where they differ: left empty, each keeps its own', async () => {
    const open = await sent('2026-11-30');
    const [, date] = stepFields(open, '定诺', [FIRST, SECOND]);
    expect([date?.initial, date?.hint]).toEqual([undefined, '留空的，各件用自己的完成时限。']);
    const then = after(open, takeStep(open, [FIRST, SECOND], '定诺', { on: '2026-03-02' }, acting(at)));
    expect([FIRST, SECOND].map((id) => stateOf(then, id))).toEqual([
      '定诺 2026-03-02 - - - 2026-09-30',
      '定诺 2026-03-02 - - - 2026-11-30',
    ]);
  });

  it('L5: a cause only where the scheme records one', async () => {
    const bureau = opened(await bookOf(small({ 1: { life: STARTED } })), construction, at);
    expect(stepFields(bureau, '未兑现', [FIRST]).map(({ key }) => key)).toEqual(['on', 'reasonKind', 'note']);
    let offices = opened(await plainBook(district), district, at);
    offices = after(offices, takeStep(offices, [FIRST], '定诺', { on: '2026-03-02' }, acting(at)));
    expect(stepFields(offices, '未兑现', [FIRST]).map(({ key }) => key)).toEqual(['on', 'note']);
  });

  it('L4: help by members of the branch, or by others', async () => {
    const open = opened(await bookOf(small()), construction, at);
    expect(stepFields(open, '帮扶', [FIRST]).slice(1, 3)).toMatchObject([
      { key: 'helpMode', required: true, values: ['上帮下', '一帮一', '多帮一', '其他'] },
      { key: 'helpers', required: true, values: ['张三', '李四'], open: true },
    ]);
  });

  it('the day of completion, which nobody but the person knows', async () => {
    const open = opened(await bookOf(small()), construction, at);
    const [, date] = stepFields(open, '申请销号', [FIRST]);
    expect(date).toMatchObject({ key: 'date', label: '完成日期', required: true });
    expect(date?.initial).toBeUndefined();
  });
});
