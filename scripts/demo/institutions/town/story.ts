import type { Step } from '../../year/institution.ts';

/** The town's year, command by command. */
export const story: readonly Step[] = [
  { tell: '一、第一季度：汇总；支部出3月的党员评比结果公示' },
  { receive: '2026Q1' },
  { run: 'bulletin', options: { period: '2026Q1', today: '2026-04-07' } },
  { run: 'bulletin', options: { period: '2026-03', today: '2026-04-07' } },
  { run: 'member-results', options: { period: '2026-03' }, files: ['上报/2026Q1/T01_泉水村_2026.xlsx'] },
  { tell: '二、第二季度：5—6月支部评比结果，季度通报，上半年评议结果' },
  { receive: '2026Q2' },
  { run: 'bulletin', options: { period: '2026Q2', today: '2026-07-07' } },
  { run: 'bulletin', options: { period: '2026-05..06', today: '2026-07-07' } },
  { decide: '2026-07-12' },
  { run: 'evaluation', options: { year: '2026', round: '上半年', today: '2026-07-13' } },
  { tell: '三、第三季度：中心小学没有报，农业服务中心的台账有错误被退回，镇机关逾期；出通报、提醒函和督查通报' },
  { receive: '2026Q3' },
  { run: 'bulletin', options: { period: '2026Q3', today: '2026-10-09' } },
  { run: 'receipts', options: { period: '2026Q3', today: '2026-10-09' } },
  { tell: '四、第四季度：镇机关的计票有错误，退回，改正后重报' },
  { receive: '2026Q4' },
  { run: 'bulletin', options: { period: '2026Q4', today: '2027-01-07' } },
  { mend: '2026Q4', on: '2027-01-08' },
  { run: 'bulletin', options: { period: '2026Q4', today: '2027-01-08' } },
  { tell: '五、年终：两轮评议合起来计分，评选建议；新一年的台账带着没有了结的事项' },
  { run: 'evaluation', options: { year: '2026', today: '2027-01-11' } },
  { run: 'template', options: { year: '2027', 'carry-over': true, today: '2027-01-12' } },
];
