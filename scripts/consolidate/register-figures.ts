import type { CountsWithRates } from '../../ledger/figures/counts.ts';
import type { Figures } from '../../ledger/figures/figures.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import type { TableColumn, TableValue } from '../../templates/workbook/input.ts';
import { integer, rate } from './register-columns.ts';

/** A column of a sheet of figures. */
export interface FigureColumn<Of> {
  readonly column: TableColumn;
  readonly value: (of: Of) => TableValue;
}

export const figure = <Of>(header: string, value: (of: Of) => TableValue): FigureColumn<Of> => ({
  column: integer(header, Math.max(10, header.length * 2)),
  value,
});

/** The counts of items, in the order of the rules of figures. */
export const countColumns: readonly FigureColumn<CountsWithRates>[] = [
  figure('承诺', (f) => f.committed),
  figure('撤回', (f) => f.withdrawn),
  figure('本期销号', (f) => f.closedInPeriod),
  figure('累计销号', (f) => f.closed),
  figure('到期', (f) => f.due),
  figure('按期兑现', (f) => f.closedOnTime),
  figure('逾期后兑现', (f) => f.closedLate),
  figure('逾期', (f) => f.overdue),
  figure('待销号', (f) => f.awaitingClosing),
  figure('未兑现', (f) => f.unfulfilled),
  figure('结转', (f) => f.carriedOver),
  figure('未销号', (f) => f.open),
];

export const rateColumns: readonly FigureColumn<CountsWithRates>[] = [
  { column: rate('销号率'), value: (f) => f.closingRate },
  { column: rate('按期兑现率'), value: (f) => f.onTimeRate },
];

/** What a branch has beside its items, as far as the scheme asks for it (C1, L7, B1, P8). */
export function moreColumns(scheme: Scheme, totals: Figures): readonly FigureColumn<Figures>[] {
  return [
    ...(scheme.columns['roster.pledgeForm'] === undefined
      ? []
      : [figure<Figures>('口头承诺党员', (f) => f.oralMembers)]),
    ...(scheme.comments
      ? [figure<Figures>('应点评', (f) => f.toComment), figure<Figures>('已点评', (f) => f.commented)]
      : []),
    ...(scheme.records
      ? [
          figure<Figures>('应记纪实', (f) => f.toRecord),
          figure<Figures>('已记纪实', (f) => f.recorded),
          figure<Figures>('已讲述评价', (f) => f.recordsTold),
        ]
      : []),
    ...(scheme.columns['commitments.hotIssue'] === undefined
      ? []
      : [figure<Figures>('热点难点', (f) => f.hotIssues), figure<Figures>('已解决', (f) => f.hotIssuesSolved)]),
    ...(scheme.keySources === undefined && totals.keyItems === 0
      ? []
      : [figure<Figures>('重点项目', (f) => f.keyItems), figure<Figures>('重点项目销号', (f) => f.keyItemsClosed)]),
  ];
}
