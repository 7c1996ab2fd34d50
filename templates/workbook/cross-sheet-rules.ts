import type { DataValidation } from 'exceljs';
import { columnLetters } from '../../ledger/grid.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { ledgerSheets } from '../../ledger/workbook/declaration.ts';
import { type Sheet, columnsInUse, isSheetOn } from '../../ledger/workbook/sheet.ts';
import { layOutDictionary } from './dictionary.ts';
import { rowsFormula } from './references.ts';
import { isTyped, roleOf } from './role.ts';
import { EARLIEST, validationOf } from './validation.ts';

/** A rule of a placed ledger that refers to another of its sheets. */
export interface CrossSheetRule {
  readonly sheet: string;
  /** The cells under the rule, such as `B2:B2001`. */
  readonly address: string;
  /** A list rule: its formula without `=`, its prompt, and what it says of other values. */
  readonly validation: DataValidation;
}

/**
 * The list rules of a ledger for the add-in whose values stand in another sheet: names of members, ids. Placing sheets in
 * an open workbook may turn their references into links to a foreign one, so whoever places them sets these again.
 */
export function crossSheetRules(scheme: Scheme): readonly CrossSheetRule[] {
  const sheets = (Object.values(ledgerSheets) as readonly Sheet[]).filter((sheet) => isSheetOn(sheet, scheme));
  const dictionary = layOutDictionary([], sheets, scheme);
  return sheets
    .filter(({ shape, hidden }) => shape === 'table' && hidden !== true)
    .flatMap((sheet) =>
      columnsInUse(sheet, scheme).flatMap((column, index): readonly CrossSheetRule[] => {
        const { kind } = column.column;
        const role = roleOf(column, 'command');
        if (kind.type !== 'list' || !isTyped(role) || rowsFormula(kind.source, scheme) === undefined) return [];
        const letters = columnLetters(index + 1);
        const place = { scheme, dictionary, role, first: `${letters}2`, earliest: EARLIEST };
        const validation = validationOf(column, place);
        if (!validation) return [];
        return [{ sheet: sheet.name, address: `${letters}2:${letters}${sheet.rows + 1}`, validation }];
      }),
    );
}
