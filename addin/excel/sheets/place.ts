import type { CrossSheetRule } from '../../../templates/workbook/index.ts';
import { ExcelFault } from '../fault.ts';
import { asFault, faultOf } from '../faults.ts';
import { toBase64 } from './base64.ts';

async function idsNow(context: Excel.RequestContext): Promise<readonly string[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id');
  await context.sync();
  return worksheets.items.map(({ id }) => id);
}

async function insert(context: Excel.RequestContext, workbook: Uint8Array): Promise<readonly Excel.Worksheet[]> {
  const ids = context.workbook.insertWorksheetsFromBase64(toBase64(workbook), { positionType: 'Beginning' });
  await context.sync();
  const sheets = ids.value.map((id) => context.workbook.worksheets.getItem(id));
  for (const sheet of sheets) sheet.load('name,visibility');
  await context.sync();
  return sheets;
}

const STYLES = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

/** Sets a rule anew: in placing, its reference may have become one to a foreign workbook. */
function setRule(sheet: Excel.Worksheet, { address, validation }: CrossSheetRule): void {
  const { dataValidation } = sheet.getRange(address);
  const [formula] = validation.formulae;
  dataValidation.rule = { list: { inCellDropDown: true, source: `=${String(formula)}` } };
  dataValidation.ignoreBlanks = validation.allowBlank ?? true;
  dataValidation.prompt = {
    showPrompt: validation.showInputMessage ?? false,
    title: validation.promptTitle ?? '',
    message: validation.prompt ?? '',
  };
  dataValidation.errorAlert = {
    showAlert: validation.showErrorMessage ?? false,
    style: STYLES[(validation.errorStyle ?? 'stop') as keyof typeof STYLES],
    title: validation.errorTitle ?? '',
    message: validation.error ?? '',
  };
}

/** The rules with their sheets; where a sheet was given another name, one of its own name stood there before. */
function matched(sheets: readonly Excel.Worksheet[], rules: readonly CrossSheetRule[]) {
  return rules.map((rule) => {
    const sheet = sheets.find(({ name }) => name === rule.sheet);
    if (sheet) return { sheet, rule };
    const todo = '请先删去它，或给它改个名字，再新建台账；也可以选择在新工作簿中打开。';
    throw faultOf('other', 'NameTaken', `工作簿里已经有名为“${rule.sheet}”的工作表。${todo}`);
  });
}

/** Takes away what was placed. */
async function removeNew(context: Excel.RequestContext, before: readonly string[]): Promise<void> {
  const placed = (await idsNow(context)).filter((id) => !before.includes(id));
  for (const id of placed) context.workbook.worksheets.getItem(id).delete();
  await context.sync();
}

async function withoutTrace(
  context: Excel.RequestContext,
  before: readonly string[],
  error: unknown,
): Promise<unknown> {
  const fault = asFault(error);
  if (!(fault instanceof ExcelFault)) return fault;
  try {
    await removeNew(context, before);
  } catch {
    const what = `Excel 没有放好台账（错误代码：${fault.code}），可能留下了几张不完整的工作表。`;
    return new ExcelFault(
      'halfWritten',
      fault.code,
      `${what}请删去新出现的工作表，或者不保存就关闭工作簿，再重新打开操作。`,
    );
  }
  return new ExcelFault(fault.kind, fault.code, `${fault.message}工作簿没有改动。`);
}

/** Places all sheets of a workbook before those there are and sets again what placing breaks; on failure none stays. */
export async function placeSheets(
  context: Excel.RequestContext,
  workbook: Uint8Array,
  rules: readonly CrossSheetRule[],
): Promise<void> {
  const before = await idsNow(context);
  try {
    const sheets = await insert(context, workbook);
    for (const { sheet, rule } of matched(sheets, rules)) setRule(sheet, rule);
    sheets.find(({ visibility }) => visibility === 'Visible')?.activate();
    await context.sync();
  } catch (error) {
    throw await withoutTrace(context, before, error);
  }
}
