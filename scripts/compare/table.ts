import type { TableColumn, TableSheet } from '../../templates/workbook/input.ts';
import type { Group, GroupKind } from './differences.ts';
import type { About } from './lines.ts';

const text = (header: string, width: number): TableColumn => ({ header, width, type: 'text' });

const KINDS: Readonly<Record<GroupKind, string>> = { cover: '封面', item: '承诺', member: '党员', record: '其他记录' };

/** All differences as a table, one a row. */
export function comparisonTable(groups: readonly Group[], a: About, b: About): TableSheet {
  return {
    title: '台账比对',
    sheetName: '比对结果',
    frozenColumns: 2,
    columns: [
      text('类别', 10),
      text('对象', 40),
      text('工作表', 12),
      text('行', 24),
      text('项目', 14),
      text('情况', 10),
      text(`甲：${a.file}`, 40),
      text(`乙：${b.file}`, 40),
      text('甲的位置', 10),
      text('乙的位置', 10),
    ],
    rows: groups.flatMap(({ kind, heading, differences }) =>
      differences.map((one) => [
        KINDS[kind],
        heading,
        one.sheet,
        one.row,
        one.header ?? '（整行）',
        one.only === null ? '不同' : one.only === 'a' ? '只在甲' : '只在乙',
        one.a,
        one.b,
        one.aCell,
        one.bCell,
      ]),
    ),
  };
}
