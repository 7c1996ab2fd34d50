import type { Scheme } from '../../../ledger/scheme/schema.ts';
import { type Fact, type Part, at, line } from './fact.ts';

const OFTEN: Readonly<Record<NonNullable<Scheme['posts']>['areaWork'][number]['per'], string>> = {
  month: '每月',
  quarter: '每季度',
  half: '每半年',
  year: '每年',
};

const rule = (label: string, key: string, tell: (posts: NonNullable<Scheme['posts']>) => string): Fact => ({
  label,
  at: at(`posts.${key}`),
  tell: ({ posts }) => line(posts, tell),
});

export const posts: Part = {
  title: '示范岗和责任区',
  facts: [
    {
      ...rule('示范岗标准', 'standards', ({ standards }) => standards.join('；')),
      compare: ({ posts: of }) => (of === undefined ? '' : `${of.standards.length}条`),
    },
    rule(
      '推选方式',
      'electedBy',
      ({ electedBy: { individual, collective } }) => `个人岗${individual}，集体岗首次${collective}`,
    ),
    {
      label: '一票否决',
      at: at('posts.noVeto', 'lists.veto'),
      tell: ({ posts: of, lists }) =>
        line(of, ({ noVeto }) => (lists['veto'] ?? []).filter((value) => value !== noVeto).join('、')),
    },
    {
      ...rule('奖励', 'reward', ({ reward: { amount, times } }) => `每季考核通过、连续${times}次评选上，奖${amount}元`),
      compare: true,
    },
    rule('撤销是否进通报', 'tellRevoked', ({ tellRevoked }) => (tellRevoked ? '列岗名，不写事由' : '不列')),
    rule('责任区负责人', 'headStandings', ({ headStandings }) => headStandings.join('、')),
    rule('责任区考核问什么', 'questions', ({ questions }) => questions.join('；')),
    rule('责任区工作', 'areaWork', ({ areaWork }) =>
      areaWork.map(({ kind, per }) => `${kind}${OFTEN[per]}`).join('、'),
    ),
  ],
};
