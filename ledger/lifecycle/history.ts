import { type Day, type Instant, dayOfInstant } from '../day.ts';
import type { Scheme } from '../scheme/schema.ts';
import { type Status, type StepName, type StepRule, allowedSteps, ruleOf } from './steps.ts';

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

function lacking(step: Step, rule: StepRule, scheme: Scheme): Fault | null {
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

/** Whether a step can't be overtaken by a later one that changes the item too: it leads to a status, or amends. */
const changes = (step: Step, rule: StepRule): boolean => rule.to !== undefined || step.step === '变更';

function lastChange<S extends Step>(effective: readonly S[], scheme: Scheme): S | undefined {
  return effective.findLast((step) => changes(step, ruleOf(step.step, scheme)));
}

/** Where an item stands before a step, from the steps that took effect. */
interface Standing {
  readonly status: Status | null;
  /** The last step that changed it. */
  readonly changed: Step | undefined;
}

/** Judges a step by its rule; `effective` are the steps that took effect before it. */
function judge(
  step: Step,
  rule: StepRule,
  { status, changed }: Standing,
  effective: () => readonly Step[],
  scheme: Scheme,
): Fault | null {
  if (step.step === '冲正' && effective().length === 0) return { kind: 'nothingToReverse' };
  if (!rule.from.includes(status)) return { kind: 'notAllowed', status, allowed: allowedSteps(status, scheme) };
  const after = step.step === '冲正' ? statusOf(effective().slice(0, -1), scheme) : (rule.to ?? status);
  if (step.from !== null && step.from !== status) return { kind: 'fromDiffers', status };
  if (step.to !== null && step.to !== after) return { kind: 'toDiffers', status: after };
  // A day comes before every instant of it.
  if (step.at !== null && step.on > (step.at as string)) {
    return { kind: 'afterRecording', recorded: dayOfInstant(step.at) };
  }
  // A reminder may be written down late; what changes the status can't overtake what changed it before.
  if (changed && step.on < changed.on && changes(step, rule)) return { kind: 'beforePrevious', previous: changed.on };
  const lack = lacking(step, rule, scheme) ?? helperFault(step);
  if (lack) return lack;
  if (step.step === '申请销号' && step.date !== null && step.date > step.on) {
    return { kind: 'doneAfterApplying', done: step.date };
  }
  if (step.step === '批评教育' && !effective().some((earlier) => earlier.step === '提醒督促')) {
    return { kind: 'noReminderBefore' };
  }
  return null;
}

/**
 * Replays an item's steps in the order of the log. 冲正 undoes the latest step that is not itself undone: that step
 * never happened (design, rules of figures). Stops at the first step that is not allowed.
 */
export function replay<S extends Step>(steps: readonly S[], scheme: Scheme): History<S> {
  // As long as nothing was undone the steps up to here are those that took effect: most items need no list of their own.
  let own: S[] | null = null;
  let at = 0;
  const effective = (): readonly S[] => own ?? steps.slice(0, at);
  const standing: { status: Status | null; changed: S | undefined } = { status: null, changed: undefined };
  for (; at < steps.length; at += 1) {
    const step = steps[at]!;
    const rule = ruleOf(step.step, scheme);
    const fault = judge(step, rule, standing, effective, scheme);
    if (fault) return { effective: effective(), status: standing.status, fault: { step, fault } };
    if (step.step === '冲正') {
      own = effective().slice(0, -1);
      standing.status = statusOf(own, scheme);
      standing.changed = lastChange(own, scheme);
      continue;
    }
    own?.push(step);
    if (rule.to !== undefined) standing.status = rule.to;
    if (changes(step, rule)) standing.changed = step;
  }
  return { effective: own ?? steps, status: standing.status, fault: null };
}

/** The first step of a name. */
export function firstOf<S extends Step>(steps: readonly S[], name: StepName): S | undefined {
  for (const step of steps) if (step.step === name) return step;
  return undefined;
}

/** The last step of a name. */
export function lastOf<S extends Step>(steps: readonly S[], name: StepName): S | undefined {
  let last: S | undefined;
  for (const step of steps) if (step.step === name) last = step;
  return last;
}

/** The status as of the end of a day: only steps that took effect by then. */
export function statusAt(history: History, asOf: Day, scheme: Scheme): Status | null {
  return statusOf(takenBy(history.effective, asOf), scheme);
}

/** The steps that took effect by the end of a day. */
export function takenBy<S extends Step>(effective: readonly S[], asOf: Day): readonly S[] {
  for (const { on } of effective) if (on > asOf) return effective.filter((step) => step.on <= asOf);
  return effective;
}
