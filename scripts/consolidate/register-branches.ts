import { branchKey } from '../../ledger/branch.ts';
import { type CountsWithRates, lessCounts, withRates } from '../../ledger/figures/counts.ts';
import type { Coverage, Figures } from '../../ledger/figures/figures.ts';
import { type Part, goesByUnit, tableParts } from '../../templates/documents/circular/parts.ts';
import type { TableSheet, TableValue } from '../../templates/workbook/input.ts';
import type { Plan } from './plan.ts';
import { integer, rate, text } from './register-columns.ts';
import { type FigureColumn, countColumns, figure, moreColumns, rateColumns } from './register-figures.ts';
import { branchStateName } from './states.ts';

const people: readonly FigureColumn<Pick<Coverage, 'expectedMembers' | 'pledgedMembers'>>[] = [
  figure('应承诺党员', (f) => f.expectedMembers),
  figure('已承诺党员', (f) => f.pledgedMembers),
];

const valuesOf = <Of>(columns: readonly FigureColumn<Of>[], of: Of): readonly TableValue[] =>
  columns.map(({ value }) => value(of));

/** A line a branch that has to report, and a total from sums. */
export function branchSheet(
  { figures, expected, scheme }: Pick<Plan, 'figures' | 'expected' | 'scheme'>,
  title: string,
): TableSheet {
  const { byBranch, totals } = figures;
  const columns: readonly FigureColumn<Figures>[] = [
    ...people,
    ...countColumns,
    ...moreColumns(scheme, totals),
    { column: rate('承诺率'), value: (f) => f.pledgeRate },
    ...rateColumns,
  ];
  const affiliated = expected.some(({ affiliation }) => (affiliation ?? null) !== null);
  const affiliations = new Map(expected.map(({ code, affiliation }) => [branchKey(code), affiliation ?? null]));
  const blank = columns.map(() => null);
  return {
    title,
    sheetName: '各支部情况',
    frozenColumns: 3,
    columns: [
      integer('名次', 8),
      text('支部代码', 10),
      text('支部名称', 24),
      ...(affiliated ? [text('隶属关系', 10)] : []),
      text('报送', 8),
      text('逾期报送', 10),
      ...columns.map(({ column }) => column),
    ],
    rows: [
      ...byBranch.map((b) => [
        b.rank,
        b.code,
        b.name,
        ...(affiliated ? [affiliations.get(branchKey(b.code)) ?? null] : []),
        branchStateName[b.state],
        b.late ? '是' : null,
        ...(b.state === 'accepted' ? valuesOf(columns, b) : blank),
      ]),
      [null, null, '合计', ...(affiliated ? [null] : []), null, null, ...valuesOf(columns, totals)],
    ],
  };
}

/** A line a unit of the only branch, and lines for what belongs to none (B1, D4); they add up to the total. */
export function unitSheets(
  { scheme, figures }: Pick<Plan, 'scheme' | 'figures'>,
  title: string,
): readonly TableSheet[] {
  const parts = goesByUnit({ scheme, figures }) ? tableParts({ scheme, figures, before: null }) : [];
  if (parts.length === 0) return [];
  const counts = [...countColumns, ...rateColumns];
  const row = (part: Pick<Part, 'label' | 'counts' | 'expectedMembers' | 'pledgedMembers'>): readonly TableValue[] => [
    part.label,
    ...valuesOf(people, part),
    ...valuesOf(counts, part.counts),
  ];
  return [
    {
      title,
      sheetName: '各部门情况',
      frozenColumns: 1,
      columns: [text('部门', 20), ...[...people, ...counts].map(({ column }) => column)],
      rows: [...parts.map(row), row({ ...figures.totals, label: '合计', counts: figures.totals })],
    },
  ];
}

/** A line a category and a theme (P9), those without an item too; each kind adds up to the total. */
export function kindSheets({ figures: { totals } }: Pick<Plan, 'figures'>, title: string): readonly TableSheet[] {
  const counts = [...countColumns, ...rateColumns];
  const rows = (kind: string, parts: Readonly<Record<string, CountsWithRates>>): readonly (readonly TableValue[])[] => {
    if (Object.keys(parts).length === 0) return [];
    const rest = withRates(lessCounts(totals, Object.values(parts)));
    const lines = [
      ...Object.entries(parts),
      ...(rest.committed + rest.withdrawn > 0 ? [['未填写', rest] as const] : []),
    ];
    return [...lines, ['合计', totals] as const].map(([name, one]) => [kind, name, ...valuesOf(counts, one)]);
  };
  const all = [...rows('类别', totals.byCategory), ...rows('主题', totals.byTheme)];
  if (all.length === 0) return [];
  return [
    {
      title,
      sheetName: '类别主题情况',
      frozenColumns: 2,
      columns: [text('分类', 8), text('名称', 28), ...counts.map(({ column }) => column)],
      rows: all,
    },
  ];
}
