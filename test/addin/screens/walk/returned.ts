import type { Committee } from '../committee.ts';
import type { Studio } from '../studio.ts';
import { chooses } from './file.ts';

const NAME = 'A01_建筑设计院党支部_退回件.xlsx';

/** A text changed without 变更 is returned; mended in the returned copy itself. */
export async function returned(studio: Studio, committee: Committee): Promise<void> {
  const { clerk, excel } = studio;
  await studio.day('2026-10-09');
  excel.user.type('承诺台账', 'D5', '施工图差错率有所下降');
  await seals(studio);
  const own = await excel.save();
  const file = committee.answers('2026Q3', '2026-10-10', own, NAME);
  await studio.file('退回问题', file, { sheet: '退回问题', range: 'A1:H8', day: '2026-10-10', width: 1100 });
  await studio.file('退回件标色', file, { sheet: '承诺台账', range: 'A1:H6', day: '2026-10-10', width: 1100 });
  await studio.day('2026-10-10');
  await clerk.goesTo('读入');
  await chooses(clerk, NAME, file);
  await clerk.waitsFor('退回原因');
  await studio.opens('2026-10-10', { workbook: file, fileName: NAME });
  await studio.clerk.waitsFor('退回');
  await studio.pane('打开退回件', { height: 420 });
  await studio.clerk.goesTo('读入');
  await studio.clerk.button(/承诺台账 D5/).click();
  studio.excel.user.type('承诺台账', 'D5', '施工图差错率降到千分之五以下');
  await seals(studio);
}

export async function seals({ clerk }: Studio): Promise<void> {
  await clerk.goesTo('上报');
  await clerk.waitsFor('可以上报。');
  await clerk.button('封存并准备上报').click();
  await clerk.waitsFor('已上报封存');
}
