import type { RowSheetKey } from '../parse/ledger.ts';
import type { RowValues } from '../workbook/sheet.ts';

/**
 * What the committee decided about one branch, as rows of the branch's own ledger: the committee's word counts there (R5).
 * A row is known by the sheet's `rowKey`. Rows of 承诺台账 hold the id and the columns that are the committee's, such as the
 * gates; the rows of other sheets are whole.
 */
export type DecidedRows = Readonly<Partial<Record<RowSheetKey, readonly RowValues[]>>>;
