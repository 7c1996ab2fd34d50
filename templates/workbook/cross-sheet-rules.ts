import type { DataValidation } from 'exceljs';
import { columnLetters } from '../../ledger/grid.ts';
import { columnsInUse } from '../../ledger/workbook/sheet.ts';
import type { LedgerInput } from './input.ts';
import { settingOf, sheetsOf, withOwnScheme } from './ledger.ts';
import { roleOf } from './role.ts';
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
 * The list rules of a ledger whose values stand in another sheet: names of members, ids, lists too long to stand in the
 * rule itself. Placing sheets in an open workbook may turn their references into links to a foreign one, so whoever places
 * them sets these again.
 */
export function crossSheetRules(given: LedgerInput): readonly CrossSheetRule[] {
  const input = withOwnScheme(given);
  const { scheme, mode, dictionary } = settingOf(input);
  return sheetsOf(input)
    .filter(([, { shape, hidden }]) => shape === 'table' && hidden !== true)
    .flatMap(([, sheet]) =>
      columnsInUse(sheet, scheme).flatMap((column, index): readonly CrossSheetRule[] => {
        const letters = columnLetters(index + 1);
        const place = { scheme, dictionary, role: roleOf(column, mode), first: `${letters}2`, earliest: EARLIEST };
        const validation = column.column.kind.type === 'list' ? validationOf(column, place) : undefined;
        const formula: unknown = validation?.type === 'list' ? validation.formulae[0] : undefined;
        if (validation === undefined || typeof formula !== 'string' || !formula.includes('!')) return [];
        return [{ sheet: sheet.name, address: `${letters}2:${letters}${sheet.rows + 1}`, validation }];
      }),
    );
}
