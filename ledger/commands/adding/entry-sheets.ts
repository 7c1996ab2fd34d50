import type { RowSheetKey } from '../../parse/ledger.ts';
import type { Scheme } from '../../scheme/schema.ts';
import { ledgerSheets } from '../../workbook/declaration.ts';
import { type ColumnInUse, type Sheet, columnsInUse, isSheetOn } from '../../workbook/sheet.ts';
import type { Opened } from '../opened.ts';

/** A sheet of this ledger that a secretary adds rows to. */
export interface EntryForm {
  readonly sheet: RowSheetKey;
  readonly title: string;
  readonly purpose: string;
}

type Keys = Readonly<Partial<Record<RowSheetKey, readonly string[]>>>;

/** Columns of commands that are a person's to say when a row is added. */
const SAID: Keys = {
  // Who comes from another branch keeps the id.
  roster: ['memberId'],
  commitments: ['originId'],
  reviews: Object.keys(ledgerSheets.reviews.columns),
  inspections: ['period', 'id'],
  // The self-evaluation comes before the scores, which 计分 writes into the same row.
  results: ['round', 'pledger'],
};

/** Columns of the secretary that say nothing yet when a row is added: they are told when all is over. */
const TOLD_LATER: Keys = { commitments: ['fulfilment', 'itemGrade'] };

/** The columns that a person fills or chooses when a row is added; ids and what the program writes are not among them. */
export function entryColumns(key: RowSheetKey, scheme: Scheme): readonly ColumnInUse[] {
  return columnsInUse(ledgerSheets[key], scheme).filter(({ key: name, column: { by } }) => {
    if (TOLD_LATER[key]?.includes(name)) return false;
    return by === 'secretary' || (by === 'command' && SAID[key]?.includes(name) === true);
  });
}

/** The log is written by commands only. */
const BY_COMMANDS: readonly string[] = ['transitions'];

/** What the form is for, where it is not for the whole of the row. */
const PURPOSES: Readonly<Partial<Record<RowSheetKey, string>>> = {
  results: '自评等次，公开、上报的日期；分数由“计分”写入',
};

const isRowSheet = (key: string): key is RowSheetKey => key !== 'cover' && key !== 'dictionary';

/** Whether the branch itself keeps reviews: those of the committee come by receipt (R5). */
const keepsReviews = ({ review }: Scheme): boolean =>
  [review?.branch, review?.member].some((rule) => rule !== undefined && rule.byCommittee !== true);

/** The sheets that have a form to add a row, in the order of the workbook. */
export function entryForms({ scheme, parsed }: Opened): readonly EntryForm[] {
  return (Object.entries(ledgerSheets) as readonly (readonly [string, Sheet])[]).flatMap(([key, declared]) => {
    if (!isRowSheet(key) || BY_COMMANDS.includes(key) || !isSheetOn(declared, scheme)) return [];
    // Results of a scheme without self-evaluation and such days are computed alone.
    if (key === 'results' && entryColumns(key, scheme).every(({ column: { by } }) => by !== 'secretary')) return [];
    if (parsed.ledger.missing.has(key) || (key === 'reviews' && !keepsReviews(scheme))) return [];
    return [{ sheet: key, title: declared.name, purpose: PURPOSES[key] ?? declared.purpose }];
  });
}
