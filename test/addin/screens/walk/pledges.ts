import type { Studio } from '../studio.ts';
import { under } from './sheets.ts';
import { until } from './until.ts';

/** Items by form, and the common items at once. */
export async function pledges(studio: Studio): Promise<void> {
  const { clerk, excel } = studio;
  await studio.day('2026-01-15');
  await clerk.goesTo('登记');
  await clerk.button(/^承诺台账/).click();
  const items = [
    ['本支部', '实事承诺', '为老旧小区免费出具加装电梯设计方案5份', '分组上门勘察，每月出一份', '2026-10-31'],
    ['林晓梅', '岗位承诺', '图纸审查由10个工作日缩短到7个工作日', '每周五集中审图', '2026-12-20'],
  ] as const;
  for (const [whom, category, text, measures, deadline] of items) {
    await clerk.fills({ 承诺主体: whom, 类别: category, 承诺事项: text, 措施: measures, 完成时限: deadline });
    if (whom === '本支部')
      await studio.pane('登记承诺', {
        at: clerk.page.getByText('承诺主体').first(),
        click: clerk.page.locator('form button[type=submit]'),
        height: 740,
      });
    await clerk.sends();
    await until(text, () => under(excel.book, '承诺台账', '承诺事项').includes(text));
  }
  await studio.sheet('承诺台账', '承诺台账', 'A1:H4', 1100);
}
