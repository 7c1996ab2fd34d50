import { type Finding, finding } from '../findings/finding.ts';
import { type GridRow, cellAt, isBlank } from '../grid.ts';
import { oncePer } from '../once-per.ts';
import type { Scheme } from '../scheme/schema.ts';
import { type ColumnInUse, type Draft, type Origin, type Sheet, listValues } from '../workbook/sheet.ts';
import { blankOf } from './blank.ts';
import { type CellColumn, readCell } from './cell.ts';
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
interface ReadColumn extends Place {
  readonly required: boolean;
  /** A command fills it when it lays out rows. */
  readonly laidOut: boolean;
  readonly kind: CellColumn;
  readonly plain: PlainReader;
}

/** Where the rows stand that are read. */
type Source = Omit<Origin, 'row'>;
type Columns = Origin['columns'];

/** Of nearly all rows there is nothing to remark. */
const NO_FINDINGS: readonly Finding[] = [];

/** Reads the cells of rows of sheets of one kind and layout, each for itself. */
export class RowReader {
  private readonly columns: readonly ReadColumn[];
  private readonly required: readonly ReadColumn[];
  private readonly looks: Looks;
  private readonly empty: Readonly<Record<string, unknown>>;

  constructor(
    declared: Sheet,
    inUse: readonly ColumnInUse[],
    scheme: Scheme,
    readonly layout: Columns,
    private readonly date1904: boolean,
  ) {
    this.columns = inUse.flatMap(({ key, header, column, required }) => {
      const at = layout[key];
      if (at === undefined) return [];
      const kind = { header, kind: column.kind, values: listValues(column, scheme) };
      const laidOut = declared.laidOut?.includes(key) ?? false;
      return [{ key, header: canonical(header), at, required, laidOut, kind, plain: plainReader(kind) }];
    });
    this.required = this.columns.filter(({ required }) => required);
    this.looks = new Looks(this.columns, inUse.filter(({ required }) => required).length);
    this.empty = blankOf(declared);
  }

  reads(layout: Columns, date1904: boolean): boolean {
    const [own, other] = [Object.entries(this.layout), Object.keys(layout)];
    return date1904 === this.date1904 && own.length === other.length && own.every(([key, at]) => layout[key] === at);
  }

  read(row: GridRow, source: Source): RowReading {
    const values: Record<string, unknown> = { ...this.empty };
    let first: ReadColumn | null = null;
    let count = 0;
    let met = 0;
    let laidOut = true;
    let findings: Finding[] | null = null;
    let flawed: Set<string> | null = null;
    for (const column of this.columns) {
      const cell = cellAt(row, column.at);
      if (cell === null || isBlank(cell)) continue;
      first ??= column;
      count += 1;
      if (column.required) met += 1;
      if (!column.laidOut) laidOut = false;
      const { key } = column;
      const plain = column.plain(cell);
      if (plain !== undefined) {
        values[key] = plain;
        continue;
      }
      const where = { file: source.file, sheet: source.sheet, row: row.row, column: column.at };
      const read = readCell(cell, column.kind, where, this.date1904);
      values[key] = read.value;
      if (read.flawed) flawed = (flawed ?? new Set<string>()).add(key);
      if (read.finding) (findings ??= []).push(read.finding);
    }
    const { file, sheet, columns } = source;
    values['origin'] = { file, sheet, row: row.row, columns } satisfies Origin;
    if (flawed) values['flawed'] = flawed;
    return {
      draft: values as Draft<Sheet>,
      look: this.looks.of(row, count, first, laidOut),
      findings: findings ?? NO_FINDINGS,
      lacking: met === this.required.length ? NO_FINDINGS : this.lacking(row, source),
    };
  }

  private lacking(row: GridRow, { file, sheet }: Source): readonly Finding[] {
    return this.required
      .filter(({ at }) => isBlank(cellAt(row, at)))
      .map(({ at, kind }) =>
        finding('required-empty', { file, sheet, row: row.row, column: at }, { header: kind.header }),
      );
  }
}

const latest = oncePer((_inUse: readonly ColumnInUse[], _scheme: Scheme): { reader: RowReader | null } => ({
  reader: null,
}));

/** The reader of a sheet's rows: nearly all workbooks of a run have the sheet's columns in the same places. */
export function rowReader(
  declared: Sheet,
  inUse: readonly ColumnInUse[],
  layout: Columns,
  scheme: Scheme,
  date1904: boolean,
): RowReader {
  const last = latest(inUse, scheme);
  if (!last.reader?.reads(layout, date1904)) last.reader = new RowReader(declared, inUse, scheme, layout, date1904);
  return last.reader;
}
