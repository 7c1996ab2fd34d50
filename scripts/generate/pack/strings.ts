import { looksLikeFormula } from '../../../templates/workbook/cell-value.ts';
import { cellText } from '../../../templates/workbook/clean-text.ts';
import { linesIn } from '../../../templates/workbook/text-width.ts';

/** Text as it stands in XML. */
export function escapeXml(text: string): string {
  return /[&<>"]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
    : text;
}

/** The shared strings of a workbook: those of the skeleton, which keep their places, and what its rows add. */
export class SharedStrings {
  private readonly places = new Map<string, number>();
  private readonly lines = new Map<string, number>();
  private readonly added: string[] = [];
  private references = 0;

  /** `items` are the skeleton's `<si>` elements, `count` how often its own cells refer to them. */
  constructor(
    private readonly items: readonly string[],
    private readonly count: number,
  ) {}

  /** The place of a text, which is added when it is new. */
  placeOf(text: string): number {
    this.references += 1;
    const known = this.places.get(text);
    if (known !== undefined) return known;
    const content = cellText(text);
    if (looksLikeFormula(content)) throw new Error(`such text has a style of its own: ${content}`);
    const place = this.items.length + this.added.length;
    this.places.set(text, place);
    this.added.push(`<si><t>${escapeXml(content)}</t></si>`);
    return place;
  }

  /** How many lines a text takes in a column of some width; texts come again and again. */
  linesOf(text: string, width: number): number {
    const key = `${width} ${text}`;
    const known = this.lines.get(key) ?? linesIn(text, width);
    this.lines.set(key, known);
    return known;
  }

  xml(): string {
    const unique = this.items.length + this.added.length;
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/' +
      `spreadsheetml/2006/main" count="${this.count + this.references}" uniqueCount="${unique}">` +
      `${this.items.join('')}${this.added.join('')}</sst>`
    );
  }
}
