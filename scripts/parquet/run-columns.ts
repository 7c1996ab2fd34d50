import type { ToldBranch } from '../consolidate/types.ts';
import type { Day } from '../../ledger/day.ts';
import type { Period } from '../../ledger/period.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { type RecordOf, date, text } from './column.ts';

/** What the rows of a run are told by. */
export interface ParquetRun {
  readonly scheme: Scheme;
  readonly period: Period;
  readonly asOf: Day;
}

export type { ToldBranch } from '../consolidate/types.ts';

/** Whose figures a row belongs to: the same on every row of a run and branch, so that files of many can be read as one. */
export const runColumns = {
  committee: text('上级党委', '全称；多个党委的文件放在一起时用来区分'),
  scheme: text('方案', '方案代号'),
  period: text('期间', '例如2026Q3'),
  period_from: date('期间首日'),
  period_to: date('期间末日'),
  as_of: date('截至日', '状态和各项数字截至这一天'),
  branch_code: text('支部代码', '在一个党委之内不重复'),
  branch_name: text('支部名称', '截至日的名称'),
} as const;

export function runRecord(
  { code, name }: ToldBranch['branch'],
  { scheme, period, asOf }: ParquetRun,
): RecordOf<typeof runColumns> {
  return {
    committee: scheme.committee.name,
    scheme: scheme.id,
    period: period.id,
    period_from: period.from,
    period_to: period.to,
    as_of: asOf,
    branch_code: code,
    branch_name: name,
  };
}
