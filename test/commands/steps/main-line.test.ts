import { describe, expect, it } from 'vitest';
import { stepChoices } from '../../../ledger/commands/steps/may-take.ts';
import { takeStep } from '../../../ledger/commands/steps/take-step.ts';
import type { StepName } from '../../../ledger/lifecycle/steps.ts';
import { shipped } from '../../support/schemes.ts';
import { acting, after, errors, history, opened, plainBook, rowsOf, stateOf } from '../kit.ts';

const ID = '2026-A01-001';

describe.each(Object.entries(shipped))('L1: the main line under %s', (_, scheme) => {
  it('goes from 提诺 to 销号, the row and the log as they must be', async () => {
    let open = opened(await plainBook(scheme), scheme, '2026-07-01T10:00:00');
    const before = errors(open);
    const reviewed = scheme.review !== undefined;
    const take = (step: StepName, on: string, more = {}): void => {
      open = after(open, takeStep(open, [ID], step, { on, ...more }, acting('2026-07-01T10:00:00')));
    };
    if (reviewed) take('送审', '2026-01-20');
    take('定诺', '2026-02-20', { date: '2026-09-15' });
    expect(stateOf(open, ID)).toBe('定诺 2026-02-20 - - - 2026-09-15');
    take('亮诺', '2026-03-05');
    take('践诺', '2026-03-06');
    expect(stateOf(open, ID)).toBe('践诺 2026-02-20 2026-03-05 - - 2026-09-15');
    take('申请销号', '2026-06-20', { date: '2026-06-18' });
    expect(stateOf(open, ID)).toBe('申请销号 2026-02-20 2026-03-05 2026-06-18 - 2026-09-15');
    const approvedFrom = reviewed ? '审诺' : '提诺';
    const seq = reviewed ? 1 : 0;
    expect(rowsOf(open, ID)).toEqual([
      '1 提诺 2026-01-10 →提诺',
      ...(reviewed ? ['2 送审 2026-01-20 提诺→审诺'] : []),
      `${seq + 2} 定诺 2026-02-20 ${approvedFrom}→定诺 2026-09-15`,
      `${seq + 3} 亮诺 2026-03-05 定诺→亮诺`,
      `${seq + 4} 践诺 2026-03-06 亮诺→践诺`,
      `${seq + 5} 申请销号 2026-06-20 践诺→申请销号 2026-06-18`,
    ]);
    const row = open.parsed.ledger.transitions.at(-1);
    expect([row?.at, row?.by]).toEqual(['2026-07-01T10:00:00', '王强']);
    expect(errors(open)).toEqual(before);
    const gated = scheme.columns['commitments.gateSolved'] !== undefined;
    const closed = takeStep(open, [ID], '销号', { on: '2026-07-01' }, acting('2026-07-01T10:00:00'));
    if (gated) return;
    open = after(open, closed);
    expect(stateOf(open, ID)).toBe('销号 2026-02-20 2026-03-05 2026-06-18 2026-07-01 2026-09-15');
    expect(history(open, ID).at(-1)).toBe('销号 2026-07-01');
    expect(errors(open)).toEqual(before);
    expect(stepChoices(open, [ID])).toEqual([{ step: '冲正', items: 1 }]);
  });
});
