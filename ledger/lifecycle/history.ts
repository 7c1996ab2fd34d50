import { type Day, type Instant, dayOfInstant } from '../day.ts';
import type { Scheme } from '../scheme/schema.ts';
import { type Status, type StepName, allowedSteps, ruleOf } from './steps.ts';

/** One row of the log, or one derived from the four dates of a workbook kept by hand. */
export interface Step {
  readonly seq: number;
  readonly at: Instant | null;
  /** 发生日期: the day it took effect. */
  readonly on: Day;
  readonly step: StepName;
  readonly from: Status | null;
  readonly to: Status | null;
  readonly note: string | null;
  /** 相关日期 */
  readonly date: Day | null;
  readonly reasonKind: '主观' | '客观' | null;
  readonly helpMode: string | null;
  readonly helpers: readonly string[];
  readonly derived: boolean;
}

/** Why a step can't stand where it stands. */
export type Fault =
  | { readonly kind: 'notAllowed'; readonly status: Status | null; readonly allowed: readonly StepName[] }
  | { readonly kind: 'fromDiffers'; readonly status: Status | null }
  | { readonly kind: 'toDiffers'; readonly status: Status | null }
  | { readonly kind: 'beforePrevious'; readonly previous: Day }
  | { readonly kind: 'afterRecording'; readonly recorded: Day }
  | { readonly kind: 'nothingToReverse' }
  | { readonly kind: 'noReminderBefore' }
  | { readonly kind: 'lacks'; readonly what: 'note' | 'date' | 'reasonKind' | 'helpMode' | 'helpers' }
  | { readonly kind: 'helperCount'; readonly mode: string; readonly count: number }
  | { readonly kind: 'doneAfterApplying'; readonly done: Day };

interface FaultyStep<S extends Step = Step> {
  readonly step: S;
  readonly fault: Fault;
}

/** An item's life: the steps that stand, and the first that can't. */
export interface History<S extends Step = Step> {
  /** Steps that took effect and were not reversed, in the order of the log; 冲正 itself is none of them. */
  readonly effective: readonly S[];
  /** Status after the last effective step. */
  readonly status: Status | null;
  /** Everything behind it is a consequence and is not judged. */
  readonly fault: FaultyStep<S> | null;
}

function lacking(step: Step, scheme: Scheme): Fault | null {
  const rule = ruleOf(step.step, scheme);
  if (rule.note && step.note === null) return { kind: 'lacks', what: 'note' };
  if (rule.date === '完成时限' && step.date === null && scheme.deadlineRequired) return { kind: 'lacks', what: 'date' };
  if (rule.date === '完成日期' && step.date === null) return { kind: 'lacks', what: 'date' };
  if (rule.reasonKind && step.reasonKind === null) return { kind: 'lacks', what: 'reasonKind' };
  if (rule.help && step.helpMode === null) return { kind: 'lacks', what: 'helpMode' };
  if (rule.help && step.helpers.length === 0) return { kind: 'lacks', what: 'helpers' };
  return null;
}

// 一帮一 is exactly one helper, 多帮一 two or more (L4).
function helperFault(step: Step): Fault | null {
  const count = step.helpers.length;
  const wrong = (step.helpMode === '一帮一' && count !== 1) || (step.helpMode === '多帮一' && count < 2);
  return wrong ? { kind: 'helperCount', mode: step.helpMode ?? '', count } : null;
}

/** Where steps that took effect lead to: the status of the last that changes it. */
export function statusOf(effective: readonly Step[], scheme: Scheme): Status | null {
  for (let index = effective.length - 1; index >= 0; index -= 1) {
    const { to } = ruleOf(effective[index]!.step, scheme);
    if (to !== undefined) return to;
  }
  return null;
}

function lastChange(effective: readonly Step[], scheme: Scheme): Step | undefined {
  return effective.findLast((step) => ruleOf(step.step, scheme).to !== undefined || step.step === '变更');
}

function judge(step: Step, effective: readonly Step[], scheme: Scheme): Fault | null {
  const status = statusOf(effective, scheme);
  const rule = ruleOf(step.step, scheme);
  if (step.step === '冲正' && effective.length === 0) return { kind: 'nothingToReverse' };
  if (!rule.from.includes(status)) return { kind: 'notAllowed', status, allowed: allowedSteps(status, scheme) };
  const after = step.step === '冲正' ? statusOf(effective.slice(0, -1), scheme) : (rule.to ?? status);
  if (step.from !== null && step.from !== status) return { kind: 'fromDiffers', status };
  if (step.to !== null && step.to !== after) return { kind: 'toDiffers', status: after };
  if (step.at !== null && step.on > dayOfInstant(step.at))
    return { kind: 'afterRecording', recorded: dayOfInstant(step.at) };
  // A reminder may be written down late; what changes the status can't overtake what changed it before.
  const changes = rule.to !== undefined || step.step === '变更';
  const previous = changes ? lastChange(effective, scheme) : undefined;
  if (previous && step.on < previous.on) return { kind: 'beforePrevious', previous: previous.on };
  const lack = lacking(step, scheme) ?? helperFault(step);
  if (lack) return lack;
  if (step.step === '申请销号' && step.date !== null && step.date > step.on) {
    return { kind: 'doneAfterApplying', done: step.date };
  }
  if (step.step === '批评教育' && !effective.some((earlier) => earlier.step === '提醒督促')) {
    return { kind: 'noReminderBefore' };
  }
  return null;
}

/**
 * Replays an item's steps in the order of the log. 冲正 undoes the latest step that is not itself undone: that step
 * never happened (design, rules of figures). Stops at the first step that is not allowed.
 */
export function replay<S extends Step>(steps: readonly S[], scheme: Scheme): History<S> {
  const effective: S[] = [];
  for (const step of steps) {
    const fault = judge(step, effective, scheme);
    if (fault) return { effective, status: statusOf(effective, scheme), fault: { step, fault } };
    if (step.step === '冲正') effective.pop();
    else effective.push(step);
  }
  return { effective, status: statusOf(effective, scheme), fault: null };
}

/** The status as of the end of a day: only steps that took effect by then. */
export function statusAt(history: History, asOf: Day, scheme: Scheme): Status | null {
  return statusOf(
    history.effective.filter((step) => step.on <= asOf),
    scheme,
  );
}
