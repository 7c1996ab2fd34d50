import type { Studio } from '../studio.ts';
import { takes } from './steps.ts';

/** In autumn an item is closed, another overdue: seen at a glance, reminded, helped. */
export async function attention(studio: Studio): Promise<void> {
  const { clerk, excel } = studio;
  await studio.day('2026-10-08');
  excel.user.select('承诺台账', 'B3');
  await takes(studio, '申请销号', { 完成日期: '2026-09-28' });
  await takes(studio, '销号');
  await clerk.goesTo('概览');
  await clerk.waitsFor('需要留意');
  await studio.pane('概览', { click: clerk.button(/^逾期/), height: 640 });
  await studio.sheet('颜色', '承诺台账', 'A1:H10', 1100);
  excel.user.select('承诺台账', 'B7');
  await takes(studio, '提醒督促', { 说明: '10月8日支委会当面提醒' });
  await takes(studio, '帮扶', { 帮扶方式: '一帮一', 帮扶人: '周建国' });
}
