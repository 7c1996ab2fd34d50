import { type Day, daysBetween, day } from '../day.ts';
import type { Scheme } from '../scheme/schema.ts';
import { type History, type Step, statusOf, takenBy } from './history.ts';
import type { Status } from './steps.ts';

/** A committed item as of a day, from its log (design, rules of figures). */
export interface ItemAt {
  readonly status: Status;
  readonly approvedOn: Day;
  /** The first approved deadline: on-time is judged by it (L10). */
  readonly firstDeadline: Day;
  /** The deadline in force: the first, or the last amended one. */
  readonly deadline: Day;
  /** Completion, of the 申请销号 that was accepted; `null` unless closed. */
  readonly doneOn: Day | null;
  readonly closedOn: Day | null;
  readonly reasonKind: '主观' | '客观' | null;
  readonly reason: string | null;
  readonly steps: readonly Step[];
}

/** The item as of the end of a day; `null` where it was not approved by then. A withdrawn item has the status 撤回. */
export function itemAt(history: History, asOf: Day, year: number, scheme: Scheme): ItemAt | null {
  const steps = takenBy(history.effective, asOf);
  let approved: Step | undefined;
  let fixed: Step | undefined;
  let applied: Step | undefined;
  let ended: Step | undefined;
  let failed: Step | undefined;
  for (const step of steps) {
    if (step.step === '定诺') approved ??= step;
    if (step.step === '定诺' || step.step === '变更') fixed = step;
    else if (step.step === '申请销号') applied = step;
    else if (step.step === '销号') ended = step;
    else if (step.step === '未兑现') failed = step;
  }
  if (!approved) return null;
  const status = statusOf(steps, scheme)!;
  const firstDeadline = approved.date ?? day(`${year}-12-31`);
  const closed = status === '销号';
  const unfulfilled = status === '未兑现';
  return {
    status,
    approvedOn: approved.on,
    firstDeadline,
    deadline: fixed?.date ?? firstDeadline,
    doneOn: closed ? (applied?.date ?? null) : null,
    closedOn: closed ? (ended?.on ?? null) : null,
    reasonKind: unfulfilled ? (failed?.reasonKind ?? null) : null,
    reason: unfulfilled ? (failed?.note ?? null) : null,
    steps,
  };
}

const OPEN: readonly Status[] = ['定诺', '亮诺', '践诺', '申请销号'];

export const isOpen = (item: ItemAt): boolean => OPEN.includes(item.status);

/** Due and open as of the day, by the first approved deadline, and not waiting for the gate. */
export function isOverdue(item: ItemAt, asOf: Day): boolean {
  return isOpen(item) && item.status !== '申请销号' && item.firstDeadline <= asOf;
}

/** Days past the first approved deadline; 0 is due on the day itself (当日到期未完成). */
export function daysOverdue(item: ItemAt, asOf: Day): number {
  return daysBetween(item.firstDeadline, asOf);
}

/**
 * The step that is due now for an overdue item (L4): a reminder once the deadline in force has come, then help, then
 * criticism; `null` where all were taken or an amended deadline still runs.
 */
export function stepDue(item: ItemAt, asOf: Day, scheme: Scheme): '提醒督促' | '帮扶' | '批评教育' | null {
  if (!isOpen(item) || item.status === '申请销号' || item.deadline > asOf) return null;
  const taken = (name: string): boolean => item.steps.some((step) => step.step === name && step.on >= item.deadline);
  const ever = (name: string): boolean => item.steps.some((step) => step.step === name);
  if (!taken('提醒督促')) return '提醒督促';
  if (scheme.followUp.assistance && !ever('帮扶')) return '帮扶';
  return scheme.followUp.criticism && !taken('批评教育') ? '批评教育' : null;
}
