import type { Book } from '../../../excel-host/model/book.ts';

/** The column of a sheet under a header, counted from 1. */
function columnUnder(book: Book, sheet: string, header: string): number {
  const at = Array.from({ length: 40 }, (_, index) => index + 1).find(
    (column) => book.sheet(sheet)!.cell(1, column).value === header,
  );
  if (at === undefined) throw new Error(`no column ${header} in ${sheet}`);
  return at;
}

/** The values under a header, down to the first empty cell. */
export function under(book: Book, sheet: string, header: string): readonly string[] {
  const column = columnUnder(book, sheet, header);
  const values: string[] = [];
  for (let row = 2; book.sheet(sheet)!.cell(row, column).value !== ''; row += 1) {
    values.push(String(book.sheet(sheet)!.cell(row, column).value));
  }
  return values;
}
