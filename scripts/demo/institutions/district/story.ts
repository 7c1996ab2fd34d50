import type { Step } from '../../year/institution.ts';

/** The district's year: a circular a quarter, an inspection a half year, an evaluation. */
export const story: readonly Step[] = [
  { tell: '一、上半年：第二季度通报和提醒函，半年督查报告' },
  { receive: '2026Q2' },
  { run: 'bulletin', options: { period: '2026Q2', today: '2026-07-10' } },
  { decide: '2026-07-17' },
  { run: 'bulletin', options: { period: '2026H1', today: '2026-07-20' } },
  { tell: '二、第三季度：城建公司没有报，青溪镇的台账有错误被退回，监测站逾期' },
  { receive: '2026Q3' },
  { run: 'bulletin', options: { period: '2026Q3', today: '2026-10-12' } },
  { run: 'receipts', options: { period: '2026Q3', today: '2026-10-12' } },
  { tell: '三、第四季度和年度考评：区委办的计票有错误，退回' },
  { receive: '2026Q4' },
  { run: 'bulletin', options: { period: '2026Q4', today: '2027-01-08' } },
  { run: 'evaluation', options: { year: '2026', today: '2027-01-11' } },
  { run: 'template', options: { year: '2027', 'carry-over': true, today: '2027-01-12' } },
];
