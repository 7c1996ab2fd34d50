import { type Day, daysBetween, day } from '../day.ts';
import type { Scheme } from '../scheme/schema.ts';
import { type History, type Step, statusOf } from './history.ts';
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
  const { effective } = history;
  const steps = effective.every((step) => step.on <= asOf) ? effective : effective.filter((step) => step.on <= asOf);
  const approved = steps.find((step) => step.step === '定诺');
  if (!approved) return null;
  const yearEnd = (): Day => day(`${year}-12-31`);
  const last = (...names: string[]): Step | undefined => steps.findLast((step) => names.includes(step.step));
  const status = statusOf(steps, scheme)!;
  const closed = status === '销号';
  const unfulfilled = status === '未兑现' ? last('未兑现') : undefined;
  return {
    status,
    approvedOn: approved.on,
    firstDeadline: approved.date ?? yearEnd(),
    deadline: last('定诺', '变更')?.date ?? approved.date ?? yearEnd(),
    doneOn: closed ? (last('申请销号')?.date ?? null) : null,
    closedOn: closed ? (last('销号')?.on ?? null) : null,
    reasonKind: unfulfilled?.reasonKind ?? null,
    reason: unfulfilled?.note ?? null,
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
