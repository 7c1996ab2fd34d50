import { type Day, chineseDay } from '../../day.ts';
import { kind } from '../kind.ts';
import { quoted, someOf } from './listed.ts';

/** Those in a post who were not assessed for a quarter. */
export interface NotAssessed {
  /** “2026年第三季度” */
  readonly quarter: string;
  readonly members: readonly string[];
}

interface Reward {
  readonly post: string;
  readonly member: string;
  readonly quarter: string;
}

/** Findings about 示范岗考核, and what follows from it for the post (D2, D3). What vetoed is never told, only that something did. */
export const assessmentKinds = {
  'assessment-doubled': kind<{ quarter: string; post: string; member: string; first: number }>({
    severity: 'error',
    title: '示范岗考核重复',
    rule: 'D2',
    explain: ({ quarter, post, member, first }) => ({
      is: `“${post}”${member}${quarter}的考核，第${first}行已经记过`,
      expected: '岗内每名党员每季度只记一行，奖励据此计算',
      todo: '请删去重复的一行，或改正写错的一处。',
    }),
  }),
  'assessment-of-other-year': kind<{ quarter: string; right: readonly string[]; before: readonly string[] }>({
    severity: 'error',
    title: '考核的季度不在本年度',
    rule: 'D2',
    explain: ({ quarter, right, before }) => ({
      is: `季度是“${quarter}”`,
      expected: `应为${quoted(right)}之一；上年度的只留${quoted(before)}，用来看是否连续评选`,
      todo: '请查对季度后改正。',
    }),
  }),
  'assessed-not-holder': kind<{ post: string; member: string; holders: string }>({
    severity: 'warning',
    title: '考核的不是岗内党员',
    rule: 'D2',
    explain: ({ post, member, holders }) => ({
      is: `考核了${member}，而“${post}”的岗内党员是“${holders}”`,
      expected: '考核的应是这个示范岗内的党员',
      todo: '请查对岗位编号和姓名；考核以后已经调整出岗的不必改。',
    }),
  }),
  'satisfied-above-votes': kind<{ good: number; votes: number }>({
    severity: 'error',
    title: '满意票数多于测评票数',
    rule: 'D2',
    explain: ({ good, votes }) => ({
      is: `满意票数${good}张，测评票数${votes}张`,
      expected: '满意票数不多于测评票数',
      todo: '请查对票数后改正。',
    }),
  }),
  'assessed-without-survey': kind<{ verdict: string }>({
    severity: 'warning',
    title: '没有群众满意度测评就有考核结论',
    rule: 'D2',
    explain: ({ verdict }) => ({
      is: `测评票数是0，考核结论是“${verdict}”`,
      expected: '考核以群众满意度测评的结果为主要依据',
      todo: '测评过的，请补填票数；没有测评的，请补办。',
    }),
  }),
  'veto-not-revoked': kind<{ verdict: string }>({
    severity: 'error',
    title: '一票否决而没有撤销',
    rule: 'D2',
    explain: ({ verdict }) => ({
      is: `“一票否决”填了否决的情形，考核结论是“${verdict}”`,
      expected: '有一票否决情形的，考核结论只能是“撤销”',
      todo: '请查对后改正；确有否决情形的，结论选“撤销”，并收回标牌。',
    }),
  }),
  'revoked-in-place': kind<{ post: string; quarter: string; verdict: string; state: string }>({
    severity: 'error',
    title: '考核结论是撤销，示范岗没有撤销',
    rule: 'D2',
    explain: ({ post, quarter, verdict, state }) => ({
      is: `${quarter}的考核结论是“${verdict}”，“${post}”的状态是“${state}”`,
      expected: '结论是撤销的，立即撤销称号，收回标牌',
      todo: '请把示范岗的状态改为“撤销”，填收牌日期；结论写错的请改正。',
    }),
  }),
  'revoked-before-assessment': kind<{ post: string; quarter: string; verdict: string; stateOn: Day; from: Day }>({
    severity: 'error',
    title: '收牌早于考核的季度',
    rule: 'D2',
    explain: ({ post, quarter, verdict, stateOn, from }) => ({
      is: `${quarter}的考核结论是“${verdict}”，而“${post}”的收牌日期是${chineseDay(stateOn)}`,
      expected: `这一季度从${chineseDay(from)}开始，应在出现情形以后立即收牌，不会更早`,
      todo: '请查对季度和收牌日期后改正。',
    }),
  }),
  'unmet-but-passed': kind<{ unmet: string; verdict: string }>({
    severity: 'warning',
    title: '有未达标准却通过考核',
    rule: 'D2',
    explain: ({ unmet, verdict }) => ({
      is: `“未达标准”是“${unmet}”，考核结论是“${verdict}”`,
      expected: '六个标准都达到的，才通过考核；没有达到的，督促整改或调整',
      todo: '请查对未达标准和考核结论。',
    }),
  }),
  'unmet-not-told': kind<{ unmet: string }>({
    severity: 'warning',
    title: '没有列明未达到哪几个标准',
    rule: 'D2',
    explain: ({ unmet }) => ({
      is: `“未达标准”是“${unmet}”，“说明”空着`,
      expected: '有多个标准没有达到的，在“说明”中逐个列明',
      todo: '请在“说明”中补填，例如“标准二、标准六”。',
    }),
  }),
  'assessment-without-fix-day': kind<{ verdict: string }>({
    severity: 'warning',
    title: '督促整改没有整改期限',
    rule: 'D2',
    explain: ({ verdict }) => ({
      is: `考核结论是“${verdict}”，“整改期限”空着`,
      expected: '督促整改的，应写明到哪一天整改好',
      todo: '请补填整改期限。',
    }),
  }),
  'post-not-assessed': kind<{ post: string; missing: readonly NotAssessed[] }>({
    severity: 'warning',
    title: '示范岗没有考核',
    rule: 'D2',
    explain: ({ post, missing }) => ({
      is: `“${post}”${missing.map(({ quarter, members }) => `${quarter}没有考核${someOf(members, '名')}`).join('，')}`,
      expected: '对岗内每名党员，每季度考核一次',
      todo: '考核过的，请补记；没有考核的，请补办。',
    }),
  }),
  'reward-not-due': kind<Reward & { written: number }>({
    severity: 'error',
    title: '不到奖励条件却写了奖励',
    rule: 'D3',
    explain: ({ post, member, quarter, written }) => ({
      is: `${member}在“${post}”${quarter}的“奖励金额”是${written}元，这一季度没有达到奖励条件`,
      expected: '每季度考核都通过、连续评选上的次数够了的，才有奖励；奖过以后重新计数',
      todo: '请查对各季度的考核结论和评选结果；不应奖励的，请清除。',
    }),
  }),
  'reward-missing': kind<Reward & { amount: number }>({
    severity: 'warning',
    title: '达到奖励条件，没有写奖励',
    rule: 'D3',
    explain: ({ post, member, quarter, amount }) => ({
      is: `${member}在“${post}”到${quarter}达到奖励条件，“奖励金额”空着`,
      expected: `应奖励${amount}元`,
      todo: '已经奖励的，请补填；没有的，请办理。',
    }),
  }),
  'reward-differs': kind<Reward & { written: number; amount: number }>({
    severity: 'error',
    title: '奖励金额不对',
    rule: 'D3',
    explain: ({ post, member, quarter, written, amount }) => ({
      is: `${member}在“${post}”${quarter}的“奖励金额”是${written}元`,
      expected: `应为${amount}元`,
      todo: '请查对后改正；标准变了的，由本单位在 方案.json 中写明。',
    }),
  }),
};
