import type { Day } from '../../ledger/day.ts';

/** What a column of a Parquet file holds; a `date` is a calendar day without a time zone. */
export interface ColumnTypes {
  readonly string: string;
  readonly date: Day;
  readonly int32: number;
  readonly boolean: boolean;
}

export type ColumnType = keyof ColumnTypes;

/** A column under its English name: declared once, for the writer, the types of the rows and the documentation. */
export interface ParquetColumn<Value = unknown> {
  readonly type: ColumnType;
  /** Whether a row may lack it (NULL). */
  readonly nullable: boolean;
  /** What the register calls it. */
  readonly header: string;
  /** What the header does not say, for whoever writes a query. */
  readonly says: string;
  /** The column of the ledger it is copied from, as `sheet.column`; `null` for what is computed. */
  readonly from: string | null;
  /** Carries the type of the value; never set. */
  readonly value?: Value;
}

export type ParquetColumns = Readonly<Record<string, ParquetColumn>>;

/** A row of a file with these columns, as plain data: it may come from another process. */
export type RecordOf<C extends ParquetColumns> = {
  readonly [K in keyof C]: C[K] extends ParquetColumn<infer Value> ? Value : never;
};

type Told = readonly [header: string, says?: string, from?: string];

const column = <T>(type: ColumnType, nullable: boolean, [header, says, from]: Told): ParquetColumn<T> => ({
  type,
  nullable,
  header,
  says: says ?? '',
  from: from ?? null,
});

const of =
  <T extends ColumnType>(type: T) =>
  (...told: Told): ParquetColumn<ColumnTypes[T]> =>
    column(type, false, told);

const perhaps =
  <T extends ColumnType>(type: T) =>
  (...told: Told): ParquetColumn<ColumnTypes[T] | null> =>
    column(type, true, told);

export const text = of('string');
export const date = of('date');
export const integer = of('int32');
export const flag = of('boolean');
export const optional = { text: perhaps('string'), date: perhaps('date'), integer: perhaps('int32') } as const;
