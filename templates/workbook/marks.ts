import type { Workbook } from 'exceljs';
import { cellAddress } from '../../ledger/grid.ts';
import type { Severity } from '../../ledger/findings/finding.ts';
import { type SheetKey, ledgerSheets } from '../../ledger/workbook/declaration.ts';
import { type Sheet, columnsInUse, isSheetOn } from '../../ledger/workbook/sheet.ts';
import { lineText } from './clean-text.ts';
import { FIRST_ITEM } from './cover-sheet.ts';
import type { LedgerInput } from './input.ts';
import { MARKS } from './style.ts';

export interface CellPlace {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
}

/** Where a row's cell stands in the workbook we lay out; `null` where the scheme does not have the sheet. */
export function placeOf(
  { scheme }: LedgerInput,
  key: SheetKey,
  rowIndex: number | null,
  columnKey: string | null,
): CellPlace | null {
  const sheet: Sheet = ledgerSheets[key];
  if (!isSheetOn(sheet, scheme)) return null;
  const index = Math.max(
    0,
    columnsInUse(sheet, scheme).findIndex((column) => column.key === columnKey),
  );
  if (sheet.shape === 'form') {
    return columnKey === null
      ? { sheetName: sheet.name, row: 1, column: 1 }
      : { sheetName: sheet.name, row: FIRST_ITEM + index, column: 2 };
  }
  return { sheetName: sheet.name, row: rowIndex === null ? 1 : rowIndex + 2, column: index + 1 };
}

/** `承诺台账!C5`. */
export function addressOfPlace({ sheetName, row, column }: CellPlace): string {
  return `${sheetName}!${cellAddress(row, column)}`;
}

interface MarkedCell {
  readonly place: CellPlace;
  readonly severity: Severity;
  readonly notes: readonly string[];
}

export interface MarkedCells {
  readonly cells: readonly MarkedCell[];
  /** Numbers of the rows with marked cells, by the names of their sheets. */
  readonly rows: ReadonlyMap<string, ReadonlySet<number>>;
  /** `row,column` of the marked cells of a sheet. */
  readonly on: (key: SheetKey) => ReadonlySet<string>;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 };

/** The marks by cell: the worst severity wins, all notes are kept. */
export function markedPlaces(input: LedgerInput): MarkedCells {
  const cells = new Map<string, MarkedCell>();
  for (const { sheet, rowIndex, columnKey, severity, note } of input.marks ?? []) {
    const place = placeOf(input, sheet, rowIndex, columnKey);
    if (!place) continue;
    const key = addressOfPlace(place);
    const before = cells.get(key);
    cells.set(key, {
      place,
      severity: before && RANK[before.severity] < RANK[severity] ? before.severity : severity,
      notes: [...(before?.notes ?? []), note],
    });
  }
  const all = [...cells.values()];
  const rows = new Map<string, Set<number>>();
  for (const { place } of all) {
    const known = rows.get(place.sheetName) ?? new Set();
    rows.set(place.sheetName, known.add(place.row));
  }
  return {
    cells: all,
    rows,
    on: (key) =>
      new Set(
        all
          .filter(({ place }) => place.sheetName === ledgerSheets[key].name)
          .map(({ place }) => `${place.row},${place.column}`),
      ),
  };
}

const NOTE_MOST = 1000;

/** Fills and notes the marked cells; a header keeps its own fill and gets the note only. */
export function markCells(workbook: Workbook, { cells }: MarkedCells): void {
  for (const { place, severity, notes } of cells) {
    const sheet = workbook.getWorksheet(place.sheetName);
    if (!sheet) throw new Error(`no sheet ${place.sheetName} to mark`);
    const cell = sheet.getCell(place.row, place.column);
    if (place.row > 1) cell.style = { ...cell.style, ...MARKS[severity] };
    const text = notes.map((note) => lineText(note, NOTE_MOST)).join('\n');
    cell.note = { texts: [{ font: { name: '宋体', size: 9 }, text }] };
  }
}
