import { codeOf } from '../faults.ts';
import type { RowSpan, Selection } from '../gateway.ts';
import { hasExcelApi } from '../abilities.ts';
import { joined, spansOf, within } from '../spans.ts';

/** A request under way; `spans` is there after the next `sync`. */
export interface SelectedAreas {
  readonly spans: () => readonly RowSpan[];
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

export const NOTHING_SELECTED: Selection = { sheet: '', spans: [] };

/** Excel's codes where a chart or a picture is selected, several areas (below ExcelApi 1.9), or a sheet without cells. */
const NO_CELLS: ReadonlySet<string> = new Set(['InvalidSelection', 'UnsupportedSheet']);

/** Whether asking for the selection failed because what is selected are not cells (of one area, below ExcelApi 1.9). */
export function isNoCells(error: unknown): boolean {
  return NO_CELLS.has(codeOf(error) ?? '');
}

const spanOf = ({ rowIndex, rowCount }: Excel.Range): RowSpan => ({ first: rowIndex + 1, last: rowIndex + rowCount });

function askAreas(context: Excel.RequestContext): () => readonly RowSpan[] {
  if (!hasExcelApi('1.9')) {
    const range = context.workbook.getSelectedRange();
    range.load('rowIndex,rowCount');
    return () => [spanOf(range)];
  }
  const { areas } = context.workbook.getSelectedRanges();
  areas.load('items/rowIndex,items/rowCount');
  return () => areas.items.map(spanOf);
}

/**
 * Asks for the areas selected and for the sheet they are on. Excel breaks the batch off where no cells are selected, so this
 * comes last in its batch.
 */
export function askSelected(context: Excel.RequestContext): SelectedAreas {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.load('name');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,rowCount');
  return { sheet, used, spans: askAreas(context) };
}

/** The rows selected, as far as something stands there: whole columns selected do not reach beyond. */
function boundedSpans({ spans, used }: SelectedAreas): readonly RowSpan[] {
  if (used.isNullObject) return [];
  const { first, last } = spanOf(used);
  return joined(spans()).flatMap((span) => within(span, first, last) ?? []);
}

function notHidden(
  rows: readonly number[],
  properties: OfficeExtension.ClientResult<Excel.RowProperties[]>,
): () => readonly number[] {
  return () => rows.filter((_, index) => properties.value[index]?.rowHidden !== true);
}

function askRows(sheet: Excel.Worksheet, { first, last }: RowSpan): () => readonly number[] {
  const rows = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  if (hasExcelApi('1.9')) {
    const column = sheet.getRangeByIndexes(first - 1, 0, rows.length, 1);
    return notHidden(rows, column.getRowProperties({ rowHidden: true }));
  }
  const ranges = rows.map((row) => sheet.getRangeByIndexes(row - 1, 0, 1, 1));
  for (const range of ranges) range.load('rowHidden');
  return () => rows.filter((_, index) => ranges[index]?.rowHidden !== true);
}

/** Asks which of the rows selected can be seen: what a filter hides between two of them was not meant. */
export function askVisible(areas: SelectedAreas): () => Selection {
  const asked = boundedSpans(areas).map((span) => askRows(areas.sheet, span));
  return () => ({ sheet: areas.sheet.name, spans: spansOf(asked.flatMap((rows) => rows())) });
}

/** What is selected now; two `sync`s. */
export async function readSelection(context: Excel.RequestContext): Promise<Selection> {
  const areas = askSelected(context);
  try {
    await context.sync();
  } catch (error) {
    if (isNoCells(error)) return NOTHING_SELECTED;
    throw error;
  }
  const visible = askVisible(areas);
  await context.sync();
  return visible();
}
