import { expect, it } from 'vitest';
import { atDesk, halfYear, settled } from './desk.ts';

it('L1: a form proposes the day on which it is filled in, also where Excel stood open overnight', async () => {
  await atDesk({ workbook: await halfYear('construction') }, async (secretary) => {
    secretary.at('2026-07-09T08:30:00');
    secretary.excel.user.select('承诺台账', 'B3');
    await settled();
    const day = secretary.workspace.stepFields('申请销号').find(({ key }) => key === 'on');
    expect(day?.initial).toBe('2026-07-09');
  });
});
