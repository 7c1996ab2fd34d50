import type { Cell } from '../../ledger/grid.ts';
import { type Difference, same } from './compare.ts';
import { MERGED } from './theirs.ts';
import { type Workbook, showsDates } from './witness/workbook.ts';
import type { RawCell } from './witness/sheet.ts';

/** A cell on which we and exceljs differ and whose XML says what we read. */
interface Case extends Difference {
  readonly raw: RawCell | undefined;
  /** Code or built-in number of the cell's number format. */
  readonly format: string | number;
  readonly date1904: boolean;
}

/** A known fault of exceljs 4.4, told by the cell's own XML. */
interface Fault {
  readonly name: string;
  readonly reason: string;
  readonly explains: (found: Case) => boolean;
}

const isDate = (cell: Cell): boolean => typeof cell === 'object' && cell !== null && 'date' in cell;
const isFormula = (cell: Cell): boolean => typeof cell === 'object' && cell !== null && 'formula' in cell;
const isNumeric = ({ raw }: Case): boolean => raw !== undefined && (raw.type === 'n' || raw.type === '');

export const FAULTS: readonly Fault[] = [
  {
    name: 'merged-value-hidden',
    reason: 'a value in a cell under a merged range is replaced by the first cell’s',
    explains: ({ theirs }) => same(theirs, MERGED),
  },
  {
    name: 'falsy-result-lost',
    reason: 'stored results 0, FALSE and empty text of a formula vanish from cell.value',
    explains: ({ ours, theirs, raw }) =>
      raw?.formula === true && isFormula(theirs) && (ours === 0 || ours === false || ours === ''),
  },
  {
    name: 'empty-text-lost',
    reason: 'a cell of empty text is told as empty',
    explains: ({ ours, theirs }) => ours === '' && theirs === null,
  },
  {
    name: 'iso-date-as-number',
    reason: 'a date written as text (t="d") is cut to its leading number',
    explains: ({ raw, theirs }) => raw?.type === 'd' && (typeof theirs === 'number' || isDate(theirs)),
  },
  {
    name: 'built-in-date-as-number',
    reason: 'built-in date formats 27–36 and 50–58, of Chinese Excel, are not known',
    explains: ({ ours, theirs, format }) => isDate(ours) && typeof theirs === 'number' && typeof format === 'number',
  },
  {
    name: 'duration-as-date',
    reason: 'an amount of hours under [h]:mm is told as a moment',
    explains: ({ ours, theirs, format }) =>
      typeof ours === 'number' && isDate(theirs) && (format === 46 || /\[[hms]+\]/i.test(String(format))),
  },
  {
    name: 'number-as-date',
    reason: 'letters in the literals of a number format (\\d, "…", _m) are taken for days and months',
    explains: ({ ours, theirs, format }) => typeof ours === 'number' && isDate(theirs) && !showsDates(format),
  },
  {
    name: 'date-as-number',
    reason: 'date formats in capital letters or of years alone (e, aaaa) are not known',
    explains: ({ ours, theirs, format }) => isDate(ours) && typeof theirs === 'number' && typeof format === 'string',
  },
  {
    name: 'time-of-day-as-date',
    reason: 'a time of day without a day is told as a moment in 1899 or 1904',
    explains: ({ ours, theirs }) => typeof ours === 'number' && ours >= 0 && ours < 1 && isDate(theirs),
  },
  {
    name: 'date1904-by-name',
    reason: 'date1904="true" is not understood, only "1"',
    explains: ({ ours, theirs, date1904 }) => date1904 && isDate(ours) && isDate(theirs),
  },
  {
    name: 'inline-result-lost',
    reason: 'the result of a formula is lost where it is an inline string',
    explains: ({ ours, theirs, raw }) =>
      raw?.formula === true && raw.type === 'inlineStr' && typeof ours === 'string' && isFormula(theirs),
  },
  {
    name: 'outside-the-calendar',
    reason:
      'a number under a date format that is no day of Excel’s calendar (negative, 60, beyond 9999) is told as a day',
    explains: ({ ours, theirs }) =>
      typeof ours === 'number' && isDate(theirs) && (ours < 0 || ours === 60 || ours >= 2_957_000),
  },
  {
    name: 'before-march-1900',
    reason: 'Excel counts a 29 February 1900; days before it are told one day early',
    explains: ({ ours, theirs, raw, date1904 }) =>
      !date1904 && isDate(ours) && isDate(theirs) && Number(raw?.value) < 61,
  },
  {
    name: 'excel-escape-kept',
    reason: '_xHHHH_ is undone in shared strings in capital letters only, and nowhere else',
    explains: ({ ours, theirs }) =>
      typeof ours === 'string' && typeof theirs === 'string' && /_x[0-9a-fA-F]{4}_/.test(theirs),
  },
  {
    name: 'entities-twice',
    reason: 'entities in t="str" are undone twice',
    explains: ({ raw, ours, theirs }) =>
      raw?.type === 'str' &&
      typeof ours === 'string' &&
      typeof theirs === 'string' &&
      /&(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);/i.test(ours),
  },
  {
    name: 'boolean-by-name',
    reason: 'a boolean written false counts as true',
    explains: ({ raw, ours, theirs }) => raw?.type === 'b' && ours === false && theirs === true,
  },
  {
    name: 'text-result-under-date-format',
    reason: 'a text or error result of a formula under a date format becomes an invalid date',
    explains: ({ raw, theirs }) => raw?.formula === true && !['n', 'd'].includes(raw.type) && isDate(theirs),
  },
  {
    name: 'not-a-number',
    reason: 'what stands for a number and is none becomes NaN or its leading digits',
    explains: (found) =>
      isNumeric(found) && typeof found.ours === 'string' && (typeof found.theirs === 'number' || isDate(found.theirs)),
  },
  {
    name: 'earlier-text-lost',
    reason: 'of a string item with several texts outside runs only the last is kept',
    explains: ({ raw, ours, theirs }) =>
      raw?.type === 's' && typeof ours === 'string' && typeof theirs === 'string' && ours.endsWith(theirs),
  },
  {
    name: 'half-a-character',
    reason: 'half a surrogate pair, which is no character, is told as text',
    explains: ({ ours, theirs }) =>
      typeof ours === 'string' &&
      ours.includes('\uFFFD') &&
      typeof theirs === 'string' &&
      /[\uD800-\uDFFF]/.test(theirs),
  },
  {
    name: 'inline-with-phonetics-lost',
    reason: 'an inline string that tells how it is pronounced is lost',
    explains: ({ raw, ours, theirs }) => typeof raw?.inline === 'string' && typeof ours === 'string' && theirs === null,
  },
];

/** The fault that explains a difference; `null` where none of the known ones does. */
export function faultOf(difference: Difference, raw: RawCell | undefined, workbook: Workbook): string | null {
  const { formats, date1904 } = workbook;
  const found: Case = { ...difference, raw, format: formats[raw?.style ?? 0] ?? 0, date1904 };
  return FAULTS.find(({ explains }) => explains(found))?.name ?? null;
}
