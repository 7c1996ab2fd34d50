import { columnLetters } from '../../ledger/grid.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import type { ListSource } from '../../ledger/workbook/column.ts';
import { ledgerSheets } from '../../ledger/workbook/declaration.ts';
import { type Sheet, columnsInUse, isSheetOn } from '../../ledger/workbook/sheet.ts';

function filledPart(sheet: Sheet, position: number): string {
  const letters = columnLetters(position);
  const from = `${sheet.name}!$${letters}$2`;
  const range = `${from}:$${letters}$${sheet.rows + 1}`;
  // Down to the last filled cell only: over empty cells Excel opens the list at its empty end and checks nothing.
  return `OFFSET(${from},0,0,MAX(1,SUMPRODUCT(MAX((${range}<>"")*ROW(${range})))-1),1)`;
}

/**
 * The validation formula of a list that consists of other rows of the same workbook: members' names or ids. `undefined`
 * for lists known beforehand, and where the scheme does not have the sheet. Placing a sheet in an open workbook may
 * break references between sheets, so whoever places it sets these again.
 */
export function rowsFormula(source: ListSource, scheme: Scheme): string | undefined {
  switch (source.from) {
    case 'scheme':
    case 'fixed':
      return undefined;
    case 'members': {
      const { roster } = ledgerSheets;
      return filledPart(roster, columnsInUse(roster, scheme).findIndex(({ key }) => key === 'name') + 1);
    }
    case 'ids': {
      const sheet = (Object.values(ledgerSheets) as readonly Sheet[]).find(({ key }) => key === source.sheet);
      if (!sheet) throw new Error(`no sheet ${source.sheet}`);
      // An id is the first column of its sheet.
      return isSheetOn(sheet, scheme) ? filledPart(sheet, 1) : undefined;
    }
  }
}
