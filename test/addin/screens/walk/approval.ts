import type { Studio } from '../studio.ts';
import { under } from './sheets.ts';
import { takes } from './steps.ts';

/** The hearing of the masses, sent for review, the branch's own reviews; approved, posted, begun. */
export async function approval(studio: Studio): Promise<void> {
  const { clerk, excel } = studio;
  await studio.day('2026-01-20');
  excel.user.select('承诺台账', `B2:B${under(excel.book, '承诺台账', '编号').length + 1}`);
  await clerk.goesTo('办理');
  await clerk.waitsFor('选中的承诺事项：25件');
  await studio.pane('选择步骤', { height: 720, click: clerk.button(/^送审/) });
  await clerk.button(/^送审/).click();
  await studio.pane('办理送审', {
    height: 720,
    at: clerk.page.getByText('办理“送审”').first(),
    click: clerk.page.locator('form button[type=submit]'),
  });
  await clerk.sends();
  await clerk.waitsFor(/已办理\d+件/);
  await studio.day('2026-02-10');
  await clerk.goesTo('登记');
  await clerk.button(/^会议活动/).click();
  await clerk.fills({
    日期: '2026-02-06',
    类型: '党员群众代表会议',
    主持人: '林晓梅',
    应到党员: '4',
    实到党员: '4',
    群众代表: '6',
    内容与结果: '逐件审查党员承诺，全部通过',
  });
  await clerk.sends();
  await clerk.waitsFor(/已登记1行/);
  await clerk.button('返回').click();
  await clerk.button(/^审查记录/).click();
  for (const id of ['2026-A01-002', '2026-A01-003']) {
    await clerk.fills({
      编号: id,
      审查日期: '2026-02-06',
      审查主体: '党员群众代表会议',
      符合党员自身实际: '是',
      能够真正做到: '是',
      结论: '通过',
    });
    await clerk.sends();
    await clerk.waitsFor(/已登记1行/);
  }
  excel.user.select('承诺台账', 'B3:B26');
  await studio.day('2026-02-20');
  await takes(studio, '定诺');
  await studio.day('2026-02-25');
  await takes(studio, '亮诺');
  await studio.day('2026-03-01');
  await takes(studio, '践诺');
  await studio.sheet('办理以后', '承诺台账', 'A1:J8', 1200);
}
