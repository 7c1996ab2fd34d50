import type { Studio } from '../studio.ts';

/** The quarter's rows laid out, and filled in in the sheet. */
export async function inspections(studio: Studio): Promise<void> {
  const { clerk, excel } = studio;
  await studio.day('2026-03-25');
  await clerk.goesTo('登记');
  const layOut = clerk.button('铺排督查行');
  await studio.pane('铺排督查行', {
    at: clerk.page.getByText('共性承诺', { exact: true }),
    click: layOut,
    height: 480,
  });
  await layOut.click();
  await clerk.waitsFor(/已铺排/);
  excel.user.paste('督查记录', 'B2', [['2026-3-26']]);
  excel.user.paste('督查记录', 'D2', [['正常推进', '何雨']]);
  await studio.sheet('督查记录', '督查记录', 'A1:G6', 1000);
}
