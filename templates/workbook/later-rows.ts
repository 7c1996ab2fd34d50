import type { Worksheet } from 'exceljs';
import { strFromU8, strToU8 } from 'fflate';
import type { ColumnInUse, RowValues } from '../../ledger/workbook/sheet.ts';
import type { Parts } from './package.ts';
import { rangeOf, rowXml, sheetOver, tableOver } from './row-xml.ts';
import { STRINGS_PART, SharedStrings, readShared } from './shared-strings.ts';

/** The rows of a table that exceljs leaves to be put in. */
interface LaterTable {
  readonly sheet: Worksheet;
  /** The name of the table. */
  readonly table: string;
  readonly columns: readonly ColumnInUse[];
  /** In characters. */
  readonly widths: readonly number[];
  /** Row `i` is row `i + 2` of the sheet. */
  readonly rows: readonly RowValues[];
  /** How many rows the table has, the spare ones among them; at least one. */
  readonly count: number;
  /** Numbers of rows that exceljs has written, because their cells are unlike those of the others. */
  readonly apart: ReadonlySet<number>;
}

const DATA = '<sheetData>';
const DATA_END = '</sheetData>';

/** Where exceljs is to write a row of cells in the styles of the columns, and one in those of text like a formula. */
export const samplesBelow = (count: number): { readonly plain: number; readonly guarded: number } => ({
  plain: count + 2,
  guarded: count + 3,
});

function stylesIn(row: string | undefined, columns: readonly ColumnInUse[]): readonly string[] {
  const styles = [...(row ?? '').matchAll(/<c r="[A-Z]+\d+" s="(\d+)"/g)].map(([, style]) => style!);
  if (styles.length !== columns.length) throw new Error(`${styles.length} styles of ${columns.length} columns`);
  return styles;
}

/**
 * Rows of tables that are put into a workbook after exceljs has written it: of a ledger it takes six tenths of the time to
 * write the rows by it.
 */
export class LaterRows {
  readonly #tables: LaterTable[] = [];

  add(table: LaterTable): void {
    this.#tables.push(table);
  }

  /** The parts of the workbook with the rows. */
  putInto(parts: Parts): Parts {
    const filled: Record<string, Uint8Array> = { ...parts };
    const change = (name: string, by: (xml: string) => string): void => {
      filled[name] = strToU8(by(strFromU8(filled[name]!)));
    };
    const tables = Object.keys(parts).filter((name) => name.startsWith('xl/tables/'));
    const names = new Map(
      tables.map((name) => [/ displayName="([^"]*)"/.exec(strFromU8(parts[name]!))?.[1], name] as const),
    );
    const { items, references } = readShared(strFromU8(parts[STRINGS_PART]!));
    const strings = new SharedStrings(items, references);
    for (const one of this.#tables) {
      const range = rangeOf(one.columns, one.count);
      change(`xl/worksheets/sheet${one.sheet.id}.xml`, (xml) => sheetOver(withRows(xml, one, strings), range));
      change(names.get(one.table)!, (xml) => tableOver(xml, range));
    }
    change(STRINGS_PART, () => strings.xml());
    return filled;
  }
}

function withRows(xml: string, table: LaterTable, strings: SharedStrings): string {
  const { columns, widths, rows, count, apart } = table;
  const [from, until] = [xml.indexOf(DATA) + DATA.length, xml.indexOf(DATA_END)];
  const written = new Map(
    [...xml.slice(from, until).matchAll(/<row r="(\d+)"(?:[^>]*\/>|.*?<\/row>)/gs)].map(
      ([row, number]) => [Number(number), row] as const,
    ),
  );
  const { plain, guarded } = samplesBelow(count);
  const styles = stylesIn(written.get(plain), columns);
  const write = rowXml({ columns, widths, styles, guarded: stylesIn(written.get(guarded), columns) }, strings);
  const out = [xml.slice(0, from), written.get(1)!];
  for (let number = 2; number <= count + 1; number += 1) {
    out.push(apart.has(number) ? written.get(number)! : write(number, rows[number - 2]));
  }
  return out.join('') + xml.slice(until);
}
