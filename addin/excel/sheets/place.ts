import type { CrossSheetRule } from '../../../templates/workbook/index.ts';
import { ExcelFault } from '../fault.ts';
import { asFault, codeOf, faultOf } from '../faults.ts';
import { toBase64 } from './base64.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

async function sheetsNow(context: Excel.RequestContext): Promise<readonly Named[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name');
  await context.sync();
  return worksheets.items.map(({ id, name }) => ({ id, name }));
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

/** What was placed beside a sheet of its name is called `台账 (2)`. */
const NUMBERED = /^(.+) \(\d+\)$/;

function demandOwnNames(placed: readonly Named[], before: readonly Named[]): void {
  const taken = placed
    .map(({ name }) => NUMBERED.exec(name)?.[1])
    .find((own) => before.some(({ name }) => name === own));
  if (taken === undefined) return;
  const todo = '请先删去它，或给它改个名字，再新建台账；也可以选择在新工作簿中打开。';
  throw faultOf('other', 'NameTaken', `工作簿里已经有名为“${taken}”的工作表。${todo}`);
}

function setRules(sheets: readonly Excel.Worksheet[], rules: readonly CrossSheetRule[]): void {
  for (const rule of rules) {
    const sheet = sheets.find(({ name }) => name === rule.sheet);
    if (!sheet) throw new Error(`no sheet ${rule.sheet} was placed`);
    setRule(sheet, rule);
  }
}

/** Takes away what was placed. */
async function removeNew(context: Excel.RequestContext, before: readonly Named[]): Promise<void> {
  const placed = (await sheetsNow(context)).filter(({ id }) => !before.some((one) => one.id === id));
  for (const { id } of placed) context.workbook.worksheets.getItem(id).delete();
  await context.sync();
}

/** What is told where placing failed, once everything is as it was; faults of the program stay as they are. */
async function withoutTrace(context: Excel.RequestContext, before: readonly Named[], error: unknown): Promise<unknown> {
  const fault = asFault(error);
  const code = codeOf(error) ?? 'Unknown';
  try {
    await removeNew(context, before);
  } catch {
    const what = `Excel 没有放好台账（错误代码：${code}），可能留下了几张不完整的工作表。`;
    return new ExcelFault('halfWritten', code, `${what}请删去新出现的工作表，或者不保存就关闭工作簿，再重新打开操作。`);
  }
  return fault instanceof ExcelFault ? new ExcelFault(fault.kind, code, `${fault.message}工作簿没有改动。`) : fault;
}

/** Places all sheets of a workbook before those there are and sets again what placing breaks; on failure none stays. */
export async function placeSheets(
  context: Excel.RequestContext,
  workbook: Uint8Array,
  rules: readonly CrossSheetRule[],
): Promise<void> {
  const before = await sheetsNow(context);
  try {
    const sheets = await insert(context, workbook);
    demandOwnNames(sheets, before);
    setRules(sheets, rules);
    sheets.find(({ visibility }) => visibility === 'Visible')?.activate();
    await context.sync();
  } catch (error) {
    throw await withoutTrace(context, before, error);
  }
}
