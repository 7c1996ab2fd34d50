import { createHash } from 'node:crypto';
import { excelGateway } from '../../../addin/excel/index.ts';
import { createWorkspace, type StartingWorkspace } from '../../../addin/workspace/index.ts';
import type { Outcome } from '../../../addin/workspace/workspace.ts';
import type { Instant } from '../../../ledger/day.ts';
import { columnLetters } from '../../../ledger/grid.ts';
import { ledgerSheets } from '../../../ledger/workbook/declaration.ts';
import type { Column } from '../../../ledger/workbook/column.ts';
import { columnsInUse } from '../../../ledger/workbook/sheet.ts';
import type { RowSheetKey } from '../../../ledger/parse/ledger.ts';
import type { StepName } from '../../../ledger/lifecycle/steps.ts';
import type { RowValues } from '../../../templates/workbook/input.ts';
import { type ExcelOptions, type OpenExcel, openExcel } from '../../excel-host/index.ts';

const textOf = (value: string | number | null): string => (value === null ? '' : String(value));

/** A branch secretary at the add-in: the real workspace over the real gateway and client, our Excel behind it. */
export class Secretary {
  readonly excel: OpenExcel;
  readonly workspace: StartingWorkspace;
  readonly #by: string;
  #now: string;

  private constructor(excel: OpenExcel, by: string, now: string) {
    this.excel = excel;
    this.#by = by;
    this.#now = now;
    const kept = new Map<string, string>();
    this.workspace = createWorkspace({
      gateway: excelGateway(),
      now: () => this.#now as Instant,
      sha256: (text) => createHash('sha256').update(text).digest('hex'),
      keep: { get: (key) => kept.get(key) ?? null, set: (key, value) => void kept.set(key, value) },
    });
  }

  static async sitsDown(by: string, now: string, options: ExcelOptions = {}): Promise<Secretary> {
    const one = new Secretary(await openExcel(options), by, now);
    await one.workspace.start();
    return one;
  }

  /** It is now this moment, in Asia/Shanghai. */
  at(now: string): void {
    this.#now = now;
  }

  async goes(): Promise<void> {
    await this.workspace.stop();
    this.excel.close();
  }

  get opened() {
    const { book } = this.workspace.snapshot();
    if (book.kind !== 'ledger') throw new Error(`no ledger is open: ${JSON.stringify(book)}`);
    return book.opened;
  }

  /** What has to be done, wholly; else tells what the add-in said. */
  async wholly(doing: Promise<Outcome>): Promise<readonly string[]> {
    const outcome = await doing;
    if (outcome.kind === 'done' && outcome.refused.length === 0) return outcome.done;
    throw new Error(JSON.stringify(outcome, null, 1));
  }

  /** Selects the rows of these commitments in Excel. */
  async select(ids: readonly string[]): Promise<void> {
    const rows = this.opened.items.filter(({ commitment }) => ids.includes(commitment.id ?? ''));
    const sheet = rows[0]!.commitment.origin.sheet;
    this.excel.user.select(sheet, ...rows.map(({ commitment }) => `C${commitment.origin.row}`));
    await this.excel.settled();
  }

  async takes(step: string, ids: readonly string[], typed: Readonly<Record<string, string>>): Promise<void> {
    await this.select(ids);
    await this.wholly(this.workspace.takeStep(step as StepName, { ...typed, operator: this.#by }));
  }

  /** Adds a row by form; what no form asks for is typed into the row, as after a decision of the superior. */
  async adds(sheet: RowSheetKey, row: RowValues): Promise<void> {
    const offered = this.workspace.entries().some((one) => one.sheet === sheet);
    const fields = new Set(offered ? this.workspace.entryFields(sheet).map(({ key }) => key) : []);
    const asked = Object.entries(row).filter(([key, value]) => fields.has(key) && value !== null);
    const other = Object.entries(row).filter(([key, value]) => !fields.has(key) && value !== null);
    if (asked.length > 0) {
      const typed = Object.fromEntries(asked.map(([key, value]) => [key, textOf(value)]));
      await this.wholly(this.workspace.addEntry(sheet, { ...typed, operator: this.#by }));
    }
    const rows = this.opened.parsed.ledger[sheet];
    const last = rows.reduce((most, { origin }) => Math.max(most, origin.row), 1);
    const added = rows.find(({ origin }) => asked.length > 0 && origin.row === last) as RowValues | undefined;
    // Ids and states that the add-in gave are those of the story.
    const left = other.filter(([key, value]) => added?.[key] !== value);
    await this.types(sheet, asked.length > 0 ? last : last + 1, Object.fromEntries(left));
  }

  /** Types values into a row of a sheet, cell by cell. */
  async types(sheet: RowSheetKey, row: number, values: RowValues): Promise<void> {
    const name = ledgerSheets[sheet].name;
    for (const [key, value] of Object.entries(values)) {
      const column = this.#columnOf(sheet, key);
      if (value === null || column === undefined) continue;
      this.#demandOpen(sheet, key);
      this.excel.user.type(name, `${columnLetters(column)}${row}`, value);
    }
    if (Object.keys(values).length > 0) await this.workspace.refresh();
  }

  /** What commands write can't be typed in Excel; our host would let it pass. What comes by receipt stands for one here. */
  #demandOpen(sheet: RowSheetKey, key: string): void {
    const { by } = (ledgerSheets[sheet].columns as Readonly<Record<string, Column>>)[key]!;
    if (by === 'command' || by === 'program') throw new Error(`${sheet}.${key} is closed to typing`);
  }

  /** Where the sheet has a column; `undefined` for one that the scheme has not. */
  #columnOf(sheet: RowSheetKey, key: string): number | undefined {
    const { grid, scheme } = this.opened;
    const header = columnsInUse(ledgerSheets[sheet], scheme).find((column) => column.key === key)?.header;
    const cells = grid.sheets.find(({ name }) => name === ledgerSheets[sheet].name)!.rows[0]!.cells;
    if (header === undefined) return undefined;
    const at = cells.indexOf(header);
    if (at < 0) throw new Error(`no column ${header} in ${sheet}`);
    return at + 1;
  }

  /** Types an item of the cover. */
  async fillsCover(values: RowValues): Promise<void> {
    for (const [key, value] of Object.entries(values)) {
      const cell = this.opened.parsed.ledger.coverCells[key];
      if (cell === undefined || value === null) continue;
      this.excel.user.type(ledgerSheets.cover.name, `${columnLetters(cell.column)}${cell.row}`, value);
    }
    await this.workspace.refresh();
  }
}
