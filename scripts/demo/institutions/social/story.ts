import type { Step } from '../../year/institution.ts';

/** The bureau's year: a circular in autumn, receipts, the evaluation. */
export const story: readonly Step[] = [
  { tell: '一、第三季度：第一幼儿园没有报，启航学校的台账有错误被退回，康宁医院逾期' },
  { receive: '2026Q3' },
  { run: 'bulletin', options: { period: '2026Q3', today: '2026-10-12' } },
  { run: 'receipts', options: { period: '2026Q3', today: '2026-10-12' } },
  { tell: '二、第四季度：城关卫生院的计票有错误，退回，改正后重报' },
  { receive: '2026Q4' },
  { run: 'bulletin', options: { period: '2026Q4', today: '2027-01-08' } },
  { mend: '2026Q4', on: '2027-01-09' },
  { run: 'bulletin', options: { period: '2026Q4', today: '2027-01-11' } },
  { tell: '三、年终：民主评议、限期整改、评选建议；新一年的台账把没有了结的事项列为重点项目' },
  { run: 'evaluation', options: { year: '2026', today: '2027-01-12' } },
  { run: 'template', options: { year: '2027', 'carry-over': true, today: '2027-01-13' } },
];
