import type { Studio } from '../studio.ts';

/** A pledge form of one member, as a sheet of its own. */
export async function printing(studio: Studio): Promise<void> {
  const { clerk, excel } = studio;
  await studio.day('2026-03-13');
  await clerk.goesTo('表格');
  await clerk.button(/^承诺书/).click();
  await clerk.page.getByLabel('周建国').check();
  await studio.pane('生成承诺书', { click: clerk.button('生成'), height: 720 });
  await clerk.button('生成').click();
  await clerk.waitsFor('可以直接打印');
  await studio.sheet('承诺书', excel.book.active.name, 'A1:I15', 900);
}
