import type { Studio } from '../studio.ts';

/** A new ledger in an empty workbook; its cover. */
export async function firstLedger(studio: Studio): Promise<void> {
  await studio.opens('2026-01-08');
  const { clerk, excel } = studio;
  await clerk.waitsFor('这个工作簿里没有承诺台账。');
  await studio.pane('没有台账', {
    click: clerk.page.locator('main').getByRole('button', { name: '新建台账' }),
    height: 300,
  });
  await excel.click('create');
  await clerk.fills({
    支部代码: 'A01',
    支部名称: '建筑设计院党支部',
    组织形式: '党支部',
    上级党组织: '中共青石县建管局委员会',
    党组织负责人: '林晓梅',
  });
  await studio.pane('选方案', { height: 440 });
  await studio.pane('新建台账', {
    at: clerk.page.getByText('年度'),
    click: clerk.button('新建台账'),
    height: 650,
  });
  await clerk.sends();
  await clerk.waitsFor('台账里还没有承诺事项');
  await studio.sheet('填写说明', '填写说明', 'A1:B16', 900);
  await clerk.goesTo('问题');
  await clerk.waitsFor('填报人');
  await studio.pane('问题', { click: clerk.button(/转到封面!|封面 B/), height: 560 });
  await clerk.button(/转到封面!|封面 B/).click();
  excel.user.type('封面', 'B10', '何雨');
  await clerk.page.getByText('“填报人”空着').waitFor({ state: 'detached' });
  await studio.sheet('封面', '封面', 'A1:C10', 900);
}
