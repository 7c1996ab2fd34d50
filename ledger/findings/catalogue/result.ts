import { type Day, chineseDay } from '../../day.ts';
import type { NotScored } from '../../scoring/score.ts';
import { kind } from '../kind.ts';
import { someOf } from './listed.ts';

/** A value of 评议结果 that is not what the ballots and the items come to. */
export interface ResultDifference {
  readonly header: string;
  readonly is: string;
  readonly computed: string;
}

function reason(why: NotScored): string {
  switch (why.kind) {
    case 'panel':
      return `没有“${why.panel}”的有效票`;
    case 'selfEvaluation':
      return '没有自评';
    case 'statement':
      return `有${why.items}件没有说明落实情况`;
    case 'noPanel':
      return '方案没有规定评议主体';
  }
}

/** Findings about self-evaluation, results and their publication (E1, E4). */
export const resultKinds = {
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
  'self-evaluation-missing': kind<{ round: string; names: readonly string[]; header: string }>({
    severity: 'warning',
    title: '没有自评',
    rule: 'E1',
    explain: ({ round, names, header }) => ({
      is: `“${round}”的评议结果中，没有${someOf(names, '个承诺主体')}的“${header}”`,
      expected: '应先自评，再评议；没有自评的不计分',
      todo: `自评过的，请在“评议结果”中补填“${header}”；没有自评的，请补上。`,
    }),
  }),
  'statement-missing': kind<{ name: string; ids: readonly string[]; header: string }>({
    severity: 'warning',
    title: '没有逐项说明落实情况',
    rule: 'E1',
    explain: ({ name, ids, header }) => ({
      is: `${name}的${someOf(ids, '件', 5)}，“${header}”空着`,
      expected: '评议以前应逐项说明承诺的落实情况；没有说明的不计分',
      todo: `请在承诺台账中逐项补填“${header}”，没有落实的也要说明。`,
    }),
  }),
  'result-not-published': kind<{ round: string; header: string; names: readonly string[] }>({
    severity: 'warning',
    title: '评议结果没有公开或上报',
    rule: 'E4',
    explain: ({ round, header, names }) => ({
      is: `“${round}”评议中${someOf(names, '个承诺主体')}已有等次，“${header}”空着`,
      expected: '评议结果应及时公开；方案要求上报的，并报上级党组织',
      todo: `已经公开、上报的，请补填“${header}”；还没有的，请办理以后补填。`,
    }),
  }),
  'published-before-ballots': kind<{ header: string; on: Day; votedOn: Day }>({
    severity: 'warning',
    title: '评议结果早于评议',
    rule: 'E4',
    explain: ({ header, on, votedOn }) => ({
      is: `“${header}”是${chineseDay(on)}，而这一轮最后一次评议在${chineseDay(votedOn)}`,
      expected: '各评议主体都评议以后才有结果',
      todo: '请查对两处的日期；公开早了的，评议以后请重新公开。',
    }),
  }),
  'result-differs': kind<{ name: string; round: string; differences: readonly ResultDifference[] }>({
    severity: 'warning',
    title: '评议结果与计算的不一致',
    rule: 'E4',
    explain: ({ name, round, differences }) => ({
      is: `${name}“${round}”的${differences.map(({ header, is, computed }) => `“${header}”写的是“${is}”，按评议计票和承诺台账计算是“${computed}”`).join('，')}`,
      expected: '评议结果由程序计算，统计时以计算的为准',
      todo: '请查对票数和台账；无误的，请重新“计分”。',
    }),
  }),
  'result-not-scored': kind<{ name: string; round: string; written: string; reasons: readonly NotScored[] }>({
    severity: 'warning',
    title: '不能计分，却有评议结果',
    rule: 'E4',
    explain: ({ name, round, written, reasons }) => ({
      is: `${name}“${round}”的结果写的是“${written}”，而这一轮不能计分：${reasons.map(reason).join('，')}`,
      expected: '各评议主体的票、自评和逐项说明齐了才计分；统计时记为未计分',
      todo: '请补齐以后重新“计分”，或清除这一行的得分和等次。',
    }),
  }),
};
