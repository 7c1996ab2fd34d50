import type { Scheme } from '../../../ledger/scheme/schema.ts';
import { NO_RATE } from '../text/number.ts';

/** A cell: its text, or two lines of it. */
export type Cell = string | readonly [string, string];

export interface Column {
  readonly header: string;
  /** Its share of the width, against those of the other columns. */
  readonly width: number;
  /** `name` heads the row. */
  readonly kind: 'name' | 'text' | 'centre' | 'number';
  /** What its cells may say, in the order in which the page sorts them; what is not among it comes last. */
  readonly order?: readonly string[];
}

/** A table as a section builds it; it gets its number when the whole document is known. */
export interface Table {
  readonly caption: string;
  /** `list` for rows that a phone shows one under the other. */
  readonly look: 'stat' | 'list';
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  readonly total?: readonly Cell[];
}

interface CellView {
  readonly text: string;
  readonly second: string | null;
  readonly style: string;
  /** The column's header, said beside the cell on a phone. */
  readonly label: string;
  /** What the page sorts it by; `null` where that is its text. */
  readonly sort: string | null;
  readonly heads: boolean;
}

/** A table as the template draws it. */
export interface TableView {
  readonly caption: string | null;
  /** Told by screen readers. */
  readonly about: string;
  readonly style: string;
  readonly columns: readonly { readonly header: string; readonly width: string }[];
  readonly rows: readonly (readonly CellView[])[];
  readonly total: readonly CellView[] | null;
}

const STYLES: Readonly<Record<Column['kind'], string>> = { name: '', text: '', centre: 'c', number: 'n' };

function sortValue(text: string, order: readonly string[]): string {
  const place = order.indexOf(text);
  return place < 0 ? NO_RATE : String(place + 1);
}

function cellView(cell: Cell, { header, kind, order }: Column): CellView {
  const [text, second] = typeof cell === 'string' ? [cell, null] : cell;
  const sort = order === undefined ? null : sortValue(text, order);
  return { text, second, style: STYLES[kind], label: header, sort, heads: kind === 'name' };
}

/** A caption of `null` leaves the title to the annex. */
export function tableView({ caption, look, columns, rows, total }: Table, numbered: string | null): TableView {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const cells = (row: readonly Cell[]): readonly CellView[] => columns.map((column, i) => cellView(row[i]!, column));
  return {
    caption: numbered,
    about: caption,
    style: look === 'list' ? 'list stack' : 'stat',
    columns: columns.map(({ header, width }) => ({ header, width: ((width / whole) * 100).toFixed(2) })),
    rows: rows.map(cells),
    total: total === undefined ? null : cells(total),
  };
}

export const name = (header: string, width: number): Column => ({ header, width, kind: 'name' });
export const text = (header: string, width: number): Column => ({ header, width, kind: 'text' });
export const centre = (header: string, width: number): Column => ({ header, width, kind: 'centre' });
export const number = (header: string, width: number): Column => ({ header, width, kind: 'number' });

/** A column of grades, which the page sorts from the best to the lowest. */
export const gradeColumn = (header: string, width: number, { evaluation }: Scheme): Column => ({
  ...centre(header, width),
  order: evaluation.grades.map(({ name: one }) => one),
});
