import { type WorkbookGrid, cellAt } from '../grid.ts';
import { canonical } from '../parse/text.ts';
import { PRODUCT, identityNames, ledgerSheets } from '../workbook/declaration.ts';

/** A workbook that the committee keeps itself, such as 支部名册 or 党委工作簿, by what its 字典 says. */
export interface KeptWorkbook {
  /** 支部名册, 党委工作簿 … */
  readonly name: string;
  readonly scheme: string | null;
  readonly version: string | null;
}

/** What a workbook of ours other than a ledger says it is; `null` where it says nothing of the kind. */
export function readKeptWorkbook(grid: WorkbookGrid): KeptWorkbook | null {
  const dictionary = grid.sheets.find(({ name }) => canonical(name) === ledgerSheets.dictionary.name);
  const value = (name: string): string | null => {
    const row = dictionary?.rows.find((one) => cellAt(one, 1) === name);
    const cell = row === undefined ? null : cellAt(row, 3);
    return typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : null;
  };
  const name = value(identityNames.workbook);
  if (name === null || value(identityNames.product) !== PRODUCT) return null;
  return { name, scheme: value(identityNames.scheme), version: value(identityNames.version) };
}
