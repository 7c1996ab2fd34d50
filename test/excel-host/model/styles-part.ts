import { PLAIN, type Style, builtInFormats, builtInId } from './style.ts';
import { DECLARATION, type XmlElement, childOf, childrenOf, element, parseXml, writeXml } from './xml.ts';

/** The looks of a workbook by their index, and those of conditional formats. */
export interface Styles {
  readonly cells: readonly Style[];
  readonly differential: readonly string[];
}

const at = (list: readonly XmlElement[], index: string | undefined): string => {
  const found = list[Number(index ?? 0)];
  return found ? writeXml(found) : '';
};

export function readStyles(xml: string): Styles {
  const root = parseXml(xml);
  const under = (name: string): XmlElement[] => childrenOf(childOf(root, name));
  const formats = new Map(
    under('numFmts').map(({ attributes }) => [Number(attributes['numFmtId']), attributes['formatCode']!]),
  );
  const [fonts, fills, borders] = [under('fonts'), under('fills'), under('borders')];
  const cells = under('cellXfs').map((xf): Style => {
    const id = Number(xf.attributes['numFmtId'] ?? 0);
    const [alignment, protection] = [childOf(xf, 'alignment'), childOf(xf, 'protection')];
    return {
      format: formats.get(id) ?? builtInFormats[id] ?? 'General',
      font: at(fonts, xf.attributes['fontId']) || PLAIN.font,
      fill: at(fills, xf.attributes['fillId']) || PLAIN.fill,
      border: at(borders, xf.attributes['borderId']) || PLAIN.border,
      alignment: alignment ? writeXml(alignment) : '',
      protection: protection ? writeXml(protection) : '',
      quoted: /^(1|true)$/.test(xf.attributes['quotePrefix'] ?? ''),
    };
  });
  return { cells: cells.length > 0 ? cells : [PLAIN], differential: under('dxfs').map(writeXml) };
}

/** Things in the order in which they were first asked for. */
class Pool {
  readonly items: string[];
  readonly #indices = new Map<string, number>();

  constructor(first: readonly string[] = []) {
    this.items = [];
    for (const one of first) this.index(one);
  }

  index(item: string): number {
    const known = this.#indices.get(item);
    if (known !== undefined) return known;
    this.#indices.set(item, this.items.length);
    return this.items.push(item) - 1;
  }
}

const counted = (name: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;

/** Gathers the looks in use while a workbook is written. */
export class StylesWriter {
  readonly #formats = new Pool();
  readonly #fonts: Pool;
  readonly #fills = new Pool([PLAIN.fill, '<fill><patternFill patternType="gray125"/></fill>']);
  readonly #borders: Pool;
  readonly #cells: Pool;
  readonly #differential = new Pool();
  readonly #known = new Map<Style, number>();

  /** `standard` is the look of cells that nobody touched. */
  constructor(standard: Style) {
    this.#fonts = new Pool([standard.font]);
    this.#borders = new Pool([PLAIN.border]);
    this.#cells = new Pool();
    this.index(standard);
  }

  index(style: Style): number {
    const known = this.#known.get(style);
    if (known !== undefined) return known;
    const format = builtInId(style.format) ?? 164 + this.#formats.index(style.format);
    const [font, fill, border] = [
      this.#fonts.index(style.font),
      this.#fills.index(style.fill),
      this.#borders.index(style.border),
    ];
    const attributes =
      `numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"` +
      ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"` +
      (style.alignment ? ' applyAlignment="1"' : '') +
      (style.protection ? ' applyProtection="1"' : '') +
      (style.quoted ? ' quotePrefix="1"' : '');
    const index = this.#cells.index(`<xf ${attributes}>${style.alignment}${style.protection}</xf>`);
    this.#known.set(style, index);
    return index;
  }

  differential(xml: string): number {
    return this.#differential.index(xml);
  }

  text(): string {
    const formats = this.#formats.items.map((code, index) =>
      writeXml(element('numFmt', { numFmtId: 164 + index, formatCode: code })),
    );
    return (
      `${DECLARATION}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
      counted('numFmts', formats) +
      counted('fonts', this.#fonts.items) +
      counted('fills', this.#fills.items) +
      counted('borders', this.#borders.items) +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      counted('cellXfs', this.#cells.items) +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      counted('dxfs', this.#differential.items) +
      '</styleSheet>'
    );
  }
}
