import { shortCommitteeName } from '../../ledger/committee-name.ts';
import { type GridRow, cellAt, isBlank } from '../../ledger/grid.ts';
import { canonical } from '../../ledger/parse/text.ts';
import { buildTable } from '../../templates/workbook/index.ts';
import { WrongUsage } from '../cli/wrong-usage.ts';
import { readOwnFile } from '../committee/own-file.ts';
import { shownText } from './clean.ts';

/** The list of the committees that ought to report, in the upper committee's folder; it may be missing. */
export const LOWER_ROSTER = '下级党委名册.xlsx';

/** A committee that ought to report. */
export interface Expected {
  readonly name: string;
  readonly shortName: string;
}

const NAME = '党委名称';
const SHORT = '简称';

/** How committees' names are compared. */
export const committeeKey = (name: string): string => canonical(name);

/** Builds the list, blank or with committees in it. */
export async function buildLowerRoster(committees: readonly Expected[]): Promise<Uint8Array> {
  return buildTable([
    {
      title: '下级党委名册',
      sheetName: '下级党委',
      frozenColumns: 1,
      columns: [
        { header: NAME, width: 44, type: 'text' },
        { header: SHORT, width: 24, type: 'text' },
      ],
      rows: committees.map(({ name, shortName }) => [name, shortName]),
    },
    {
      title: '填写说明',
      sheetName: '填写说明',
      columns: [{ header: '怎样填', width: 90, type: 'text' }],
      rows: [
        [`一行一个应当报送的下级党委，次序就是位次相同时的次序。`],
        [`“${NAME}”写全称，与下级党委自己的 方案.json 中的党委名称一致。`],
        [`“${SHORT}”是通报的表格里用的名称，可以不填。`],
        [`没有这个文件也能汇总：那时收到几个党委，就按几个党委汇总，漏报的看不出来。`],
      ],
    },
  ]);
}

const textAt = (row: GridRow, column: number): string => {
  const cell = column < 1 ? null : cellAt(row, column);
  return typeof cell === 'string' || typeof cell === 'number' ? shownText(String(cell)) : '';
};

/** The committees that ought to report, in the order of the list; `null` where there is no list. */
export async function readLowerRoster(dir: string): Promise<readonly Expected[] | null> {
  const file = await readOwnFile(dir, LOWER_ROSTER);
  if (file === null) return null;
  const isHead = (row: GridRow): boolean =>
    row.cells.some((cell) => typeof cell === 'string' && canonical(cell) === NAME);
  const sheet = file.grid.sheets.find(({ rows }) => rows.some(isHead));
  const head = sheet?.rows.find(isHead);
  if (!sheet || !head) {
    throw new WrongUsage(`${LOWER_ROSTER} 中没有“${NAME}”这一列。请用 chengnuo roll-up --template 生成的样子。`);
  }
  const column = (header: string): number =>
    head.cells.findIndex((cell) => typeof cell === 'string' && canonical(cell) === header) + 1;
  const [nameAt, shortAt] = [column(NAME), column(SHORT)];
  const below = sheet.rows.filter(({ row, cells }) => row > head.row && cells.some((cell) => !isBlank(cell)));
  const listed = below.map((row): Expected & { readonly row: number } => {
    const name = textAt(row, nameAt);
    return { name, shortName: textAt(row, shortAt) || shortCommitteeName(name), row: row.row };
  });
  const seen = new Map<string, number>();
  for (const { name, row } of listed) {
    if (name === '') throw new WrongUsage(`${LOWER_ROSTER} 第${row}行没有写${NAME}。请补上，或删去这一行。`);
    const first = seen.get(committeeKey(name));
    if (first !== undefined)
      throw new WrongUsage(`${LOWER_ROSTER} 第${row}行与第${first}行是同一个党委“${name}”。请删去一行。`);
    seen.set(committeeKey(name), row);
  }
  if (listed.length === 0) throw new WrongUsage(`${LOWER_ROSTER} 是空的。请填写应当报送的下级党委，或者移走这个文件。`);
  return listed.map(({ name, shortName }) => ({ name, shortName }));
}
