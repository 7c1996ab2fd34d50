import type { Step } from '../../lifecycle/history.ts';
import type { Scheme } from '../../scheme/schema.ts';
import type { RowValues } from '../../workbook/sheet.ts';
import type { Acting } from '../opened.ts';
import { logKeys } from './keys.ts';

/** A step as a row of 变更记录, in the columns that the scheme has; the number is given when all is written. */
export function logRow(step: Step, id: string, { at, by }: Acting, scheme: Scheme): RowValues {
  const { seq, on, step: name, from, to, note, date, reasonKind, helpMode, helpers } = step;
  const values: RowValues = {
    ...{ seq, at, on, id, step: name, from, to, by, note, date, reasonKind, helpMode },
    helpers: helpers.length === 0 ? null : helpers.join('、'),
  };
  const keys = logKeys(scheme);
  return Object.fromEntries(Object.entries(values).filter(([key, value]) => value !== null && keys.has(key)));
}
