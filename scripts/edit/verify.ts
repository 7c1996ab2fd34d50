import { type Cell, type WorkbookGrid, cellAddress } from '../../ledger/grid.ts';
import { CannotEdit } from '../../templates/workbook/edits/cannot-edit.ts';
import type { SheetWrites } from '../../templates/workbook/edits/sheet-writes.ts';

const EMPTY = JSON.stringify(null);

/** Every cell with content as text, by sheet and address. */
function cellsOf({ sheets }: WorkbookGrid): Map<string, string> {
  const all = new Map<string, string>();
  sheets.forEach(({ rows }, index) => {
    for (const { row, cells } of rows) {
      cells.forEach((cell: Cell | undefined, at) => {
        if (cell !== null && cell !== undefined) {
          all.set(`${index} ${cellAddress(row, at + 1)}`, JSON.stringify(cell));
        }
      });
    }
  });
  return all;
}

/**
 * Holds what was written against what was meant: the edited cells read as they should, every other as before. The last
 * guard against a file whose XML says something else than it seems to.
 */
export function verify(before: WorkbookGrid, after: WorkbookGrid, writes: readonly SheetWrites[]): void {
  const wanted = cellsOf(before);
  for (const { sheet, cells } of writes) {
    const index = before.sheets.indexOf(sheet);
    for (const { row, column, reads } of cells) {
      const at = `${index} ${cellAddress(row, column)}`;
      const text = JSON.stringify(reads);
      if (text === EMPTY) wanted.delete(at);
      else wanted.set(at, text);
    }
  }
  const found = cellsOf(after);
  const names = (grid: WorkbookGrid): string => JSON.stringify(grid.sheets.map(({ name }) => name));
  const same = found.size === wanted.size && [...wanted].every(([at, text]) => found.get(at) === text);
  if (!same || names(before) !== names(after)) throw new CannotEdit('文件的写法特殊，写入后核对不上');
}
