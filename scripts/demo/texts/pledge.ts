/** What a member promises beside the common item, and how: pairs of 承诺事项 and 措施. */
export interface MemberPledges {
  readonly standing: '党员领导干部' | '有职党员' | '无职党员';
  /** Who cannot do 实事 pledges 作表率 instead, as a second 岗位承诺. */
  readonly ability: '办实事' | '作表率';
  readonly post: readonly [text: string, measures: string];
  readonly second: readonly [text: string, measures: string];
}

/** What a branch promises: one item a category. */
interface BranchPledges {
  readonly common: readonly [text: string, measures: string];
  readonly post: readonly [text: string, measures: string];
  readonly deed: readonly [text: string, measures: string];
}

export interface Pledges {
  readonly branch: BranchPledges;
  readonly members: readonly MemberPledges[];
}

type Pair = readonly [string, string];

export const leader = (post: Pair, second: Pair): MemberPledges => ({
  standing: '党员领导干部',
  ability: '办实事',
  post,
  second,
});
export const officer = (post: Pair, second: Pair): MemberPledges => ({
  standing: '有职党员',
  ability: '办实事',
  post,
  second,
});
export const ordinary = (post: Pair, second: Pair): MemberPledges => ({
  standing: '无职党员',
  ability: '办实事',
  post,
  second,
});
/** A member who cannot do 实事: old, ill or short of means. */
export const example = (post: Pair, second: Pair): MemberPledges => ({
  standing: '无职党员',
  ability: '作表率',
  post,
  second,
});
