import { finding, messageOf } from '../findings/finding.ts';
import { isBlank } from '../grid.ts';
import { readCell } from '../parse/cell.ts';
import type { Scheme } from '../scheme/schema.ts';
import { type ColumnInUse, type RowValues, listValues } from '../workbook/sheet.ts';
import type { Field, FieldProblem, Typed } from './field.ts';

/** The field of a column, with the values of its list as far as the scheme has them; `over` says what differs. */
export function columnField({ key, header, column, required }: ColumnInUse, scheme: Scheme, over: Partial<Field> = {}) {
  const { kind, hint } = column;
  return { key, label: header, kind, required, values: listValues(column, scheme), hint, ...over } satisfies Field;
}

/** What no cell can hold: control characters, halves of a character, non-characters. */
const UNSTORABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;
const STRAY = '有 Excel 存不下的字符，多半是从别处复制时带进来的，可能看不见。请删去这一项的内容，重新键入。';

type Read = { readonly value: string | number | null } | { readonly problem: FieldProblem };

function readField({ key, label: header, kind, required, values, open }: Field, typed: string | undefined): Read {
  const where = { file: '' };
  if (typed === undefined || isBlank(typed)) {
    if (!required) return { value: null };
    return { problem: { key, message: messageOf(finding('required-empty', where, { header, form: true })) } };
  }
  if (UNSTORABLE.test(typed)) return { problem: { key, message: `“${header}”里${STRAY}` } };
  const read = readCell(typed, { header, kind, values: open ? undefined : values }, where, false);
  // Another way of writing the same is no problem; a text that is too long could not be mended in the log any more.
  if (read.finding === null || read.finding.code === 'value-normalised') return { value: read.value };
  return { problem: { key, message: messageOf(read.finding) } };
}

/**
 * What was typed into a form, read as cells are read, so that a problem has the words it would have in the workbook. An
 * empty field is `null`.
 */
export function readFields(
  fields: readonly Field[],
  typed: Typed,
): { readonly values: RowValues } | { readonly problems: readonly FieldProblem[] } {
  const reads = fields.map((field) => [field.key, readField(field, typed[field.key])] as const);
  const problems = reads.flatMap(([, read]) => ('problem' in read ? [read.problem] : []));
  if (problems.length > 0) return { problems };
  return { values: Object.fromEntries(reads.map(([key, read]) => [key, 'value' in read ? read.value : null])) };
}
