import type { Studio } from '../studio.ts';
import { under } from './sheets.ts';
import { until } from './until.ts';

const MEMBERS = [
  ['林晓梅', '党员领导干部', '办实事'],
  ['周建国', '有职党员', '办实事'],
  ['何雨', '有职党员', '办实事'],
  ['宋长林', '无职党员', '作表率'],
] as const;

/** Members by form, the first one with a slip. */
export async function members(studio: Studio): Promise<void> {
  const { clerk, excel } = studio;
  await studio.day('2026-01-09');
  await clerk.goesTo('登记');
  await studio.pane('登记', { click: clerk.button(/^党员名册/), height: 700 });
  await clerk.button(/^党员名册/).click();
  await clerk.fills({ 姓名: '林晓梅', 经办人: '何雨' });
  await clerk.sends();
  await clerk.waitsFor('有2处要改');
  await studio.pane('登记党员没填全', { at: clerk.page.getByText('登记：党员名册'), height: 700 });
  for (const [name, standing, ability] of MEMBERS) {
    await clerk.fills({ 姓名: name, 身份: standing, 实事承诺: ability });
    await clerk.sends();
    await until(name, () => under(excel.book, '党员名册', '姓名').includes(name));
  }
  await studio.sheet('党员名册', '党员名册', 'A1:F6', 900);
}
