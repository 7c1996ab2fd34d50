import type { Content } from '../../templates/workbook/edits/cell-write.ts';
import { parseStyles } from '../../ledger/xlsx/styles.ts';
import { plainXml } from '../../ledger/xlsx/markup.ts';
import { attributeOf, prefixOf, spliced, withAttribute } from './tag.ts';

/** Built-in formats: general, text, a day, a day with a time of day. */
const GENERAL = '0';
const FORMAT: Readonly<Record<Content, string>> = {
  text: GENERAL,
  formulaLike: '49',
  number: GENERAL,
  day: '14',
  instant: '22',
};

interface Xfs {
  readonly open: string;
  readonly openAt: number;
  readonly end: number;
  readonly all: readonly string[];
}

function cellFormats(xml: string): Xfs | null {
  const prefix = prefixOf(xml);
  const open = new RegExp(`<${prefix}cellXfs(?:\\s[^<>]*)?>`).exec(xml);
  const end = xml.indexOf(`</${prefix}cellXfs`);
  if (!open || end < 0) return null;
  const inner = xml.slice(open.index + open[0].length, end);
  const xf = new RegExp(`<${prefix}xf(?:\\s[^<>]*)?/>|<${prefix}xf(?:\\s[^<>]*)?>.*?</${prefix}xf>`, 'gs');
  return { open: open[0], openAt: open.index, end, all: inner.match(xf) ?? [] };
}

/** The styles of a workbook: finds, or adds, the style of a cell that fits what is written into it. */
export class StyleBook {
  readonly #xml: string;
  readonly #formats: Xfs | null;
  readonly #isDate: readonly boolean[];
  readonly #added = new Map<string, number>();
  readonly #fresh: string[] = [];

  /** `xml` is the part as written; empty where the workbook has no styles. */
  constructor(xml: string, path: string) {
    this.#xml = xml;
    this.#formats = xml === '' ? null : cellFormats(xml);
    this.#isDate = xml === '' ? [] : parseStyles(plainXml(xml.replace(/^\ufeff/, ''), path, 'styleSheet'));
  }

  /** The style itself where it fits, else one like it under a fitting format: that of the style `like`, or a built-in one. */
  fit(style: number, content: Content, like: number): number {
    const xf = this.#formats?.all[style];
    if (xf === undefined || this.#fits(style, xf, content)) return style;
    const borrowed = this.#formats?.all[like];
    const format =
      borrowed !== undefined && content !== 'text' && this.#fits(like, borrowed, content)
        ? (attributeOf(borrowed, 'numFmtId') ?? FORMAT[content])
        : FORMAT[content];
    const key = `${style} ${format}`;
    const known = this.#added.get(key);
    if (known !== undefined) return known;
    const [head = ''] = /^<[^<>]*>/.exec(xf) ?? [];
    const changed = withAttribute(withAttribute(head, 'numFmtId', format), 'applyNumberFormat', '1');
    const index = this.#formats!.all.length + this.#fresh.length;
    this.#fresh.push(changed + xf.slice(head.length));
    this.#added.set(key, index);
    return index;
  }

  #fits(style: number, xf: string, content: Content): boolean {
    switch (content) {
      case 'text':
        return true;
      case 'formulaLike':
        return attributeOf(xf, 'numFmtId') === '49' || attributeOf(xf, 'quotePrefix') === '1';
      case 'number':
        return this.#isDate[style] !== true;
      case 'day':
      case 'instant':
        return this.#isDate[style] === true;
    }
  }

  /** The part with the added styles; `null` where there are none. */
  text(): string | null {
    const formats = this.#formats;
    if (!formats || this.#fresh.length === 0) return null;
    const { open, openAt, end, all } = formats;
    const count = String(all.length + this.#fresh.length);
    return spliced(this.#xml, [
      { start: openAt, end: openAt + open.length, text: withAttribute(open, 'count', count) },
      { start: end, end, text: this.#fresh.join('') },
    ]);
  }
}
