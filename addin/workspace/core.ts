import { type Opened, openLedger } from '../../ledger/commands/opened.ts';
import type { WorkbookGrid } from '../../ledger/grid.ts';
import { readIdentity } from '../../ledger/parse/identity.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { CannotEdit } from '../../templates/workbook/edits/cannot-edit.ts';
import { ExcelFault } from '../excel/fault.ts';
import type { Selection, Work } from '../excel/gateway.ts';
import { builtIn, schemeFromJson } from './schemes.ts';
import { chosenRows, labelsOf } from './selected.ts';
import type { Surroundings } from './surroundings.ts';
import { Turns } from './turns.ts';
import type { Book, Outcome, State } from './workspace.ts';

/** Where the committee's own scheme is kept: with the workbook, and by its id with the computer. */
export const SCHEME_SETTING = 'chengnuo.scheme';
const OPERATOR = 'operator';
export const schemeKey = (id: string): string => `scheme.${id}`;

/** Findings of a layout that this add-in does not write into. */
const OTHER_VERSION: readonly string[] = ['template-older', 'template-newer', 'template-version-unknown'];

export const failed = (message: string): Outcome => ({ kind: 'failed', message });

/** Whether the content is compared with the seal, or what was found before still holds for now. */
type Seal = 'compared' | 'asBefore';

/** The workbook as it was last read, what it is judged to be, and how both come about. */
export class Core {
  readonly turns = new Turns();
  readonly around: Surroundings;
  #state: State;
  readonly #listeners = new Set<() => void>();
  #grid: WorkbookGrid | null = null;
  #fileName = '';
  #selection: Selection = { sheet: '', spans: [] };
  #ownScheme: Scheme | null = null;

  constructor(around: Surroundings) {
    this.around = around;
    this.#state = {
      book: { kind: 'reading' },
      busy: null,
      stale: false,
      selected: [],
      abilities: around.gateway.abilities,
      operator: around.keep.get(OPERATOR) ?? '',
    };
  }

  get state(): State {
    return this.#state;
  }

  get grid(): WorkbookGrid | null {
    return this.#grid;
  }

  get opened(): Opened | null {
    return this.#state.book.kind === 'ledger' ? this.#state.book.opened : null;
  }

  get selection(): Selection {
    return this.#selection;
  }

  /** Rows of commitments that are selected, as they stand in the sheet. */
  get chosen(): readonly number[] {
    return this.opened ? chosenRows(this.opened, this.#selection) : [];
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  setOperator(operator: string): void {
    this.around.keep.set(OPERATOR, operator);
    this.set({ operator });
  }

  select(selection: Selection): void {
    this.#selection = selection;
    const selected = this.opened ? labelsOf(this.opened, this.chosen) : [];
    if (selected.join('\n') !== this.#state.selected.join('\n')) this.set({ selected });
  }

  #schemeFor(id: string | null): Scheme | null {
    // Where the ledger does not say which scheme is its own, the committee's file does.
    if (this.#ownScheme && (id === null || this.#ownScheme.id === id)) return this.#ownScheme;
    if (id === null) return null;
    const kept = this.around.keep.get(schemeKey(id));
    const read = kept === null ? null : schemeFromJson(kept);
    if (read && 'scheme' in read && read.scheme.id === id) return read.scheme;
    return builtIn(id);
  }

  /** The scheme that the open workbook is judged by from now on, if it is of this scheme. */
  useScheme(scheme: Scheme): void {
    this.#ownScheme = scheme;
  }

  judged(grid: WorkbookGrid, seal: Seal = 'compared'): Book {
    const identity = readIdentity(grid);
    if (identity === null) return { kind: 'none', empty: grid.sheets.every(({ rows }) => rows.length === 0) };
    const scheme = this.#schemeFor(identity.scheme);
    if (scheme === null) return { kind: 'schemeNeeded', scheme: identity.scheme };
    const { now, sha256 } = this.around;
    const sealAsIn = seal === 'asBefore' ? (this.opened ?? undefined) : undefined;
    const opened = openLedger(grid, { scheme, file: this.#fileName, now: now(), sha256, sealAsIn });
    if (opened === null) throw new Error('a workbook with an identity is a ledger');
    const other = opened.findings.find(({ code }) => OTHER_VERSION.includes(code));
    return other ? { kind: 'otherVersion', finding: other } : { kind: 'ledger', opened };
  }

  /** Takes the cells for what stands in the workbook now. */
  take(grid: WorkbookGrid, stale = false, seal: Seal = 'compared'): void {
    this.#grid = grid;
    this.set({ book: this.judged(grid, seal), stale });
    this.select(this.#selection);
  }

  /** Reads the whole workbook and judges it. Throws `ExcelFault`. */
  async read(work: Work = {}): Promise<Book> {
    const { gateway } = this.around;
    const reading = await gateway.read(work);
    this.#fileName = reading.fileName;
    this.#selection = reading.selection;
    this.take(reading.grid);
    return this.#state.book;
  }

  async readOwnScheme(): Promise<void> {
    const json = await this.around.gateway.setting(SCHEME_SETTING);
    const read = json === null ? null : schemeFromJson(json);
    if (read && 'scheme' in read) this.#ownScheme = read.scheme;
  }

  /** One operation: alone, shown as busy, with what Excel or the workbook refuses as an outcome. */
  during<T>(what: string, work: () => Promise<T>, otherwise: (message: string) => T): Promise<T> {
    return this.turns.take(async () => {
      this.set({ busy: { what, done: 0, total: 0, stoppable: false } });
      try {
        return await work();
      } catch (fault) {
        if (fault instanceof ExcelFault || fault instanceof CannotEdit) return otherwise(fault.message);
        throw fault;
      } finally {
        this.set({ busy: null });
      }
    });
  }
}
