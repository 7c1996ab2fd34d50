import type { Studio } from '../studio.ts';
import { under } from './sheets.ts';
import { takes } from './steps.ts';

/** A step too early is reversed; a deadline is amended; an item is withdrawn. */
export async function mistakes(studio: Studio): Promise<void> {
  const { clerk, excel } = studio;
  await studio.day('2026-03-18');
  excel.user.select('承诺台账', 'B7');
  await takes(studio, '申请销号', { 完成日期: '2026-03-18' });
  await clerk.goesTo('概览');
  await clerk.goesTo('办理');
  await clerk.button(/^冲正\s*可办/).click();
  await clerk.fills({ 说明: '误选：应是第6行，不是这一行' });
  await studio.pane('冲正', {
    at: clerk.page.getByText('办理“冲正”'),
    click: clerk.page.locator('form button[type=submit]'),
    height: 560,
  });
  await clerk.sends();
  await clerk.waitsFor(/已办理1件/);
  const last = under(excel.book, '变更记录', '序号').length + 1;
  await studio.sheet('冲正后的变更记录', '变更记录', `A${last - 2}:I${last}`, 1100);
  await studio.day('2026-03-20');
  excel.user.select('承诺台账', 'B4');
  await clerk.goesTo('概览');
  await clerk.goesTo('办理');
  await clerk.button(/^变更\s*可办/).click();
  await clerk.fills({ 说明: '因汛期道路中断，2026年3月19日党员群众代表会议同意延期' });
  await clerk.page
    .getByLabel(/完成时限/)
    .first()
    .fill('2026-11-20');
  await studio.pane('变更', {
    at: clerk.page.getByText('发生日期'),
    click: clerk.page.locator('form button[type=submit]'),
    height: 775,
  });
  await clerk.sends();
  await clerk.waitsFor(/已办理1件/);
  excel.user.select('承诺台账', 'B10');
  await takes(studio, '撤回', { 说明: '与单位节能任务重复，2026年3月19日党员群众代表会议同意撤回' });
}
