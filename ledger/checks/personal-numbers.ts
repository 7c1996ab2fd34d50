import { type Finding, finding } from '../findings/finding.ts';
import { oncePer } from '../once-per.ts';
import type { RowSheetKey } from '../parse/ledger.ts';
import { personalNumberIn } from '../privacy.ts';
import type { Scheme } from '../scheme/schema.ts';
import { ledgerSheets } from '../workbook/declaration.ts';
import { type Draft, type Sheet, cellOf, columnsInUse } from '../workbook/sheet.ts';
import type { Check } from './check.ts';

const openColumns = oncePer((declared: Sheet, scheme: Scheme) =>
  columnsInUse(declared, scheme).filter(({ column }) => column.share === 'public' && column.kind.type === 'text'),
);

/** Columns of free text that may go into a circular or a notice hold nobody's telephone or identity number. */
export const personalNumbers: Check = ({ ledger, scheme }) => {
  const found: Finding[] = [];
  for (const [key, declared] of Object.entries<Sheet>(ledgerSheets)) {
    if (declared.shape !== 'table' || declared.hidden) continue;
    const open = openColumns(declared, scheme);
    for (const row of ledger[key as RowSheetKey] as readonly Draft<Sheet>[]) {
      for (const { key: column, header } of open) {
        const text = row[column];
        const what = typeof text === 'string' ? personalNumberIn(text) : null;
        if (what !== null) found.push(finding('personal-number', cellOf(row, column), { header, what }));
      }
    }
  }
  return found;
};
