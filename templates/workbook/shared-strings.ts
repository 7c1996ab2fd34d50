import { looksLikeFormula } from './cell-value.ts';
import { cellText, escapedText, isPlainText } from './clean-text.ts';
import { linesIn } from './text-width.ts';

/** A text of the table. */
export interface SharedText {
  readonly place: number;
  /** Whether editing its cell would turn it into a formula. */
  readonly isLikeFormula: boolean;
  /** How many lines it takes in a column of some width. */
  readonly linesIn: (width: number) => number;
}

const SPACED = /^\s|\s$|\n/;

function itemOf(text: string): string {
  const space = SPACED.test(text) ? ' xml:space="preserve"' : '';
  return `<si><t${space}>${isPlainText(text) ? text : escapedText(text)}</t></si>`;
}

function sharedText(text: string, place: number): SharedText {
  // A text comes again and again, mostly in one column.
  let [width, lines] = [-1, 0];
  return {
    place,
    isLikeFormula: looksLikeFormula(text),
    linesIn: (column) => {
      if (column !== width) [width, lines] = [column, linesIn(text, column)];
      return lines;
    },
  };
}

/** The part with the shared strings of a workbook. */
export const STRINGS_PART = 'xl/sharedStrings.xml';

/** What is in that part: its `<si>` elements, and how many cells refer to them. */
export function readShared(xml: string): { readonly items: readonly string[]; readonly references: number } {
  const items = xml.match(/<si>.*?<\/si>/gs) ?? [];
  const [references, unique] = [/ count="(\d+)"/, / uniqueCount="(\d+)"/].map((count) => Number(count.exec(xml)?.[1]));
  if (items.length !== unique) throw new Error(`${items.length} of ${unique} shared strings found`);
  return { items, references: references! };
}

/** The shared strings of a workbook: those that are there, which keep their places, and what rows add. */
export class SharedStrings {
  readonly #items: readonly string[];
  readonly #texts = new Map<string, SharedText>();
  readonly #added: string[] = [];
  #references: number;

  /** `items` are the `<si>` elements that are there, `references` how many cells refer to them. */
  constructor(items: readonly string[], references: number) {
    this.#items = items;
    this.#references = references;
  }

  /** A text as a cell is to refer to it; it is cleaned, and added when it is new. */
  refer(given: string): SharedText {
    this.#references += 1;
    let known = this.#texts.get(given);
    if (known === undefined) {
      const text = isPlainText(given) ? given : cellText(given);
      known = sharedText(text, this.#items.length + this.#added.length);
      this.#texts.set(given, known);
      this.#added.push(itemOf(text));
    }
    return known;
  }

  /** The part with all of them. */
  xml(): string {
    const unique = this.#items.length + this.#added.length;
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/' +
      `spreadsheetml/2006/main" count="${this.#references}" uniqueCount="${unique}">` +
      `${this.#items.join('')}${this.#added.join('')}</sst>`
    );
  }
}
