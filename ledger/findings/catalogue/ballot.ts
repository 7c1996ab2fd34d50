import { kind } from '../kind.ts';

/** Findings about counts of votes and results. */
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
  'result-doubled': kind<{ pledger: string; round: string; first: number }>({
    severity: 'error',
    title: '评议结果重复',
    rule: 'E2',
    explain: ({ pledger, round, first }) => ({
      is: `${pledger}的“${round}”评议结果，第${first}行已经记过`,
      expected: '一个承诺主体一轮只记一行',
      todo: '请删去重复的一行，或改正写错的一处。',
    }),
  }),
};
