import type { Book, DefinedName } from './book.ts';
import { kindOf } from './package.ts';
import type { Sheet } from './sheet.ts';

/** `台账 (2)`, as Excel names a sheet whose name is taken. */
function freeSheetName(name: string, taken: readonly string[]): string {
  let free = name;
  for (let number = 2; taken.some((one) => one.toLowerCase() === free.toLowerCase()); number += 1) {
    const ending = ` (${number})`;
    free = name.slice(0, 31 - ending.length) + ending;
  }
  return free;
}

function renameTables(sheet: Sheet, taken: Set<string>): void {
  for (const table of sheet.tables) {
    const base = table.name;
    for (let number = 2; taken.has(table.name.toLowerCase()); number += 1) table.name = `${base}${number}`;
    taken.add(table.name.toLowerCase());
  }
}

/** Kinds of parts with which Excel places no sheet from another workbook. */
const UNSUPPORTED = ['chart', 'comments', 'drawing', 'pivotTable', 'slicer', 'threadedComment'];

export const hasUnsupported = ({ relations }: Sheet): boolean =>
  relations.some(({ type }) => UNSUPPORTED.includes(kindOf(type)));

/** References to other sheets come to nothing: they named sheets of another workbook. */
function cutReferences(sheet: Sheet): void {
  const cut = (formula: string | null): string | null => (formula?.includes('!') ? '#REF!' : formula);
  sheet.validations = sheet.validations.map((rule) => ({ ...rule, formulas: rule.formulas.map(cut) }));
}

/**
 * Places sheets of another workbook at an index, with what belongs to them; names that are taken are changed. The sheets as
 * they stand then.
 */
export function insertSheets(
  book: Book,
  source: Book,
  sheets: readonly Sheet[],
  at: number,
  keepReferences: boolean,
): void {
  const taken = new Set(book.sheets.flatMap(({ tables }) => tables.map(({ name }) => name.toLowerCase())));
  const names = book.sheets.map(({ name }) => name);
  const old = new Map(sheets.map((sheet) => [sheet, sheet.name]));
  for (const sheet of sheets) {
    sheet.name = freeSheetName(sheet.name, names);
    names.push(sheet.name);
    renameTables(sheet, taken);
    if (!keepReferences) cutReferences(sheet);
  }
  const moved = source.names.flatMap((one): DefinedName[] => {
    if (one.sheet === null || !sheets.includes(one.sheet)) return [];
    const { name } = one.sheet;
    const formula = one.formula.replaceAll(`'${old.get(one.sheet)!}'!`, `'${name}'!`);
    return [{ ...one, formula }];
  });
  book.names = [...book.names, ...moved];
  book.sheets = [...book.sheets.slice(0, at), ...sheets, ...book.sheets.slice(at)];
}
