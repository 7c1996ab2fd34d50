import { z } from 'zod';
import type { RowSheetKey } from '../parse/ledger.ts';
import { type SheetKey, ledgerSheets } from '../workbook/declaration.ts';

const keys = (Object.keys(ledgerSheets) as SheetKey[]).filter(
  (key): key is RowSheetKey => key !== 'cover' && key !== 'dictionary',
);

/** A sheet of rows, and a row's values, as they stand in small files. */
export const rowSheetKey = z.enum(keys);
export const rowValues = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
