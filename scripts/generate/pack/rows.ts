import { columnLetters } from '../../../ledger/grid.ts';
import { cellContent } from '../../../templates/workbook/cell-value.ts';
import type { RowValues } from '../../../templates/workbook/input.ts';
import { SPARE_ROWS } from '../../../templates/workbook/table-sheet.ts';
import { heightOf } from '../../../templates/workbook/text-width.ts';
import type { RowSheet } from './skeleton.ts';
import type { SharedStrings } from './strings.ts';

/** Writes rows the way the builder's rows stand in the file, the spare ones behind them. */
export function sheetXml(sheet: RowSheet, rows: readonly RowValues[], strings: SharedStrings): string {
  const { columns, styles, widths, head, tail } = sheet;
  const letters = columns.map((_, index) => columnLetters(index + 1));
  const wraps = columns.map(({ column: { kind } }) => kind.type === 'text' && kind.pattern === undefined);
  // What is no day or instant goes into the file as it stands.
  const isPlain = columns.map(({ column: { kind } }) => kind.type !== 'day' && kind.type !== 'instant');
  const out: string[] = [head];
  const last = rows.length + SPARE_ROWS + 1;
  for (let number = 2; number <= last; number += 1) {
    const values = rows[number - 2];
    let lines = 1;
    let cells = '';
    for (let index = 0; index < columns.length; index += 1) {
      const { key, column } = columns[index]!;
      const value = values?.[key] ?? null;
      const start = `<c r="${letters[index]!}${number}" s="${styles[index]!}"`;
      const content = typeof value === 'string' && isPlain[index]! ? value : cellContent(value, column.kind);
      if (content === null || content === '') cells += `${start}/>`;
      else if (typeof content === 'number') cells += `${start}><v>${content}</v></c>`;
      else {
        cells += `${start} t="s"><v>${strings.placeOf(content)}</v></c>`;
        if (wraps[index]!) lines = Math.max(lines, strings.linesOf(content, widths[index]!));
      }
    }
    const attributes = `ht="${heightOf(lines)}" spans="1:${columns.length}" x14ac:dyDescent="0.25"`;
    out.push(`<row r="${number}" ${attributes}>${cells}</row>`);
  }
  const range = `A1:${letters.at(-1)!}${last}`;
  out[0] = head.replace(/<dimension ref="[^"]*"/, `<dimension ref="${range}"`);
  return out.join('') + tail;
}

/** The part that declares the table, with its range as long as the rows. */
export const tableXml = ({ table, columns }: RowSheet, rows: number): string =>
  table.replace(/ ref="[^"]*"/g, ` ref="A1:${columnLetters(columns.length)}${rows + SPARE_ROWS + 1}"`);
