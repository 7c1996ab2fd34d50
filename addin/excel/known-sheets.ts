import type { TableRange } from '../../ledger/grid.ts';

export interface KnownTable {
  readonly id: string;
  readonly range: TableRange;
}

/** A sheet as it was read last. Excel keeps the id when the sheet is renamed or moved. */
export interface KnownSheet {
  readonly id: string;
  readonly name: string;
  readonly tables: readonly KnownTable[];
}

/** What was read last, by which later calls find sheets and tables again whatever they are called by then. */
export class KnownSheets {
  date1904 = false;
  #sheets: readonly KnownSheet[] = [];

  keep(sheets: readonly KnownSheet[], date1904: boolean): void {
    this.#sheets = sheets;
    this.date1904 = date1904;
  }

  named(name: string): KnownSheet | undefined {
    return this.#sheets.find((sheet) => sheet.name === name);
  }

  /** The name that the sheet of an id had when it was read. */
  nameOf(id: string): string | undefined {
    return this.#sheets.find((sheet) => sheet.id === id)?.name;
  }

  /** What Excel finds a sheet by: its id, or the name of one that was never read. */
  keyOf(name: string): string {
    return this.named(name)?.id ?? name;
  }
}
