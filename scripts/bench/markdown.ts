import { type Bound, type Measured, type Table, holds } from './part.ts';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const shown = (value: number | null, decimals: number): string => (value === null ? '—' : value.toFixed(decimals));

function tableLines({ title, of, columns, lines }: Table): readonly string[] {
  return [
    title,
    '',
    row([of, ...columns.map(({ header }) => header)]),
    row(['---', ...columns.map(() => '---:')]),
    ...lines.map(({ name, values }) =>
      row([name, ...columns.map(({ decimals }, index) => shown(values[index] ?? null, decimals))]),
    ),
    '',
  ];
}

const JUDGED = new Map([
  [true, '达到'],
  [false, '没有达到'],
  [null, '没有量'],
]);

function boundCells(bound: Bound): readonly string[] {
  const { name, is, rule, required, unit } = bound;
  const limit = `${rule === 'at most' ? '不超过' : '不少于'}${required}${unit}`;
  return [name, limit, is === null ? '—' : `${Number(is.toFixed(2))}${unit}`, JUDGED.get(holds(bound))!];
}

function boundLines(bounds: readonly Bound[]): readonly string[] {
  if (bounds.length === 0) return [];
  return [
    row(['要求', '限度', '量到', '结果']),
    row(['---', '---', '---:', '---']),
    ...bounds.map((one) => row(boundCells(one))),
    '',
  ];
}

/** A part's figures as Markdown, in Chinese. */
export function markdownOf({ tables, bounds, notes }: Measured): string {
  const said = notes.flatMap((note) => [`- ${note}`]);
  return [...tables.flatMap(tableLines), ...boundLines(bounds), ...said, ''].join('\n');
}
