import { type RecordOf, flag, integer, optional, text } from './column.ts';
import { runColumns } from './run-columns.ts';

/**
 * 支部情况.parquet: what the figures have beside items. A row a branch that has to report, and one more for each unit that
 * the scheme has; the rows of a branch add up to its figures.
 */
export const branchColumns = {
  ...runColumns,
  unit: optional.text('部门', '每个支部恰有一行是空的；有部门的，另有各部门的行，各行相加是全支部'),
  state: text('报送', '接收、退回、未报'),
  late: flag('逾期报送'),
  expected_members: integer('应承诺党员'),
  pledged_members: integer('已承诺党员'),
  oral_members: integer('口头承诺党员', '已承诺中的'),
  to_comment: integer('应点评'),
  commented: integer('已点评'),
  to_record: integer('应记纪实'),
  recorded: integer('已记纪实'),
  records_told: integer('已讲述评价', '已记纪实中的'),
} as const;

export type BranchRecord = RecordOf<typeof branchColumns>;
