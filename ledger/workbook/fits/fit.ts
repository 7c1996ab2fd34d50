import { DERIVED } from '../../scheme/lists.ts';
import { meant } from '../../scheme/nearest.ts';
import { entryName } from '../../scheme/place.ts';
import type { SchemeProblem } from '../../scheme/problem.ts';
import type { Scheme } from '../../scheme/schema.ts';
import { committeeSheets } from '../committee.ts';
import { ledgerSheets } from '../declaration.ts';
import { type Sheet, columnsInUse, isSheetOn } from '../sheet.ts';
import { branches } from '../sheets/branches.ts';

export type Problems = readonly SchemeProblem[];

/** One part of what a scheme must be to fit the workbook and itself; empty where it does. */
export type Fit = (scheme: Scheme) => Problems;

/** Every sheet there is: of the ledger, of the roster of branches, of the committee workbook. */
export const SHEETS: readonly Sheet[] = [...Object.values(ledgerSheets), branches, ...Object.values(committeeSheets)];

export const sheetsOn = (scheme: Scheme): readonly Sheet[] => SHEETS.filter((declared) => isSheetOn(declared, scheme));

/** Whether a scheme has a column, as `sheet.column`. */
export function hasColumn(key: string, scheme: Scheme): boolean {
  const declared = sheetsOn(scheme).find((one) => key.startsWith(`${one.key}.`));
  return declared !== undefined && columnsInUse(declared, scheme).some((c) => `${declared.key}.${c.key}` === key);
}

/** Where the values of a list are written. */
export const placeOf = (list: string): string => DERIVED[list] ?? `lists.${list}`;

/** The place of an entry of a list, such as `milestones.定诺`. */
export const entryAt = (path: string, list: readonly unknown[], index: number): string =>
  `${path}.${entryName(list, index)}`;

export const problem = (path: string, message: string): SchemeProblem => ({ path, message });

/** Problems of the values that are none of the right ones. */
export function strangers(path: string, values: readonly string[], right: readonly string[], what: string): Problems {
  return values
    .filter((value) => !right.includes(value))
    .map((value) => problem(path, `没有名为“${value}”的${what}${meant(value, right)}`));
}

/** Problems of the values that a list of the scheme lacks. */
export function unlisted(
  path: string,
  values: readonly (string | undefined)[],
  list: string,
  scheme: Scheme,
): Problems {
  const right = scheme.lists[list] ?? [];
  return values
    .filter((value) => value !== undefined)
    .filter((value) => !right.includes(value))
    .map((value) => problem(path, `“${value}”不在 ${placeOf(list)} 中${meant(value, right)}`));
}

/** The first value that is there twice. */
export function doubled(path: string, values: readonly string[]): Problems {
  const twice = values.find((value, index) => values.indexOf(value) !== index);
  return twice === undefined ? [] : [problem(path, `“${twice}”写了两次`)];
}
