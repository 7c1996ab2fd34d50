import type { PostStanding } from '../../../ledger/scoring/score.ts';
import { clauses, isInternal, type SectionOf } from './section.ts';

function states(posts: readonly PostStanding[]): string {
  const all = new Map<string, number>();
  for (const { state } of posts) all.set(state, (all.get(state) ?? 0) + 1);
  return [...all].map(([state, n]) => `${state}${n}个`).join('、');
}

/** Members of posts who were to be assessed in a quarter, were, and passed; a member counts in each quarter (人次). */
function assessments(posts: readonly PostStanding[]): string {
  const all = posts.flatMap(({ quarters }) => quarters);
  const sum = (of: (quarter: (typeof all)[number]) => number): number => all.reduce((n, one) => n + of(one), 0);
  const [due, assessed, passed] = [sum((q) => q.due), sum((q) => q.assessed), sum((q) => q.passed)];
  if (due === 0) return '没有应考核的岗内党员';
  const missed = due > assessed ? `，未考核${due - assessed}人次` : '';
  return `各季度应考核岗内党员${due}人次，已考核${assessed}人次${missed}，考核通过${passed}人次`;
}

/** 示范岗考核和奖励 (D2, D3), for the internal version of schemes with posts; why a post was revoked is not told. */
export const postsAndRewards: SectionOf = (setting) => {
  const { scheme, posts, rewards } = setting.input;
  if (scheme.posts === undefined || !isInternal(setting)) return null;
  const title = '示范岗考核和奖励';
  if (posts.length === 0) return { title, parts: ['没有设立党员示范岗，没有应发的奖励。'] };
  const amount = rewards.reduce((sum, one) => sum + one.amount, 0);
  const reward =
    rewards.length === 0 ? '没有符合奖励条件的党员' : `符合奖励条件的${rewards.length}人次，应发奖励共${amount}元`;
  const list = setting.where('posts');
  return {
    title,
    parts: [
      `${clauses(`党员示范岗${posts.length}个：${states(posts)}`, assessments(posts), reward)}` +
        (list === null ? '' : `各岗情况${list}，供内部掌握，不对外公开。`),
    ],
  };
};
