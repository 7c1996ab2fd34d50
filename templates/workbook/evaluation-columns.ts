import type { EvaluationInput } from '../../ledger/figures/evaluation.ts';
import type { Counts } from '../../ledger/figures/counts.ts';
import { roundScore } from '../documents/evaluation/score-text.ts';
import { spanName } from '../documents/evaluation/span.ts';
import type { TableColumn, TableValue } from './input.ts';

export const text = (header: string, width: number): TableColumn => ({ header, width, type: 'text' });
export const day = (header: string): TableColumn => ({ header, width: 12, type: 'day' });
export const integer = (header: string, width = 8): TableColumn => ({ header, width, type: 'integer' });
export const score = (header: string): TableColumn => ({ header, width: 10, type: 'score' });
export const rate = (header: string): TableColumn => ({ header, width: 10, type: 'rate' });

/** A score as it is shown, so that a sum over the column is the sum of what is read. */
export function scoreValue(value: number | null): TableValue {
  return value === null ? null : roundScore(value);
}

/** Printed at the head of each page: what it is, of when, and for whom. */
export function titleOf(input: EvaluationInput, what: string): string {
  return `${spanName(input)}评议汇总：${what}（内部掌握）`;
}

/** What became of a pledger's own items. */
export const itemColumns: readonly TableColumn[] = ['承诺事项', '到期', '按期兑现', '逾期后兑现', '逾期', '未兑现'].map(
  (header) => integer(header),
);

export function itemValues(counts: Counts): readonly TableValue[] {
  return [counts.committed, counts.due, counts.closedOnTime, counts.closedLate, counts.overdue, counts.unfulfilled];
}
