import { type RecordOf, date, flag, integer, optional, text } from './column.ts';
import { runColumns } from './run-columns.ts';

/** 变更记录.parquet: a row a step, of the items that count in the branch; 冲正 and what it undid included. */
export const logColumns = {
  ...runColumns,
  item_id: optional.text('编号', '与汇总台账的item_id相同', 'commitments.id'),
  step_no: integer('第几步', '在这一件中的次序，从1起；“最后一步”按它找'),
  seq: optional.integer('序号', '变更记录表中的序号；由日期列推出的步骤没有', 'transitions.seq'),
  step: text('步骤', '', 'transitions.step'),
  happened_on: date('发生日期', '', 'transitions.on'),
  recorded_at: optional.text('登记时间', '北京时间，形如2026-03-01T09:00:00', 'transitions.at'),
  handled_by: optional.text('经办人', '', 'transitions.by'),
  related_date: optional.date('相关日期', '定诺、变更是当时的完成时限；申请销号是完成日期', 'transitions.date'),
  reason_kind: optional.text('原因类别', '未兑现的：客观、主观', 'transitions.reasonKind'),
  note: optional.text('说明', '', 'transitions.note'),
  derived: flag('由日期列推出', '手工版台账：由定诺、亮诺、完成、销号日期推出的步骤'),
  effective: flag('有效', '冲正和被冲正的步骤不算'),
  source_file: text('来源文件'),
  source_sheet: text('工作表'),
  source_row: integer('行'),
} as const;

export type LogRecord = RecordOf<typeof logColumns>;
