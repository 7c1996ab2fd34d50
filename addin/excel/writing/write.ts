import type { SheetWrites } from '../../../templates/workbook/edits/sheet-writes.ts';
import type { OwnWrites } from '../events/own-writes.ts';
import { ExcelFault } from '../fault.ts';
import { asFault, isBegun } from '../faults.ts';
import type { KnownSheets } from '../known-sheets.ts';
import { CellReader } from '../reading/cells.ts';
import { type Planned, askAsBefore, plan, setAll, setBack } from './change.ts';
import { growTable } from './grow.ts';
import { type Target, askTarget, demandUnchanged } from './target.ts';

/** A sheet that is written into. */
interface Written {
  readonly target: Target;
  readonly planned: readonly Planned[];
  readonly shrink: () => void;
}

/** Undoes what was written before Excel broke off; gives the sheets that are not as they were. */
async function undo(context: Excel.RequestContext, written: readonly Written[]): Promise<readonly string[]> {
  try {
    // In the order of writing.
    for (const { shrink } of written) shrink();
    for (const { planned } of written) setBack(planned);
    await context.sync();
  } catch {
    // Where writing was refused, writing back is refused too, at the same place: what counts is what stands there now.
  }
  const asked = written.map(({ target, planned }) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(target.sheet.id);
    return { name: target.writes.sheet.name, parts: planned.map((one) => askAsBefore(sheet, one)) };
  });
  await context.sync();
  return asked.filter(({ parts }) => !parts.every((isAsBefore) => isAsBefore())).map(({ name }) => name);
}

function halfWritten(code: string, where: string): ExcelFault {
  const what = `Excel 中途停了下来（错误代码：${code}），${where}可能只写了一部分。`;
  return new ExcelFault('halfWritten', code, `${what}请按撤销（Ctrl+Z）退回，或者不保存就关闭工作簿，再重新打开操作。`);
}

/** What is told where Excel broke off in writing. */
async function brokenOff(context: Excel.RequestContext, written: readonly Written[], error: unknown): Promise<unknown> {
  const fault = asFault(error);
  if (!(fault instanceof ExcelFault) || !isBegun(fault)) return fault;
  let left: readonly string[];
  try {
    left = await undo(context, written);
  } catch {
    return halfWritten(fault.code, '要写的内容');
  }
  if (left.length > 0) return halfWritten(fault.code, left.map((name) => `工作表“${name}”`).join('、'));
  return new ExcelFault(fault.kind, fault.code, `${fault.message}台账没有改动。`);
}

/** A batch is one step of undoing; where this Excel can, setting back after a failure belongs to the same step. */
export function undoOptions(canGroup: boolean): Excel.RunOptions {
  return canGroup ? { mergeUndoGroup: true } : {};
}

/**
 * Writes cells of several sheets: a `sync` that looks whether everything still is as it was read, and one that writes.
 * Whatever is looked up comes before the first change of a batch, so what is missing leaves everything as it was.
 */
export async function writeSheets(
  context: Excel.RequestContext,
  writes: readonly SheetWrites[],
  known: KnownSheets,
  own: OwnWrites,
): Promise<void> {
  const targets = writes.map((one) => askTarget(context, one, known));
  await context.sync();
  const reader = new CellReader(known.date1904);
  for (const target of targets) demandUnchanged(target, reader);
  const written = targets.map((target): Written => {
    const planned = plan(target, reader);
    const tables = known.named(target.writes.sheet.name)?.tables ?? [];
    const others = tables.filter((table) => table !== target.table?.known).map(({ range }) => range);
    return { target, planned, shrink: growTable(target, others) };
  });
  for (const { planned } of written) setAll(planned);
  for (const { target, planned } of written)
    own.expect(
      target.sheet.id,
      planned.map(({ extent }) => extent),
    );
  try {
    await context.sync();
  } catch (error) {
    throw await brokenOff(context, written, error);
  }
}
