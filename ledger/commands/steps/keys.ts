import type { Scheme } from '../../scheme/schema.ts';
import { ledgerSheets } from '../../workbook/declaration.ts';
import { type Sheet, columnsInUse } from '../../workbook/sheet.ts';

/** Keys of the columns that a scheme has of a sheet, found once: hundreds of items ask for the same. */
function keysOf(declared: Sheet): (scheme: Scheme) => ReadonlySet<string> {
  const found = new WeakMap<Scheme, ReadonlySet<string>>();
  return (scheme) => {
    const known = found.get(scheme);
    if (known) return known;
    const keys = new Set(columnsInUse(declared, scheme).map(({ key }) => key));
    found.set(scheme, keys);
    return keys;
  };
}

/** The columns of 承诺台账 that a scheme has. */
export const ownKeys = keysOf(ledgerSheets.commitments);
/** The columns of 变更记录 that a scheme has. */
export const logKeys = keysOf(ledgerSheets.transitions);
