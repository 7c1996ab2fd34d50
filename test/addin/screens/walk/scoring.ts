import type { Studio } from '../studio.ts';
import { under } from './sheets.ts';
import { takes } from './steps.ts';
import { until } from './until.ts';

const PLEDGERS = ['本支部', '林晓梅', '周建国', '何雨', '宋长林'];

/** What was done is closed, the rest carried over; then self-evaluation, ballots, scores. */
export async function scoring(studio: Studio): Promise<void> {
  const { clerk, excel } = studio;
  await studio.day('2026-12-10');
  excel.user.select('承诺台账', 'B2', 'B4:B7', 'B9', 'B11:B26');
  await takes(studio, '申请销号', { 完成日期: '2026-11-20' });
  await takes(studio, '销号');
  excel.user.select('承诺台账', 'B8');
  await takes(studio, '结转');
  excel.user.paste('承诺台账', 'M2', Array<string[]>(25).fill(['已向党员群众说明']));
  await studio.day('2026-12-22');
  excel.user.paste(
    '评议计票',
    'A2',
    PLEDGERS.map((whom) => ['年终', '2026-12-20', whom, '党员群众', 20, 19, 15, 3, 1, 0]),
  );
  await studio.sheet('评议计票', '评议计票', 'A1:J6', 1100);
  await clerk.goesTo('计分');
  await clerk.page.locator('main').getByRole('button', { name: '计分' }).click();
  await clerk.waitsFor('缺少的');
  await studio.pane('计分缺自评', { height: 700 });
  await clerk.goesTo('登记');
  await clerk.button(/^评议结果/).click();
  for (const whom of PLEDGERS) {
    await clerk.fills({ 轮次: '年终', 承诺主体: whom, 自评等次: '满意' });
    await clerk.sends();
    await until(whom, () => under(excel.book, '评议结果', '承诺主体').includes(whom));
  }
  await clerk.goesTo('计分');
  await clerk.page.locator('main').getByRole('button', { name: '计分' }).click();
  await clerk.waitsFor(/分，/);
  await studio.pane('计分', { height: 800 });
}
