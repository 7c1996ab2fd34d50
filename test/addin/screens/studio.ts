import type { Browser, Locator } from 'playwright-core';
import type { Cell } from '../../../ledger/grid.ts';
import { readGrid } from '../../../scripts/intake/node.ts';
import { type BrowserExcel, type BrowserOptions, openInBrowser } from '../../excel-host/browser.ts';
import { parseArea } from '../../excel-host/model/area.ts';
import { Clerk } from '../story/clerk.ts';
import { marked } from './mark.ts';
import type { Shots } from './shots.ts';
import type { SheetView } from './sheet-picture.ts';
import { visibleText } from './visible-text.ts';

/** A task pane as Excel opens it. */
const PANE = { width: 340, height: 600, scale: 1.5 };

interface Framing {
  /** A red frame is drawn around it: where to click. */
  readonly click?: Locator;
  /** Is brought into view; the top of the page where left out. */
  readonly at?: Locator;
  /** Of the pane, in its own pixels. */
  readonly height?: number;
}

/** Where the walk of the handbook takes place: one workbook open at a time, on a day that is given. */
export class Studio {
  readonly #browser: Browser;
  readonly #folder: string;
  readonly #shots: Shots;
  #excel: BrowserExcel | null = null;
  #clerk: Clerk | null = null;
  #day = '';

  /** `folder` holds the built pane. */
  constructor(browser: Browser, folder: string, shots: Shots) {
    this.#browser = browser;
    this.#folder = folder;
    this.#shots = shots;
  }

  get excel(): BrowserExcel {
    if (!this.#excel) throw new Error('no workbook is open');
    return this.#excel;
  }

  get clerk(): Clerk {
    if (!this.#clerk) throw new Error('no workbook is open');
    return this.#clerk;
  }

  /** Opens a workbook (a new one where left out) on a day, in place of the one that was open. */
  async opens(day: string, options: Omit<BrowserOptions, 'folder'> = {}): Promise<void> {
    await this.closes();
    this.#day = day;
    const now = new Date(`${day}T09:30:00+08:00`);
    this.#excel = await openInBrowser(this.#browser, { ...PANE, folder: this.#folder, now, ...options });
    this.#clerk = new Clerk(this.#excel, 'screens');
  }

  /** It is now half past nine on this day, in Asia/Shanghai; the ledger is checked anew, as when it is opened. */
  async day(day: string): Promise<void> {
    this.#day = day;
    await this.excel.page.clock.setFixedTime(new Date(`${day}T09:30:00+08:00`));
    await this.excel.click('check');
  }

  async pane(name: string, { click, at, height = PANE.height }: Framing = {}): Promise<void> {
    const { page } = this.excel;
    await page.setViewportSize({ width: PANE.width, height });
    await (at ?? page.locator('body')).first().evaluate((element) => element.scrollIntoView({ block: 'start' }));
    if (!at) await page.evaluate(() => document.querySelector('header')?.scrollIntoView({ block: 'start' }));
    if (click) await click.evaluate((element) => element.scrollIntoView({ block: 'nearest' }));
    const read = await visibleText(page);
    await marked(click, () => this.#shots.pane(name, page, read, PANE.scale));
  }

  /** A range of the open workbook, as it would be saved now. */
  async sheet(name: string, sheet: string, range: string, width = 1000): Promise<void> {
    await this.file(name, await this.excel.save(), { sheet, range, day: this.#day, width });
  }

  async file(name: string, workbook: Uint8Array, view: SheetView): Promise<void> {
    await this.#shots.sheet(name, workbook, view, cellsOf(workbook, view));
  }

  async closes(): Promise<void> {
    await this.#excel?.close();
    this.#excel = null;
    this.#clerk = null;
  }
}

function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'object') return String(cell);
  return 'date' in cell ? cell.date : 'error' in cell ? cell.error : '';
}

/** What stands in the cells of a view, a line a row. */
function cellsOf(workbook: Uint8Array, { sheet, range }: SheetView): readonly string[] {
  const read = readGrid(workbook);
  if ('problem' in read) throw new Error(read.problem.code);
  const { top, left, bottom, right } = parseArea(range)!;
  const rows = read.grid.sheets.find(({ name }) => name === sheet)!.rows;
  return rows.slice(top - 1, bottom).flatMap(({ cells }) => {
    const line = cells.slice(left - 1, right).map(textOf);
    return line.some((cell) => cell !== '') ? [line.join(' | ')] : [];
  });
}
