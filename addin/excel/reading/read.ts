import type { SheetGrid } from '../../../ledger/grid.ts';
import { cancelled, codeOf, faultOf } from '../faults.ts';
import type { Reading, Selection, Work } from '../gateway.ts';
import type { KnownSheets } from '../known-sheets.ts';
import { type Block, CellReader } from './cells.ts';
import { type AskedSheet, askListed, askSheets } from './listed.ts';
import { CELLS_MOST, type Extent, type Piece, batchesBeyond, blindPart, cellsOf } from './plan.ts';
import { blocksOf, extentOf, rangeOf } from './ranges.ts';
import { NOTHING_SELECTED, askSelected, askVisible, isNoCells } from './selected.ts';

const TOO_BIG = 'ResponsePayloadSizeLimitExceeded';
/** Below this part of the usual size an answer can't be too big for what Excel takes. */
const LEAST_SHARE = 1 / 1024;

function demandSize(asked: readonly AskedSheet[], used: readonly (Extent | null)[]): void {
  const whole = asked.map(({ sheet }, index) => ({
    name: sheet.name,
    cells: cellsOf(used[index] ? [used[index]] : []),
  }));
  const biggest = whole.reduce((a, b) => (b.cells > a.cells ? b : a), { name: '', cells: 0 });
  if (whole.reduce((sum, { cells }) => sum + cells, 0) <= CELLS_MOST) return;
  throw faultOf(
    'other',
    'TooManyCells',
    `工作簿太大，读不了：工作表“${biggest.name}”用到了很远的行或列，多半是误填了一个单元格。请删去多余的行和列，保存后再操作一次。`,
  );
}

/** The pieces one after the other, a `sync` for each batch; between two it can be cancelled. */
async function readBeyond(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  batches: readonly Piece[][],
  work: Work,
): Promise<ReadonlyMap<number, readonly Block[]>> {
  const found = new Map<number, readonly Block[]>();
  const from = async (index: number): Promise<void> => {
    const batch = batches[index];
    work.progress?.(index + 1, batches.length + 1);
    if (!batch) return;
    if (work.signal?.aborted) throw cancelled();
    const ranges = batch.map((piece) => rangeOf(sheets[piece.sheet]!, piece));
    for (const range of ranges) range.load('rowIndex,columnIndex,values,numberFormat');
    await context.sync();
    batch.forEach(({ sheet }, at) => found.set(sheet, [...(found.get(sheet) ?? []), ...blocksOf(ranges[at]!)]));
    await from(index + 1);
  };
  await from(0);
  return found;
}

async function askList(context: Excel.RequestContext) {
  const listed = askListed(context);
  const areas = askSelected(context);
  try {
    await context.sync();
  } catch (error) {
    // The selection comes last in the batch: all else has been answered.
    if (!isNoCells(error)) throw error;
    return { listed, areas: null };
  }
  return { listed, areas };
}

async function attempt(context: Excel.RequestContext, known: KnownSheets, work: Work, share: number): Promise<Reading> {
  if (work.signal?.aborted) throw cancelled();
  const { listed, areas } = await askList(context);
  const asked = askSheets(listed, share);
  const visible: () => Selection = areas ? askVisible(areas) : () => NOTHING_SELECTED;
  await context.sync();
  const used = asked.map((sheet) => extentOf(sheet.used));
  demandSize(asked, used);
  const sheets = asked.map(({ sheet }) => sheet);
  const batches = batchesBeyond(used, blindPart(sheets.length, share), share);
  const more = await readBeyond(context, sheets, batches, work);
  const reader = new CellReader(listed.date1904());
  const grids = asked.map(({ sheet, visibility, first, tables }, index): SheetGrid => ({
    name: sheet.name,
    visibility,
    rows: reader.rows([...blocksOf(first), ...(more.get(index) ?? [])]),
    tables: tables().map(({ range }) => range),
  }));
  known.keep(
    asked.map(({ sheet, tables }) => ({ id: sheet.id, name: sheet.name, tables: tables() })),
    listed.date1904(),
  );
  return { grid: { date1904: listed.date1904(), sheets: grids }, selection: visible(), fileName: listed.workbook.name };
}

/**
 * The whole workbook: a `sync` for what it consists of, one for most of the cells and the rows selected, one more for each
 * 60,000 cells that lie further down or to the right. Where an answer is too big for Excel (long texts), all is read
 * again in smaller pieces.
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  known: KnownSheets,
  work: Work,
  share = 1,
): Promise<Reading> {
  try {
    return await attempt(context, known, work, share);
  } catch (error) {
    if (codeOf(error) !== TOO_BIG || share <= LEAST_SHARE) throw error;
    return readWorkbook(context, known, work, share / 4);
  }
}
