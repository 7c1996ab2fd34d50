import type { Scheme } from '../scheme/schema.ts';

/** 状态 of a commitment (L1). */
export type Status =
  '提诺' | '审诺' | '退回' | '定诺' | '亮诺' | '践诺' | '申请销号' | '销号' | '未兑现' | '撤回' | '结转';

/** 步骤 of the log. */
export type StepName =
  | '提诺'
  | '送审'
  | '退回'
  | '定诺'
  | '亮诺'
  | '践诺'
  | '申请销号'
  | '销号'
  | '退回销号'
  | '未兑现'
  | '变更'
  | '撤回'
  | '结转'
  | '冲正'
  | '提醒督促'
  | '帮扶'
  | '批评教育'
  | '向党组织说明'
  | '向群众解释';

/** What 相关日期 means for a step that needs one: the deadline then in force, or the day of completion. */
type DateMeaning = '完成时限' | '完成日期';

export interface StepRule {
  /** Statuses from which the step may be taken; `null` is an item without a step yet. */
  readonly from: readonly (Status | null)[];
  /** The status it leads to; `undefined` where it changes none. */
  readonly to: Status | undefined;
  readonly note: boolean;
  readonly date: DateMeaning | undefined;
  readonly reasonKind: boolean;
  readonly help: boolean;
}

/** A rule that has all its parts, as the others: where they are unlike, the engine looks each of them up by name. */
function rule(from: StepRule['from'], told: Partial<Omit<StepRule, 'from'>> = {}): StepRule {
  const { to, note = false, date, reasonKind = false, help = false } = told;
  return { from, to, note, date, reasonKind, help };
}

/** Committed and neither closed nor otherwise ended. */
const OPEN: readonly Status[] = ['定诺', '亮诺', '践诺'];

const RULES: Readonly<Record<StepName, StepRule>> = {
  提诺: rule([null], { to: '提诺' }),
  送审: rule(['提诺', '退回'], { to: '审诺' }),
  退回: rule(['审诺'], { to: '退回', note: true }),
  定诺: rule(['审诺'], { to: '定诺', date: '完成时限' }),
  亮诺: rule(['定诺'], { to: '亮诺' }),
  践诺: rule(['亮诺'], { to: '践诺' }),
  // 限期整改 is no status: an item judged unfulfilled may still be done, and then applies again.
  申请销号: rule(['践诺', '未兑现'], { to: '申请销号', date: '完成日期' }),
  销号: rule(['申请销号'], { to: '销号' }),
  退回销号: rule(['申请销号'], { to: '践诺', note: true }),
  未兑现: rule(OPEN, { to: '未兑现', note: true, reasonKind: true }),
  变更: rule(OPEN, { note: true, date: '完成时限' }),
  撤回: rule(['提诺', '审诺', '退回', ...OPEN], { to: '撤回', note: true }),
  结转: rule(OPEN, { to: '结转' }),
  冲正: rule(['提诺', '审诺', '退回', ...OPEN, '申请销号', '销号', '未兑现', '撤回', '结转'], { note: true }),
  // After 未兑现 as well: 批评教育 needs a reminder before it, which may have been left out until then.
  提醒督促: rule([...OPEN, '未兑现']),
  帮扶: rule([...OPEN, '申请销号', '未兑现'], { help: true }),
  批评教育: rule([...OPEN, '未兑现'], { note: true }),
  向党组织说明: rule([...OPEN, '未兑现']),
  向群众解释: rule([...OPEN, '未兑现']),
};

const APPROVED_DIRECTLY = rule(['提诺'], RULES.定诺);
const WITHOUT_REASON = rule(RULES.未兑现.from, { to: '未兑现', note: true });

/**
 * The rule of a step under a scheme (L1, L4, L5, L10). Without item-by-item review an item goes from 提诺 to 定诺
 * directly; where the scheme records no reason for non-fulfilment, none is asked for.
 */
export function ruleOf(step: StepName, scheme: Scheme): StepRule {
  if (step === '定诺' && !scheme.review) return APPROVED_DIRECTLY;
  if (step === '未兑现' && !scheme.followUp.reasonKinds) return WITHOUT_REASON;
  return RULES[step];
}

/** The steps a scheme has, in the order of its list. */
export function stepsOf(scheme: Scheme): readonly StepName[] {
  return (scheme.lists['step'] ?? []).filter((name): name is StepName => Object.hasOwn(RULES, name));
}

/** The steps that may be taken from a status. */
export function allowedSteps(status: Status | null, scheme: Scheme): readonly StepName[] {
  return stepsOf(scheme).filter((step) => ruleOf(step, scheme).from.includes(status));
}
