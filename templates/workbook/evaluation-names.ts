/** Names of the sheets of 年终评议汇总.xlsx, by which the documents refer to them. */
export const evaluationSheets = {
  summary: '汇总',
  charts: '图表',
  spread: '总分分布',
  groups: '分组汇总',
  branches: '支部',
  branchDetails: '支部明细',
  members: '党员',
  votes: '评议计票',
  candidates: '建议人选',
  excluded: '不列入人选',
  measuresDue: '应整改问责',
  measures: '整改问责',
  unfulfilled: '未兑现事项',
  posts: '示范岗',
  rewards: '奖励',
  annex: '民主评议党员附表',
} as const;
