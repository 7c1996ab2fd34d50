import { yearOf } from '../../day.ts';
import type { RowSheetKey } from '../../parse/ledger.ts';
import { quarterOf } from '../../period.ts';
import { NEW_ITEM } from '../../workbook/carry-over.ts';
import { ledgerSheets } from '../../workbook/declaration.ts';
import type { ColumnInUse } from '../../workbook/sheet.ts';
import type { Field } from '../field.ts';
import { columnField } from '../fields.ts';
import type { Opened } from '../opened.ts';
import { plateField } from './assessed.ts';
import { entryColumns } from './entry-sheets.ts';
import { entryValues } from './entry-values.ts';

/** Days that lie ahead when the row is added. */
const AHEAD: readonly string[] = ['deadline', 'fixBy'];
/** Texts that offer names, and take any other. */
const OPEN: readonly string[] = ['responsible', 'holders'];
/** Columns that are filled by the program where the form leaves them empty. */
export const FILLED: readonly string[] = ['memberId', 'responsible'];

const HINTS: Readonly<Record<string, string>> = {
  memberId: '新编号由程序给；从别的支部转入的，填原来的编号。',
  responsible: '留空的，党员承诺填本人，支部承诺填党组织负责人。',
};

function initialOf(
  sheet: RowSheetKey,
  { key, column: { kind }, required }: ColumnInUse,
  values: readonly string[] | undefined,
  { today, year }: Opened,
): string | undefined {
  const now = yearOf(today) === year;
  if (kind.type === 'day') {
    return required && sheet !== 'commitments' && sheet !== 'roster' && !AHEAD.includes(key) ? today : undefined;
  }
  if (kind.type === 'month') return now && sheet === 'records' ? today.slice(0, 7) : undefined;
  if (key === 'period' || key === 'quarter') return now ? quarterOf(today).id : undefined;
  if (key === 'source') return values?.find((value) => value === NEW_ITEM);
  return required && values?.length === 1 && kind.type === 'list' ? values[0] : undefined;
}

/** Ids of rows that are not there yet: an area needs its head, and the head an area. They are filled in afterwards. */
const nothingYet = ({ column: { kind } }: ColumnInUse, values: readonly string[] | undefined): string | undefined =>
  kind.type === 'list' && kind.source.from === 'ids' && values?.length === 0 ? kind.source.sheet : undefined;

function hintOf(column: ColumnInUse, yet: string | undefined): string | undefined {
  if (yet === undefined) return HINTS[column.key] ?? column.column.hint;
  return `“${ledgerSheets[yet as RowSheetKey].name}”还没有登记，这一项先空着，登记以后再到表里补填。`;
}

/** The form to add a row to a sheet: what a person fills or chooses, required as the scheme has it. */
export function entryFields(opened: Opened, sheet: RowSheetKey): readonly Field[] {
  const fields = entryColumns(sheet, opened.scheme).map((column): Field => {
    const values = entryValues(sheet, column, opened);
    const yet = nothingYet(column, values);
    return columnField(column, opened.scheme, {
      values,
      initial: initialOf(sheet, column, values, opened),
      required: column.required && yet === undefined && !FILLED.includes(column.key),
      hint: hintOf(column, yet),
      ...(OPEN.includes(column.key) ? { open: true } : {}),
    });
  });
  return sheet === 'postAssessments' ? [...fields, plateField()] : fields;
}
