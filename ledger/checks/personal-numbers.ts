import { type Finding, finding } from '../findings/finding.ts';
import type { RowSheetKey } from '../parse/ledger.ts';
import { personalNumberIn } from '../privacy.ts';
import { ledgerSheets } from '../workbook/declaration.ts';
import { type Draft, type Sheet, cellOf, columnsInUse } from '../workbook/sheet.ts';
import type { Check } from './check.ts';

/** Columns of free text that may go into a circular or a notice hold nobody's telephone or identity number. */
export const personalNumbers: Check = ({ ledger, scheme }) =>
  (Object.entries(ledgerSheets) as readonly (readonly [string, Sheet])[]).flatMap(([key, declared]) => {
    if (declared.shape !== 'table' || declared.hidden) return [];
    const open = columnsInUse(declared, scheme).filter(
      ({ column }) => column.share === 'public' && column.kind.type === 'text',
    );
    return (ledger[key as RowSheetKey] as readonly Draft<Sheet>[]).flatMap((row) =>
      open.flatMap(({ key: column, header }): readonly Finding[] => {
        const text = row[column];
        const what = typeof text === 'string' ? personalNumberIn(text) : null;
        return what === null ? [] : [finding('personal-number', cellOf(row, column), { header, what })];
      }),
    );
  });
