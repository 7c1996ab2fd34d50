import { oncePer } from '../once-per.ts';
import type { Scheme } from '../scheme/schema.ts';
import type { Where } from '../findings/finding.ts';
import type { Column } from './column.ts';

/**
 * A row's values by column key, as they are written: days `YYYY-MM-DD`, instants `YYYY-MM-DDTHH:mm:ss`, months
 * `YYYY-MM`; `null` is an empty cell.
 */
export type RowValues = Readonly<Record<string, string | number | null>>;

export type Columns = Readonly<Record<string, Column>>;

/** A sheet of the ledger: a table with one header row, or a form of two columns (项目、内容). */
export interface Sheet<C extends Columns = Columns> {
  readonly key: string;
  readonly name: string;
  /** The Excel table's name; a placed template may come out renamed, so sheets are also found by name and header. */
  readonly table: string;
  readonly shape: 'table' | 'form';
  /** `switched` sheets are there only when the scheme names them. */
  readonly presence: 'always' | 'switched';
  readonly hidden?: boolean;
  /** Rows under validation. */
  readonly rows: number;
  readonly purpose: string;
  /** Columns by which a row is known again in another copy of the workbook; equal keys are told apart by their order. */
  readonly rowKey?: readonly string[];
  /** Key of the sheet whose switches in the scheme hold for these columns too, where they are the same columns. */
  readonly switches?: string;
  /** Columns that a command fills when it lays out rows beforehand; a row with only these filled is no entry yet. */
  readonly laidOut?: readonly string[];
  readonly columns: C;
}

export const sheet = <C extends Columns>(declared: Sheet<C>): Sheet<C> => declared;

/** Where a row came from; `columns` gives the 1-based column of each key that the sheet has. */
export interface Origin {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly columns: Readonly<Partial<Record<string, number>>>;
}

type ValueOf<C> = C extends Column<infer V> ? V : never;

/**
 * A row as read: every value may be missing, because a person may have left it out or typed what could not be read;
 * `flawed` names the columns whose cell was filled but could not be read, so that no rule judges them again.
 */
export type Draft<S extends Sheet> = { readonly [K in keyof S['columns']]: ValueOf<S['columns'][K]> | null } & {
  readonly origin: Origin;
  readonly flawed: ReadonlySet<string>;
};

/** The place of a row's cell; of the row when the sheet lacks the column. */
export function cellOf(row: { readonly origin: Origin }, key?: string): Where {
  const { file, sheet: name, row: number, columns } = row.origin;
  return { file, sheet: name, row: number, column: key === undefined ? undefined : columns[key] };
}

export function isSheetOn(declared: Sheet, scheme: Scheme): boolean {
  return declared.presence === 'always' || scheme.sheets.includes(declared.key);
}

/** A column as a scheme has it. */
export interface ColumnInUse {
  readonly key: string;
  readonly header: string;
  readonly column: Column;
  readonly required: boolean;
}

const inUse = oncePer((declared: Sheet, scheme: Scheme): readonly ColumnInUse[] =>
  Object.entries(declared.columns).flatMap(([key, column]) => {
    const switched = scheme.columns[`${declared.switches ?? declared.key}.${key}`];
    const presence = column.presence === 'switched' ? switched : (switched ?? column.presence);
    const header = typeof column.header === 'string' ? column.header : column.header(scheme);
    if (presence === undefined || header === undefined) return [];
    return [{ key, header, column, required: presence === 'required' }];
  }),
);

/** The columns a scheme has of a sheet, in the order of the declaration. */
export function columnsInUse(declared: Sheet, scheme: Scheme): readonly ColumnInUse[] {
  return inUse(declared, scheme);
}

/** The values of a list that do not depend on the workbook; `undefined` for lists that do. */
export function listValues(column: Column, scheme: Scheme): readonly string[] | undefined {
  if (column.kind.type !== 'list') return undefined;
  const { source } = column.kind;
  switch (source.from) {
    case 'scheme':
      return scheme.lists[source.list] ?? [];
    case 'fixed':
      return source.values;
    case 'members':
    case 'ids':
      return undefined;
  }
}
