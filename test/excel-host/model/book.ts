import { Sheet, type Relation } from './sheet.ts';
import { PLAIN, type Style } from './style.ts';
import type { Table } from './table.ts';

/** A defined name; of a sheet alone, or of the workbook. */
export interface DefinedName {
  readonly name: string;
  readonly sheet: Sheet | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly formula: string;
}

/** A workbook as this Excel holds it. */
export class Book {
  sheets: Sheet[];
  active: Sheet;
  names: DefinedName[] = [];
  date1904 = false;
  fileName = '工作簿1.xlsx';
  /** `workbook.settings`: what add-ins keep with the workbook. */
  readonly settings = new Map<string, unknown>();
  /** A chart or a picture is selected instead of cells. */
  nothingSelected = false;
  /** How often `workbook.save` was asked for. */
  saves = 0;
  /** Workbooks opened in windows of their own. */
  readonly opened: Uint8Array[] = [];
  /** The look of cells that nobody touched. */
  standard: Style = PLAIN;
  /** Parts of the workbook that this model leaves alone, such as the theme. */
  relations: readonly Relation[] = [];
  /** Parts beside the workbook, such as the document's properties: path → bytes. */
  beside: ReadonlyMap<string, Uint8Array> = new Map();

  constructor(sheets: readonly Sheet[] = [new Sheet('Sheet1')]) {
    this.sheets = [...sheets];
    this.active = this.sheets.find(({ visibility }) => visibility === 'Visible') ?? this.sheets[0]!;
  }

  sheet(nameOrId: string): Sheet | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.sheets.find(({ id, name }) => id === nameOrId || name.toLowerCase() === wanted);
  }

  table(nameOrId: string): { readonly table: Table; readonly sheet: Sheet } | undefined {
    for (const sheet of this.sheets) {
      const table = sheet.tables.find(({ id }) => id === nameOrId) ?? sheet.tableNamed(nameOrId);
      if (table) return { table, sheet };
    }
    return undefined;
  }
}
