import type { Day } from '../day.ts';
import type { Finding } from '../findings/finding.ts';
import type { Ledger, ParsedLedger, RowSheetKey } from '../parse/ledger.ts';
import type { Period } from '../period.ts';
import type { Scheme } from '../scheme/schema.ts';
import { ledgerSheets } from '../workbook/declaration.ts';
import type { Check } from './check.ts';
import { commitmentIds } from './commitment-ids.ts';
import { contextOf } from './context.ts';
import { coverage } from './coverage.ts';
import { deadlines } from './deadlines.ts';
import { itemCount } from './item-count.ts';
import { memberChanges } from './member-changes.ts';
import { memberIds } from './member-ids.ts';
import { memberNames } from './member-names.ts';
import { names } from './names.ts';
import { pledgerAllowed } from './pledger-allowed.ts';
import { references } from './references.ts';
import { requiredCategories } from './required-categories.ts';

/** Every rule of a branch's ledger. What a rule asks for comes from the scheme: of a scheme without it, it says nothing. */
export const checks: readonly Check[] = [
  names,
  references,
  memberIds,
  memberNames,
  memberChanges,
  coverage,
  itemCount,
  requiredCategories,
  commitmentIds,
  pledgerAllowed,
  deadlines,
];

/** Place of a sheet in the workbook by the name it bears there. */
function sheetOrder(ledger: Ledger): (sheet: string | undefined) => number {
  const order = new Map<string, number>();
  Object.entries(ledgerSheets).forEach(([key, { name }], place) => {
    order.set(name, place);
    if (key === 'cover' || key === 'dictionary') return;
    const row = ledger[key as RowSheetKey][0];
    if (row) order.set(row.origin.sheet, place);
  });
  return (sheet) => (sheet === undefined ? -1 : (order.get(sheet) ?? order.size));
}

/**
 * All findings of a ledger – those of reading it and those of the rules – in the order of sheet, row and column.
 * `asOf` is the day as of which is judged what is missing so far (a reminder, an inspection, a meeting): what falls due
 * after it is not asked for. Contradictions are named whatever the day.
 */
export function runChecks(parsed: ParsedLedger, scheme: Scheme, asOf: Day, period: Period): readonly Finding[] {
  const context = contextOf(parsed.ledger, scheme, asOf, period);
  const order = sheetOrder(parsed.ledger);
  return [...parsed.findings, ...checks.flatMap((check) => check(context))].sort(
    ({ where: a }, { where: b }) =>
      order(a.sheet) - order(b.sheet) || (a.row ?? 0) - (b.row ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}
