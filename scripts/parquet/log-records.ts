import type { LogRecord } from './log-columns.ts';
import { type ParquetRun, type ToldBranch, runRecord } from './run-columns.ts';

/**
 * The steps of an accepted branch as rows of 变更记录.parquet, item by item in the order of the log. What counts in another
 * branch has its whole log there.
 */
export function logRecords(
  { branch, submission, items }: Omit<ToldBranch, 'decided'>,
  run: ParquetRun,
): readonly LogRecord[] {
  const common = runRecord(branch, run);
  return items
    .filter(({ awayTo }) => awayTo === null)
    .flatMap(({ item }) => {
      const effective = new Set(item.history.effective);
      return item.steps.map((step, index): LogRecord => ({
        item_id: item.commitment.id,
        step_no: index + 1,
        seq: step.derived ? null : step.seq,
        step: step.step,
        happened_on: step.on,
        recorded_at: step.at,
        handled_by: 'by' in step.row ? step.row.by : null,
        related_date: step.date,
        reason_kind: step.reasonKind,
        note: step.note,
        derived: step.derived,
        effective: effective.has(step),
        source_file: submission.name,
        source_sheet: step.row.origin.sheet,
        source_row: step.row.origin.row,
        ...common,
      }));
    });
}
