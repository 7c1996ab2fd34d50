import type { Scheme } from '../../ledger/scheme/schema.ts';
import type { RowValues } from '../../templates/workbook/input.ts';
import type { LogEntry, Lived } from './log.ts';

/** Amendments that nobody wrote a review of. */
const UNREVIEWED = ['2026-A10-006'];

/** 审查记录: a row for every 定诺, 退回 and 变更, answered by the criteria of the pledger's kind. */
export function reviewRows<I extends Lived & { readonly id: string; readonly member: unknown }>(
  log: readonly LogEntry<I>[],
  scheme: Scheme,
): readonly RowValues[] {
  return log.flatMap(({ item, event }): readonly RowValues[] => {
    const amended = event.step === '变更' && !UNREVIEWED.includes(item.id);
    const passed = event.step === '定诺' || amended;
    if (!passed && event.step !== '退回') return [];
    const rule = scheme.review?.[item.member === null ? 'branch' : 'member'];
    if (!rule) return [];
    const last = rule.criteria.length - 1;
    const answers = rule.criteria.map((key, index) => [key, passed || index < last ? '是' : '否'] as const);
    return [
      {
        id: item.id,
        reviewedOn: event.on,
        reviewer: rule.reviewer,
        ...Object.fromEntries(answers),
        verdict: passed ? '通过' : '退回',
        opinion: passed ? null : (event.note ?? null),
      },
    ];
  });
}
