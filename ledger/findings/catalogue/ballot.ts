import { type Day, chineseDay } from '../../day.ts';
import { kind } from '../kind.ts';
import { inQuotes, quoted, someOf } from './listed.ts';

const about = (branch: boolean): string => (branch ? '支部' : '党员');

/** Findings about counts of votes (E2, E3). */
export const ballotKinds = {
  'returned-above-expected': kind<{ returned: number; expected: number }>({
    severity: 'error',
    title: '收回票数多于应参加人数',
    rule: 'E2',
    explain: ({ returned, expected }) => ({
      is: `收回票数${returned}张，应参加人数${expected}名`,
      expected: '一人一票，收回票数不多于应参加人数',
      todo: '请查对后改正。',
    }),
  }),
  'votes-above-returned': kind<{ votes: number; returned: number; grades: readonly string[] }>({
    severity: 'error',
    title: '各等次票数之和多于收回票数',
    rule: 'E2',
    explain: ({ votes, returned, grades }) => ({
      is: `${grades.join('、')}合计${votes}张，收回票数${returned}张`,
      expected: '各等次之和不多于收回票数，少的部分是无效票',
      todo: '请查对各等次票数后改正。',
    }),
  }),
  'ballot-doubled': kind<{ target: string; panel: string; round: string; first: number }>({
    severity: 'error',
    title: '评议计票重复',
    rule: 'E2',
    explain: ({ target, panel, round, first }) => ({
      is: `${target}的“${round}”“${panel}”评议，第${first}行已经记过`,
      expected: '一个对象、一个评议主体、一轮、一项内容只记一行',
      todo: '请删去重复的一行，或改正写错的一处。',
    }),
  }),
  'ballot-target-foreign': kind<{ name: string; whose: string }>({
    severity: 'error',
    title: '评议了不评议的对象',
    rule: 'E2',
    explain: ({ name, whose }) => ({
      is: `评议对象是“${name}”`,
      expected: `方案没有规定对${whose}的评议`,
      todo: '请查对评议对象和名册中的身份；确不在评议之列的，请删去这一行。',
    }),
  }),
  'panel-foreign': kind<{ whose: string; panel: string; right: readonly string[] }>({
    severity: 'error',
    title: '评议主体不对',
    rule: 'E2',
    explain: ({ whose, panel, right }) => ({
      is: `评议对象是${whose}，评议主体写的是“${panel}”`,
      expected: `${whose}的评议主体应为${quoted(right)}`,
      todo: '请查对评议对象、评议主体和名册中的身份。',
    }),
  }),
  'subject-foreign': kind<{ branch: boolean; subject: string; right: readonly string[] }>({
    severity: 'error',
    title: '评议内容不对',
    rule: 'E3',
    explain: ({ branch, subject, right }) => ({
      is: `评议对象是${about(branch)}，评议内容写的是${inQuotes(subject)}`,
      expected: `对${about(branch)}评议的内容应为${quoted(right)}`,
      todo: '请查对评议对象和评议内容。',
    }),
  }),
  'ballot-of-committee': kind<{ panel: string }>({
    severity: 'warning',
    title: '由上级组织的评议，支部自己记了票',
    rule: 'E3',
    explain: ({ panel }) => ({
      is: `评议主体是“${panel}”，而这本台账还没有读入过回执`,
      expected: '由上级党组织组织实施的评议，由上级计票，随回执写入台账',
      todo: '请删去这一行，等上级的回执。上级没有这一行的，统计时不计。',
    }),
  }),
  'ballot-late': kind<{ round: string; on: Day; until: Day; isDefault: boolean }>({
    severity: 'warning',
    title: '评议日期晚于轮次的最后一天',
    rule: 'E3',
    explain: ({ round, on, until, isDefault }) => ({
      is: `“${round}”的评议日期是${chineseDay(on)}`,
      expected: `这一轮应在${chineseDay(until)}前完成${isDefault ? '（软件默认的日期）' : ''}，轮次已过，这一行的票不计分`,
      todo: '请查对轮次和日期；确是过后才评议的，日期不要改，这一行不计分。',
    }),
  }),
  'ballot-early': kind<{ round: string; on: Day; from: Day }>({
    severity: 'warning',
    title: '评议日期早于轮次',
    rule: 'E3',
    explain: ({ round, on, from }) => ({
      is: `“${round}”的评议日期是${chineseDay(on)}`,
      expected: `这一轮的评议不应早于${chineseDay(from)}`,
      todo: '请查对轮次和评议日期；是别的轮次或上年度的票，请改到那里。',
    }),
  }),
  'round-without-ballots': kind<{ round: string; until: Day; branch: boolean; isDefault: boolean }>({
    severity: 'warning',
    title: '一轮评议没有计票',
    rule: 'E3',
    explain: ({ round, until, branch, isDefault }) => ({
      is: `评议计票中没有对${about(branch)}的“${round}”评议`,
      expected: `这一轮应在${chineseDay(until)}前完成${isDefault ? '（软件默认的日期）' : ''}`,
      todo: '评议过的，请补记票数；没有评议的不计分，请向上级说明。',
    }),
  }),
  'ballots-missing': kind<{ round: string; panel: string; subject: string | null; names: readonly string[] }>({
    severity: 'warning',
    title: '有的对象缺评议主体的票',
    rule: 'E2',
    explain: ({ round, panel, subject, names }) => ({
      is: `“${round}”“${panel}”${subject === null ? '' : `对${inQuotes(subject)}`}的评议，没有${someOf(names, '名')}的有效票`,
      expected: '每个评议主体都要评议到，缺一个评议主体就不计分',
      todo: '评议过的，请补记票数；没有评议的，请补评议。',
    }),
  }),
};
