import { type Day, chineseDay } from '../../day.ts';
import { kind } from '../kind.ts';
import { countedNames } from '../names.ts';

/** Findings about 日常纪实 (L7). */
export const recordKinds = {
  'records-missing': kind<{ month: string; names: readonly string[]; all: boolean }>({
    severity: 'warning',
    title: '缺少日常纪实',
    rule: 'L7',
    explain: ({ month, names, all }) => ({
      is: all
        ? `${month}全部${names.length}名党员都没有日常纪实`
        : `${month}没有日常纪实的党员有${countedNames(names)}`,
      expected: '每名党员每月如实记录工作内容和履职情况',
      todo: '记过的，请补录；没有记的，请补记。',
    }),
  }),
  'records-not-told': kind<{ month: string; names: readonly string[]; meeting: string }>({
    severity: 'warning',
    title: '日常纪实没有讲述评价',
    rule: 'L7',
    explain: ({ month, names, meeting }) => ({
      is: `${month}记了纪实、没有“讲述日期”的党员有${countedNames(names)}`,
      expected: `应在当月的“${meeting}”上讲述，接受评价`,
      todo: '讲述过的，请补填讲述日期和评比结果；没有讲述的，请补上。',
    }),
  }),
  'record-told-half': kind<{ empty: string; filled: string }>({
    severity: 'warning',
    title: '讲述日期和评比结果只填了一项',
    rule: 'L7',
    explain: ({ empty, filled }) => ({
      is: `“${filled}”填了，“${empty}”空着`,
      expected: '讲述的当时评价，两项同填',
      todo: `请补填“${empty}”。`,
    }),
  }),
  'record-told-twice': kind<{ name: string; month: string; on: Day; first: number }>({
    severity: 'error',
    title: '同一个月讲述了两次',
    rule: 'L7',
    explain: ({ name, month, on, first }) => ({
      is: `${name}${month}的纪实，第${first}行已经填过讲述日期，这里又是${chineseDay(on)}`,
      expected: '一名党员一个月只在一行填讲述日期和评比结果，当月结果据此公开',
      todo: '请只留一行的讲述日期和评比结果；月份写错的请改正。',
    }),
  }),
  'told-out-of-month': kind<{ on: Day; month: string; meeting: string }>({
    severity: 'warning',
    title: '不在当月讲述',
    rule: 'L7',
    explain: ({ on, month, meeting }) => ({
      is: `这是${month}的纪实，讲述日期是${chineseDay(on)}`,
      expected: `应在当月的“${meeting}”上讲述`,
      todo: '请查对月份和讲述日期；确是补讲的不必改。',
    }),
  }),
  'told-without-meeting': kind<{ on: Day; meeting: string }>({
    severity: 'warning',
    title: '讲述那一天没有会议记录',
    rule: 'L7',
    explain: ({ on, meeting }) => ({
      is: `讲述日期是${chineseDay(on)}，会议活动中没有这一天的“${meeting}”`,
      expected: `在“${meeting}”上讲述，会议要有记录`,
      todo: `请在“会议活动”中补记这一天的“${meeting}”；日期写错的请改正。`,
    }),
  }),
  'record-of-other-year': kind<{ month: string; year: number }>({
    severity: 'error',
    title: '纪实的月份不在本年度',
    rule: 'L7',
    explain: ({ month, year }) => ({
      is: `月份是“${month}”`,
      expected: `应为${year}年的月份，例如“${year}-01”`,
      todo: '请查对月份后改正。',
    }),
  }),
  'record-of-absent': kind<{ name: string; month: string }>({
    severity: 'warning',
    title: '党员当月不在本支部',
    rule: 'L7',
    explain: ({ name, month }) => ({
      is: `${name}在${month}不在本支部名册中`,
      expected: '只记当月在册的党员',
      todo: '请查对月份、姓名和名册中的变动日期。',
    }),
  }),
};
