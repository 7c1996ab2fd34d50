import type { LedgerEdits } from '../../ledger/edits.ts';
import { messageOf } from '../../ledger/findings/finding.ts';
import type { TableRange, WorkbookGrid } from '../../ledger/grid.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { readGrid } from '../intake/node.ts';
import { problemFinding } from '../../ledger/xlsx/problem.ts';
import { CannotEdit } from '../../templates/workbook/edits/cannot-edit.ts';
import { grownTable } from './grow-table.ts';
import { type OpenPackage, openPackage } from './open-package.ts';
import { patchSheet } from './patch-sheet.ts';
import { recalculated } from './recalculate.ts';
import { repack } from './repack.ts';
import { type SheetWrites, sheetWrites } from '../../templates/workbook/edits/sheet-writes.ts';
import { StyleBook } from './style-book.ts';
import { verify } from './verify.ts';

function gridOf(bytes: Uint8Array): WorkbookGrid {
  const read = readGrid(bytes);
  if ('grid' in read) return read.grid;
  throw new CannotEdit(`文件不能读：${messageOf(problemFinding(read.problem, '')).replace(/。$/, '')}`);
}

/** The table the new rows stand below, where they do; its part and how far down it must reach. */
function tableToGrow(
  { sheet, header, lastNew }: SheetWrites,
  tables: readonly string[],
): { readonly path: string; readonly bottom: number } | null {
  const index = sheet.tables.findIndex(({ top }) => top === header);
  const table = sheet.tables[index];
  if (!table || lastNew <= table.bottom) return null;
  const inTheWay = (other: TableRange): boolean =>
    other !== table &&
    other.left <= table.right &&
    other.right >= table.left &&
    other.top <= lastNew &&
    other.bottom > table.bottom;
  if (sheet.tables.some(inTheWay)) {
    throw new CannotEdit(`工作表“${sheet.name}”的表格下面还有一张表格，没有地方加行`, '请先把那张表格移开');
  }
  return { path: tables[index]!, bottom: lastNew };
}

function patchedParts(
  open: OpenPackage,
  grid: WorkbookGrid,
  writes: readonly SheetWrites[],
): Map<string, string | null> {
  const styles = new StyleBook(open.styles === undefined ? '' : open.text(open.styles), open.styles ?? '');
  const changed = new Map<string, string | null>();
  let formulaGone = false;
  for (const one of writes) {
    const { path, tables } = open.sheets[grid.sheets.indexOf(one.sheet)]!;
    const { name } = one.sheet;
    const patched = CannotEdit.within(name, () => patchSheet(open.text(path), one.cells, one.header, styles));
    changed.set(path, patched.xml);
    formulaGone ||= patched.formulaGone;
    const grow = tableToGrow(one, tables);
    if (grow) {
      const grown = CannotEdit.within(name, () => grownTable(open.text(grow.path), grow.bottom));
      changed.set(grow.path, grown);
    }
  }
  const restyled = styles.text();
  if (restyled !== null) changed.set(open.styles!, restyled);
  for (const [path, text] of recalculated(open, changed, formulaGone)) changed.set(path, text);
  return changed;
}

/**
 * Writes cells into a ledger that a person keeps, without building it anew: all parts of the file that no edit touches stay
 * byte for byte, and of the others everything but the cells, the table's range and the sheet's extent. Values are written
 * as the builder writes them: text as text, days and instants as serial numbers under a date format.
 *
 * The same input gives the same bytes; edits that change nothing give the very bytes. Throws `CannotEdit` where the file
 * cannot be written safely; what was written is read again and held against what was meant.
 */
export function editLedger(bytes: Uint8Array, edits: LedgerEdits, scheme: Scheme): Uint8Array {
  const grid = gridOf(bytes);
  const writes = sheetWrites(grid, edits, scheme);
  if (writes.length === 0) return bytes;
  const open = openPackage(bytes);
  const changed = patchedParts(open, grid, writes);
  const byPath = new Map([...changed].map(([path, text]) => [path.toLowerCase(), text]));
  const edited = repack(bytes, open.directory, byPath);
  verify(grid, gridOf(edited), writes);
  return edited;
}
