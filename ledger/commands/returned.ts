import { type SheetGrid, type WorkbookGrid, cellAt } from '../grid.ts';
import { canonical } from '../parse/text.ts';
import { type CellPlace, isPlace, placeAt } from './returned-place.ts';
import { type KnownRow, findRow, rowKnownBy } from './returned-row.ts';
import type { Opened } from './opened.ts';

/** The sheet of a returned copy that lists what is wrong; it stands first. */
export const RETURNED_SHEET = '退回问题';

const HEADERS = {
  severity: '级别',
  sheet: '工作表',
  cell: '单元格',
  is: '现状',
  expected: '要求',
  todo: '怎么改',
  original: '原文件位置',
} as const;

type Header = keyof typeof HEADERS;

/** A problem that a returned copy lists. */
export interface ReturnedProblem {
  /** 错误、提醒 or 说明. */
  readonly severity: string;
  /** What is, what is expected, what to do. */
  readonly text: string;
  /** The cell in the ledger that was sent; `null` where the whole file is meant. */
  readonly place: CellPlace | null;
  /** The same cell in the copy. */
  readonly inCopy: CellPlace | null;
  /** The row it is about, by which it is found where rows have moved; `null` where it has nothing to be known by. */
  readonly row: KnownRow | null;
}

/** What a returned copy says. */
export interface ReturnedCopy {
  /** Why it came back, when, and how many problems there are. */
  readonly reason: string;
  /** In the order of the sheet, most severe first. */
  readonly entries: readonly ReturnedProblem[];
}

const returnedSheet = (grid: WorkbookGrid): SheetGrid | undefined =>
  grid.sheets.find(({ name }) => canonical(name) === RETURNED_SHEET);

const textAt = (cell: unknown): string => (typeof cell === 'string' ? cell.trim() : '');

function columnsOf(sheet: SheetGrid): { readonly header: number; readonly at: Record<Header, number> } | null {
  for (const { row, cells } of sheet.rows) {
    const texts = cells.map(textAt);
    const places = Object.entries(HEADERS).map(([key, header]) => [key, texts.indexOf(header) + 1] as const);
    if (places.every(([, at]) => at > 0)) {
      return { header: row, at: Object.fromEntries(places) as Record<Header, number> };
    }
  }
  return null;
}

/** Reads the list of a returned copy, whatever stands in the rest of it; `null` where the workbook is none. */
export function returnedProblems(grid: WorkbookGrid): ReturnedCopy | null {
  const sheet = returnedSheet(grid);
  const columns = sheet === undefined ? null : columnsOf(sheet);
  if (sheet === undefined || columns === null) return null;
  const { header, at } = columns;
  const below = sheet.rows.filter(({ row }) => row > header);
  const end = below.findIndex((row, index) => row.row !== header + 1 + index || textAt(cellAt(row, at.is)) === '');
  const listed = end < 0 ? below : below.slice(0, end);
  const entries = listed.map((row): ReturnedProblem => {
    const text = (key: Header): string => textAt(cellAt(row, at[key]));
    const inCopy = placeAt(isPlace(text('cell')) ? `${text('sheet')}!${text('cell')}` : '');
    return {
      severity: text('severity'),
      text: `${text('is')}；${text('expected')}。${text('todo')}`,
      place: placeAt(text('original')),
      inCopy,
      row: inCopy && rowKnownBy(grid, inCopy),
    };
  });
  const reason = sheet.rows.find(({ row }) => row === 2);
  return { reason: reason === undefined ? '' : textAt(cellAt(reason, 1)), entries };
}

/**
 * Where a problem is in the ledger that is open: the row it is about wherever that stands now, of a row that is gone its
 * sheet. Else the place in the copy where the copy itself is open, and in the ledger that was sent where that is.
 */
export function placeInOpened({ place, inCopy, row }: ReturnedProblem, opened: Opened): CellPlace | null {
  if (row !== null) return findRow(opened, row);
  return returnedSheet(opened.grid) === undefined ? place : inCopy;
}
