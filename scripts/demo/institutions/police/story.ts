import type { Step } from '../../year/institution.ts';

/** The bureau's year: circulars by unit, posts and areas, the evaluation. */
export const story: readonly Step[] = [
  { tell: '一、第三季度：按部门的通报；示范岗有一个被撤销' },
  { receive: '2026Q3' },
  { run: 'bulletin', options: { period: '2026Q3', today: '2026-10-09' } },
  { tell: '二、第四季度和年终：领导点评、群众评议、组织考核，示范岗奖励，限期整改' },
  { receive: '2026Q4' },
  { run: 'bulletin', options: { period: '2026Q4', today: '2027-01-07' } },
  { run: 'evaluation', options: { year: '2026', today: '2027-01-08' } },
  { run: 'template', options: { year: '2027', 'carry-over': true, today: '2027-01-12' } },
];
