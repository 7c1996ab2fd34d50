import { type Day, chineseDay } from '../../day.ts';
import { kind } from '../kind.ts';

const listed = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('、');

/** Findings about meetings and activities, and about inspections. */
export const activityKinds = {
  'present-above-expected': kind<{ present: number; expected: number }>({
    severity: 'error',
    title: '实到多于应到',
    rule: 'L9',
    explain: ({ present, expected }) => ({
      is: `实到党员${present}名，应到党员${expected}名`,
      expected: '实到不多于应到；群众另填在“群众代表”',
      todo: '请查对人数后改正。',
    }),
  }),
  'adopted-above-opinions': kind<{ adopted: number; opinions: number }>({
    severity: 'error',
    title: '采纳多于收集',
    rule: 'P10',
    explain: ({ adopted, opinions }) => ({
      is: `采纳意见${adopted}条，收集意见${opinions}条`,
      expected: '采纳不多于收集',
      todo: '请查对条数后改正。',
    }),
  }),
  'masses-missing': kind<{ kind: string }>({
    severity: 'error',
    title: '会议没有群众代表',
    rule: 'R2',
    explain: ({ kind: meeting }) => ({
      is: `“${meeting}”的“群众代表”是0或空着`,
      expected: `“${meeting}”必须有群众代表参加`,
      todo: '请补填群众代表人数；确实没有群众代表的，这次会议不能作为审查的会议，请重新召开。',
    }),
  }),
  'opinions-missing': kind<{ kind: string; headers: readonly string[] }>({
    severity: 'error',
    title: '征求意见没有条数',
    rule: 'P10',
    explain: ({ kind: activity, headers }) => ({
      is: `“${activity}”的${listed(headers)}空着`,
      expected: '征求意见要记收集多少条、采纳多少条',
      todo: '请补填；没有的填0。',
    }),
  }),
  'activity-missing': kind<{ kind: string; often: string; spans: readonly string[] }>({
    severity: 'warning',
    title: '缺少应开展的会议活动',
    rule: 'L9',
    explain: ({ kind: activity, often, spans }) => ({
      is: `${spans.join('、')}没有“${activity}”`,
      expected: `“${activity}”${often}至少一次`,
      todo: '开展过的，请补记；没有开展的，请补办。',
    }),
  }),
  'consultation-missing': kind<{ kinds: readonly string[]; approvedOn: Day }>({
    severity: 'warning',
    title: '定诺前没有征求意见',
    rule: 'P10',
    explain: ({ kinds, approvedOn }) => ({
      is: `最早的定诺是${chineseDay(approvedOn)}，这一天以前没有${listed(kinds)}`,
      expected: '确定承诺事项前，要广泛听取党员群众的意见建议',
      todo: '开展过的，请在“会议活动”中补记。',
    }),
  }),
  'inspection-doubled': kind<{ id: string; period: string; first: number }>({
    severity: 'warning',
    title: '同一季度督查记了两行',
    rule: 'L8',
    explain: ({ id, period, first }) => ({
      is: `“${id}”${period}的督查，第${first}行已经记过`,
      expected: '一件承诺每季度一行',
      todo: '请合并为一行；统计时只计一次。',
    }),
  }),
  'inspection-of-other-year': kind<{ period: string; year: number }>({
    severity: 'error',
    title: '督查期不在本年度',
    rule: 'L8',
    explain: ({ period, year }) => ({
      is: `督查期是“${period}”`,
      expected: `应为${year}年的季度，例如“${year}Q1”`,
      todo: '请查对督查期后改正。',
    }),
  }),
  'inspected-out-of-period': kind<{ on: Day; period: string; from: Day; to: Day }>({
    severity: 'warning',
    title: '督查日期与督查期相差太远',
    rule: 'L8',
    explain: ({ on, period, from, to }) => ({
      is: `督查日期是${chineseDay(on)}，督查期是“${period}”`,
      expected: `督查期从${chineseDay(from)}到${chineseDay(to)}，一般在期内或期满后一个月内督查`,
      todo: '请查对督查期和督查日期。',
    }),
  }),
  'not-inspected': kind<{ id: string; spans: readonly string[] }>({
    severity: 'warning',
    title: '没有督查',
    rule: 'L8',
    explain: ({ id, spans }) => ({
      is: `“${id}”在${spans.join('、')}没有督查记录`,
      expected: '没有销号的承诺，每季度督查一次',
      todo: '督查过的，请补记进展情况；没有督查的，请补上。',
    }),
  }),
};
