import type { Scheme } from '../../../ledger/scheme/schema.ts';
import { type Sheet, columnsInUse } from '../../../ledger/workbook/sheet.ts';

/** One thing a scheme says, as a clerk would put it. */
export interface Fact {
  readonly label: string;
  /** Where it stands in the scheme: paths by which its defaults are known. */
  readonly at: (scheme: Scheme) => readonly string[];
  /** Where a committee changes it, if that is not where it stands. */
  readonly where?: string;
  /** In plain words, a line each; none where the scheme does not have it. */
  readonly tell: (scheme: Scheme) => readonly string[];
  /** In a few words, for the comparison of all schemes; the lines themselves where `true`. */
  readonly compare?: true | ((scheme: Scheme) => string);
  /** What is a default here is never the whole: the institution's text gives the rest. */
  readonly partly?: true;
}

/** Facts that belong together, under one heading. */
export interface Part {
  readonly title: string;
  readonly facts: readonly Fact[];
}

export const at =
  (...paths: readonly string[]) =>
  (): readonly string[] =>
    paths;

/** One line where there is a value, none where there is not. */
export const line = <T>(value: T | undefined, tell: (value: T) => string): readonly string[] =>
  value === undefined ? [] : [tell(value)];

export const yes = (on: boolean | undefined, text: string): readonly string[] => (on === true ? [text] : []);

/** “03-15” as “3月15日”. */
export const monthDay = (by: string): string => `${Number(by.slice(0, 2))}月${Number(by.slice(3))}日`;

export const percent = (part: number): string => `${Math.round(part * 1000) / 10}%`;

export const PLEDGER = { branch: '支部', member: '党员' } as const;

/** The header of a column as the scheme has it; its key where the scheme has none. */
export function headerOf(sheet: Sheet, key: string, scheme: Scheme): string {
  return columnsInUse(sheet, scheme).find((column) => column.key === key)?.header ?? key;
}
