import type { Pledge, Regard, YearMember } from '../../year/institution.ts';

type More = Partial<Pledge>;

const item =
  (category: string) =>
  (theme: string, text: string, by: string, more: More = {}): Pledge => ({
    category,
    theme,
    text,
    by,
    source: '新提出',
    ...more,
  });

export const common = item('共性内容');
export const post = item('岗位内容');
export const fresh = item('创新内容');

/** Promised in an earlier campaign and not yet settled: a key item without an old number. */
export const LEFT_OVER: More = { source: '学习实践活动遗留' };
/** Carried over from last year under its old number. */
export const carried = (originId: string): More => ({ source: '上年结转', originId });

/** “女 1978-03 汉族 2003-06 大学本科”: what annex 2 asks of a person. */
function personal(words: string): YearMember['roster'] {
  const [sex, bornIn, nation, joinedOn, education] = words.split(' ');
  return { sex: sex!, bornIn: bornIn!, nation: nation!, joinedOn: joinedOn!, education: education! };
}

const member =
  (standing: string) =>
  (
    name: string,
    about: string,
    [job, postClass]: readonly [post: string, postClass: string],
    regard: Regard,
    pledges: readonly Pledge[],
    more: Partial<YearMember> = {},
  ): YearMember => ({
    name,
    roster: {
      standing,
      post: job,
      postClass,
      pledgeForm: '书面',
      oralReason: null,
      oralDecidedOn: null,
      ...personal(about),
    },
    regard,
    pledges,
    ...more,
  });

export const leader = member('担任领导职务');
export const ordinary = member('普通党员');
export const retired = member('无职党员');

/** Who promised by word of mouth, as the branch had resolved. */
export function oral(one: YearMember, oralReason: string, oralDecidedOn = '2026-02-27'): YearMember {
  return { ...one, roster: { ...one.roster, pledgeForm: '口头', oralReason, oralDecidedOn } };
}
