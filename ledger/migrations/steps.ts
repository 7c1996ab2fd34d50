import type { WorkbookGrid } from '../grid.ts';
import { identityNames } from '../workbook/declaration.ts';
import { branches } from '../workbook/sheets/branches.ts';
import { addColumn, addDictionaryRow } from './grid.ts';

type Change = (grid: WorkbookGrid) => WorkbookGrid;

/** From one version of the template to the next. Each change is pure, and leaves alone what is new already. */
export interface Step {
  readonly from: number;
  readonly to: number;
  /** What is new in each of the workbooks, for a person. */
  readonly names: { readonly ledger: string; readonly branches: string };
  /** What it does to a branch's ledger. */
  readonly ledger: Change;
  /** What it does to the committee's roster of branches. */
  readonly branches: Change;
}

const { code, until, successors } = branches.columns;
const headerOf = ({ header }: { readonly header: unknown }): string => String(header);

/** Every step from version 1 to the newest, in order, without a gap. */
export const steps: readonly Step[] = [
  {
    from: 1,
    to: 2,
    names: { ledger: '记下已读入的回执', branches: '增加“并入支部代码”一列，撤并的支部填接续支部的代码' },
    ledger: (grid) => addDictionaryRow(grid, identityNames.receipt),
    branches: (grid) => addColumn(grid, [headerOf(code), headerOf(until)], headerOf(successors)),
  },
];
