import type { Committee } from '../committee.ts';
import type { Studio } from '../studio.ts';
import { chooses } from './file.ts';
import { takes } from './steps.ts';

const NAME = 'A01_建筑设计院党支部.xlsx';

/** The branch's own item goes up to be reviewed; the receipt brings the review down. */
export async function receipt(studio: Studio, committee: Committee): Promise<void> {
  const { clerk, excel } = studio;
  await studio.day('2026-03-03');
  // More were present than there are.
  excel.user.type('会议活动', 'E2', 40);
  await clerk.goesTo('上报');
  await clerk.waitsFor('有错误1条');
  await studio.pane('上报被拦下', { click: clerk.button(/会议活动 E2/), height: 560 });
  excel.user.type('会议活动', 'E2', 4);
  await clerk.waitsFor('可以上报。');
  await studio.pane('可以上报', { height: 430 });
  await clerk.button('封存并准备上报').click();
  await clerk.waitsFor('已上报封存');
  await studio.pane('封存好了', { at: clerk.page.getByText('已上报封存'), height: 600 });
  await committee.reviews([
    {
      id: '2026-A01-001',
      reviewedOn: '2026-03-06',
      reviewer: '建管局党委',
      cWish: '是',
      cFeasible: '是',
      verdict: '通过',
      opinion: '写明每份方案的服务对象所在小区。',
    },
  ]);
  const file = committee.answers('2026Q1', '2026-03-10', await excel.save(), NAME);
  await studio.day('2026-03-11');
  await clerk.goesTo('读入');
  await chooses(clerk, NAME, file);
  await clerk.waitsFor('读入后有');
  await studio.pane('回执里的变动', { click: clerk.button('读入台账'), height: 520 });
  await clerk.button('读入台账').click();
  await clerk.waitsFor(/已读入/);
  await studio.file('回执工作簿', file, { sheet: '回执', range: 'A7:B20', day: '2026-03-11', width: 900 });
  excel.user.select('承诺台账', 'B2');
  await studio.day('2026-03-12');
  await takes(studio, '定诺');
  await takes(studio, '亮诺');
  await takes(studio, '践诺');
}
