import type { FormContent } from '../../../ledger/forms/content.ts';
import { sheetNames } from '../../../templates/workbook/sheet-names.ts';
import { hasExcelApi } from '../abilities.ts';
import { ExcelFault } from '../fault.ts';
import { codeOf } from '../faults.ts';
import { rangeOf } from '../reading/ranges.ts';
import { asTyped } from '../writing/entry.ts';
import { type FormLayout, layOut } from './layout.ts';
import { giveLook } from './looks.ts';
import { setUpPage } from './print.ts';

/** Rows of the same height, next to each other. */
function sameHeights(heights: readonly number[]): readonly { first: number; last: number; height: number }[] {
  const runs: { first: number; last: number; height: number }[] = [];
  heights.forEach((height, index) => {
    const run = runs.at(-1);
    if (run?.height === height) run.last = index + 1;
    else runs.push({ first: index + 1, last: index + 1, height });
  });
  return runs;
}

function fill(sheet: Excel.Worksheet, layout: FormLayout): void {
  const { metrics, widths, heights, values, looks, merges } = layout;
  widths.forEach((width, index) => {
    sheet.getRangeByIndexes(0, index, 1, 1).format.columnWidth = width;
  });
  for (const { first, last, height } of sameHeights(heights)) {
    sheet.getRangeByIndexes(first - 1, 0, last - first + 1, 1).format.rowHeight = height;
  }
  const whole = rangeOf(sheet, { top: 1, left: 1, bottom: values.length, right: widths.length });
  whole.values = values.map((row) => row.map(asTyped));
  for (const { extent, across } of merges) rangeOf(sheet, extent).merge(across);
  for (const { extent, dress } of looks) giveLook(rangeOf(sheet, extent), dress, metrics);
}

/** The name as proposed, with a number behind it where a sheet has it already. */
function freeName(proposed: string, taken: readonly string[]): string {
  return sheetNames([...taken, proposed]).at(-1)!;
}

/** Takes a half-made sheet away; gives what is told: where even that fails, which sheet is left. */
async function brokenOff(context: Excel.RequestContext, name: string, error: unknown): Promise<unknown> {
  try {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    await context.sync();
    if (!sheet.isNullObject) sheet.delete();
    await context.sync();
    return error;
  } catch {
    const code = codeOf(error) ?? 'Unknown';
    const what = `Excel 没有写完表格（错误代码：${code}），可能留下了没有写完的工作表“${name}”。`;
    return new ExcelFault('halfWritten', code, `${what}请删去这张工作表，再生成一次。`);
  }
}

/** Excel takes 1026 page breaks on a sheet. */
const MOST_BREAKS = 1000;

/**
 * Writes a form as a new sheet at the end and shows it; gives its name. Below ExcelApi 1.9 the page is not set up: paper,
 * margins and page breaks are the person's to choose.
 */
export async function addFormSheet(context: Excel.RequestContext, form: FormContent): Promise<string> {
  const layout = layOut(form);
  if (layout.breaks.length > MOST_BREAKS) {
    const pages = `这样有${layout.breaks.length + 1}页，一张工作表最多分${MOST_BREAKS}页。`;
    throw new ExcelFault('unsupported', 'TooManyPages', `${pages}请分几次，每次少选一些人。`);
  }
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const name = freeName(
    form.sheetName,
    worksheets.items.map((sheet) => sheet.name),
  );
  const sheet = worksheets.add(name);
  fill(sheet, layout);
  if (hasExcelApi('1.9')) setUpPage(sheet, layout);
  sheet.activate();
  try {
    await context.sync();
  } catch (error) {
    throw await brokenOff(context, name, error);
  }
  return name;
}
