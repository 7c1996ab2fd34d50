import type { Column } from '../../column.ts';
import { branches } from '../branches.ts';
import { commitments } from '../commitments.ts';

/** A column of a branch's ledger as the committee's workbook has it: the committee writes it there, nothing else changes. */
export const asCommittee = <V>(column: Column<V>, over: Partial<Column<V>> = {}): Column<V> => ({
  ...column,
  by: 'committee',
  ...over,
});

/** The ledgers are other workbooks: an id can't be chosen from a list, so it is typed in its form. */
export const itemId = (header: string, over: Partial<Column<string>> = {}): Column<string> =>
  asCommittee(commitments.columns.id, {
    header,
    share: 'committee',
    hint: '填写支部台账中的编号，例如 2026-A01-001。',
    ...over,
  });

/** The branch that a row is about, by its code in the roster of branches. */
export const branchCode = (over: Partial<Column<string>> = {}): Column<string> =>
  asCommittee(branches.columns.code, { hint: '填写支部名册中的代码，例如 A01。', ...over });

/** 本支部 or a member's name: the members' rosters are other workbooks, so it is text. */
export const pledgerText = (column: Column<string>): Column<string> =>
  asCommittee(column, {
    kind: { type: 'text', max: 40 },
    width: 16,
    hint: '支部填“本支部”，党员填姓名；两人同名时写“姓名(编号)”。',
  });
