import type { TableSheet, TableValue } from '../../templates/workbook/input.ts';

/** What a careless or hostile hand may type; all of it stays the text it is. */
const ODD_TEXTS = [
  '=1+1',
  '+86 10',
  '-5%',
  '@张三',
  ' 前后有空格 ',
  '第一行\n第二行',
  '<b>&amp;"\'</b>',
  ']]>',
  '_x000D_',
  '_x005F_x000D_',
  '_x0041_x0042_',
  '𠮷野家😀',
  '0012',
  '1e5',
  'TRUE',
  '#N/A',
] as const;

const row = (index: number): readonly TableValue[] => [
  `${ODD_TEXTS[index % ODD_TEXTS.length]!}`,
  '2026-06-30',
  index,
  index / 8,
  index % 3 === 0 ? null : 1 / 4,
];

export const table = (rows: number): TableSheet => ({
  title: '样表',
  sheetName: '样表',
  frozenColumns: 1,
  columns: [
    { header: '事项', width: 20, type: 'text' },
    { header: '时限', width: 12, type: 'day' },
    { header: '件数', width: 8, type: 'integer' },
    { header: '总分', width: 8, type: 'score' },
    { header: '按期率', width: 8, type: 'rate' },
  ],
  rows: Array.from({ length: rows }, (_, index) => row(index)),
});

export const second: TableSheet = {
  title: '第二张',
  sheetName: '第二张',
  columns: [{ header: '说明', width: 10, type: 'text' }],
  rows: [['清淤']],
};

/** What a reader finds in the sample's rows, by address. */
export function expectedCells(rows: number): ReadonlyMap<string, unknown> {
  const cells = new Map<string, unknown>();
  for (let index = 0; index < rows; index++) {
    const at = index + 2;
    cells.set(`样表!A${at}`, ODD_TEXTS[index % ODD_TEXTS.length]);
    cells.set(`样表!B${at}`, { date: '2026-06-30' });
    cells.set(`样表!C${at}`, index);
    cells.set(`样表!D${at}`, index / 8);
    cells.set(`样表!E${at}`, index % 3 === 0 ? '—' : 0.25);
  }
  cells.set('第二张!A2', '清淤');
  return cells;
}

/** Without the headers. */
export const bodyOf = (cells: ReadonlyMap<string, unknown>): ReadonlyMap<string, unknown> =>
  new Map([...cells].filter(([address]) => !/![A-Z]+1$/.test(address)));
