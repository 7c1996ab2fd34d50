import { type Area, LAST_COLUMN, LAST_ROW, holds } from './area.ts';
import { type Cell, EMPTY, isEmpty } from './cell.ts';
import { type Row, newRow } from './sheet-data.ts';
import { PLAIN, type Style } from './style.ts';
import type { Table } from './table.ts';
import { type XmlElement, element } from './xml.ts';

const WHOLE: Area = { top: 1, left: 1, bottom: LAST_ROW, right: LAST_COLUMN };

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** A run of columns with its attributes. */
export interface Columns {
  readonly first: number;
  readonly last: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly style: Style | null;
}

export interface Validation {
  readonly areas: readonly Area[];
  readonly attributes: Readonly<Record<string, string>>;
  /** `formula1` and `formula2`. */
  readonly formulas: readonly (string | null)[];
}

/** A part that the sheet points to and this model leaves alone: notes, their drawing, links. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
  readonly bytes: Uint8Array | null;
  readonly contentType: string | null;
}

let made = 0;

const rootElement = (): XmlElement =>
  element('worksheet', {
    xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  });

function boundsOf(cells: readonly (readonly [row: number, column: number])[]): Area | null {
  if (cells.length === 0) return null;
  const bounds = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  for (const [row, column] of cells) {
    bounds.top = Math.min(bounds.top, row);
    bounds.left = Math.min(bounds.left, column);
    bounds.bottom = Math.max(bounds.bottom, row);
    bounds.right = Math.max(bounds.right, column);
  }
  return bounds;
}

/** A sheet: its cells, and beside them what the part says, element by element. */
export class Sheet {
  /** As the API gives it; stays the same when the sheet is renamed. */
  readonly id = `{00000000-0001-0000-${String(made++).padStart(4, '0')}-000000000000}`;
  name: string;
  visibility: Visibility = 'Visible';
  rows = new Map<number, Row>();
  columns: readonly Columns[] = [];
  tables: Table[] = [];
  validations: readonly Validation[] = [];
  /** What the person selected; the first is that of the active cell. */
  selection: readonly Area[] = [{ top: 1, left: 1, bottom: 1, right: 1 }];
  /** The part without what is kept above. */
  root: XmlElement = rootElement();
  relations: readonly Relation[] = [];

  constructor(name: string) {
    this.name = name;
  }

  cell(row: number, column: number): Cell {
    const found = this.rows.get(row)?.cells.get(column);
    if (found) return found;
    const style = this.#style(row, column);
    return style === PLAIN ? EMPTY : { ...EMPTY, style };
  }

  #style(row: number, column: number): Style {
    const ofRow = this.rows.get(row)?.style;
    if (ofRow) return ofRow;
    return this.columns.find(({ first, last }) => column >= first && column <= last)?.style ?? PLAIN;
  }

  row(number: number): Row {
    const found = this.rows.get(number) ?? newRow();
    this.rows.set(number, found);
    return found;
  }

  set(row: number, column: number, change: Partial<Cell>): void {
    this.row(row).cells.set(column, { ...this.cell(row, column), ...change });
  }

  isHidden(row: number): boolean {
    return this.rows.get(row)?.hidden ?? false;
  }

  /** What is in use: of cells with a value, or with a look of their own too; `null` where nothing is. */
  used(valuesOnly: boolean, within: Area = WHOLE): Area | null {
    const filled = [...this.rows].flatMap(([row, { cells }]) =>
      [...cells].flatMap(([column, cell]) =>
        (isEmpty(cell) && (valuesOnly || cell.style === PLAIN)) || !holds(within, row, column)
          ? []
          : [[row, column] as const],
      ),
    );
    return boundsOf(filled);
  }

  tableNamed(name: string): Table | undefined {
    return this.tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
  }
}
