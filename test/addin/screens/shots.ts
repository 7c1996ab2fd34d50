import type { Browser, Page } from 'playwright-core';
import { type Pixels, palettePng } from './palette-png.ts';
import { framed, pixelsOf, trimmed } from './pixels.ts';
import { type SheetView, drawSheet } from './sheet-picture.ts';

/** What was to be read at each moment, by the picture's name. */
export type Readings = Readonly<Record<string, readonly string[]>>;

/** Keeps what was to be read at each moment; draws the pictures too where it is told to. */
export class Shots {
  readonly #readings = new Map<string, readonly string[]>();
  readonly #pictures = new Map<string, Buffer>();
  readonly #draws: boolean;
  readonly #browser: Browser;
  #blank: Promise<Page> | null = null;

  constructor(browser: Browser, draws: boolean) {
    this.#browser = browser;
    this.#draws = draws;
  }

  get readings(): Readings {
    return Object.fromEntries(this.#readings);
  }

  get pictures(): ReadonlyMap<string, Buffer> {
    return this.#pictures;
  }

  /** `scale`: pixels of the screen for one of the page. */
  async pane(name: string, page: Page, read: readonly string[], scale: number): Promise<void> {
    this.#read(name, read);
    if (!this.#draws) return;
    const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    this.#keep(name, framed(await this.#pixels(png)), scale);
  }

  async sheet(name: string, workbook: Uint8Array, view: SheetView, read: readonly string[]): Promise<void> {
    this.#read(name, read);
    if (this.#draws) this.#keep(name, trimmed(await this.#pixels(drawSheet(workbook, view)), 4), 1);
  }

  #read(name: string, lines: readonly string[]): void {
    if (this.#readings.has(name)) throw new Error(`two pictures ${name}`);
    this.#readings.set(name, lines);
  }

  #keep(name: string, pixels: Pixels, scale: number): void {
    this.#pictures.set(name, palettePng(pixels, scale));
  }

  /** A page of its own: the pane's policy lets no picture in. */
  async #pixels(png: Buffer): Promise<Pixels> {
    this.#blank ??= this.#browser.newPage();
    return pixelsOf(await this.#blank, png);
  }
}
