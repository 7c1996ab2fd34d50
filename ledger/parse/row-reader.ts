import { type Finding, finding } from '../findings/finding.ts';
import { type GridRow, cellAt, isBlank } from '../grid.ts';
import { oncePer } from '../once-per.ts';
import type { Scheme } from '../scheme/schema.ts';
import { type ColumnInUse, type Draft, type Origin, type Sheet, listValues } from '../workbook/sheet.ts';
import { type CellColumn, readCell } from './cell.ts';
import type { Located } from './locate.ts';
import { type PlainReader, plainReader } from './plain-cell.ts';
import { type Look, Looks, type Place } from './row-look.ts';
import { canonical } from './text.ts';

/** A row's cells as they were read, whatever the rows around it. */
export interface RowReading {
  readonly draft: Draft<Sheet>;
  readonly look: Look;
  readonly findings: readonly Finding[];
  /** Findings of required cells that are empty; a row that is only laid out has none. */
  readonly lacking: readonly Finding[];
}

/** A column as its cells are read. */
interface ReadColumn extends Omit<Place, 'at'> {
  readonly required: boolean;
  readonly kind: CellColumn;
  readonly plain: PlainReader;
}

const readColumns = oncePer((inUse: readonly ColumnInUse[], scheme: Scheme): readonly ReadColumn[] =>
  inUse.map(({ key, header, column, required }) => {
    const kind = { header, kind: column.kind, values: listValues(column, scheme) };
    return { key, header: canonical(header), required, kind, plain: plainReader(kind) };
  }),
);

type Placed = ReadColumn & Place;

/** Of nearly all rows no cell is flawed, and there is nothing to remark. */
const NO_KEYS: ReadonlySet<string> = new Set();
const NO_FINDINGS: readonly Finding[] = [];

/** Reads the cells of rows of one sheet, each for itself. */
export class RowReader {
  private readonly columns: readonly Placed[];
  private readonly required: readonly Placed[];
  private readonly looks: Looks;
  /** A row with nothing in it. Rows are copies of it, so that all of a sheet are alike to the engine that runs this. */
  private readonly empty: Readonly<Record<string, unknown>>;

  constructor(
    declared: Sheet,
    inUse: readonly ColumnInUse[],
    private readonly located: Located,
    scheme: Scheme,
    private readonly file: string,
    private readonly date1904: boolean,
  ) {
    this.columns = readColumns(inUse, scheme).flatMap((column) => {
      const at = located.columns[column.key];
      return at === undefined ? [] : [{ ...column, at }];
    });
    this.required = this.columns.filter(({ required }) => required);
    this.looks = new Looks(declared, inUse);
    const nothing = Object.fromEntries(Object.keys(declared.columns).map((key) => [key, null]));
    this.empty = { ...nothing, origin: null, flawed: NO_KEYS };
  }

  read(row: GridRow): RowReading {
    const { file, located } = this;
    const values: Record<string, unknown> = { ...this.empty };
    const filled: Placed[] = [];
    let findings: Finding[] | null = null;
    let flawed: Set<string> | null = null;
    for (const column of this.columns) {
      const { key, at } = column;
      const cell = cellAt(row, at);
      if (cell === null || isBlank(cell)) continue;
      filled.push(column);
      const plain = column.plain(cell);
      if (plain !== undefined) {
        values[key] = plain;
        continue;
      }
      const where = { file, sheet: located.sheet.name, row: row.row, column: at };
      const read = readCell(cell, column.kind, where, this.date1904);
      values[key] = read.value;
      if (read.flawed) flawed = (flawed ?? new Set<string>()).add(key);
      if (read.finding) (findings ??= []).push(read.finding);
    }
    values['origin'] = { file, sheet: located.sheet.name, row: row.row, columns: located.columns } satisfies Origin;
    if (flawed) values['flawed'] = flawed;
    return {
      draft: values as Draft<Sheet>,
      look: this.looks.of(row, filled),
      findings: findings ?? NO_FINDINGS,
      lacking: this.lacking(row, values, flawed ?? NO_KEYS),
    };
  }

  private lacking(row: GridRow, values: Readonly<Record<string, unknown>>, flawed: ReadonlySet<string>) {
    let lacking = NO_FINDINGS;
    for (const { key, at, kind } of this.required) {
      if (values[key] !== null || flawed.has(key)) continue;
      const where = { file: this.file, sheet: this.located.sheet.name, row: row.row, column: at };
      lacking = [...lacking, finding('required-empty', where, { header: kind.header })];
    }
    return lacking;
  }
}
