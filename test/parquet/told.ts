import type { ParquetColumns } from '../../scripts/parquet/column.ts';

const SQL_TYPES = { string: 'VARCHAR', date: 'DATE', int32: 'INTEGER', boolean: 'BOOLEAN' } as const;

const WIDTH = 100;

/** The columns of a file as the table in docs/scale.md. */
export function columnTable(columns: ParquetColumns): string {
  const rows = Object.entries(columns).map(([name, { type, nullable, header, says }]) =>
    ['', `\`${name}\``, SQL_TYPES[type], nullable ? '是' : '', header, says, ''].join(' | ').trim(),
  );
  return ['| 列 | 类型 | 可空 | 名称 | 说明 |', '|---|---|---|---|---|', ...rows].join('\n');
}

/** The same columns as a table of Trino declares them, in lines of a bearable length. */
export function trinoColumns(columns: ParquetColumns): string {
  const lines: string[] = [];
  for (const [name, { type }] of Object.entries(columns)) {
    const one = `${name} ${SQL_TYPES[type]}`;
    const last = lines.at(-1);
    if (last !== undefined && last.length + one.length + 2 <= WIDTH) lines[lines.length - 1] = `${last}, ${one}`;
    else lines.push(`  ${one}`);
  }
  return lines.join(',\n');
}
