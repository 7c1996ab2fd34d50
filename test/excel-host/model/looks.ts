import type { Area } from './area.ts';
import type { Sheet } from './sheet.ts';
import type { Style } from './style.ts';
import { type XmlElement, childrenOf, element, parseXml, writeXml } from './xml.ts';

const FONT_ORDER = 'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(
  ' ',
);

/** Children of a font, put into the order of the schema. */
export function withFont(style: Style, name: string, attributes: Readonly<Record<string, string>> | null): Style {
  const font = parseXml(style.font);
  const others = childrenOf(font).filter((child) => child.name !== name);
  const children = [...others, ...(attributes ? [element(name, attributes)] : [])];
  children.sort((a, b) => FONT_ORDER.indexOf(a.name) - FONT_ORDER.indexOf(b.name));
  return { ...style, font: writeXml(element('font', {}, children)) };
}

export function withFill(style: Style, rgb: string): Style {
  const pattern = element('patternFill', { patternType: 'solid' }, [element('fgColor', { rgb })]);
  return { ...style, fill: writeXml(element('fill', {}, [pattern])) };
}

export function withAlignment(style: Style, attributes: Readonly<Record<string, string>>): Style {
  const known = style.alignment === '' ? {} : parseXml(style.alignment).attributes;
  return { ...style, alignment: writeXml(element('alignment', { ...known, ...attributes })) };
}

export function withBorder(style: Style, side: string, line: string): Style {
  const border = parseXml(style.border);
  const children = childrenOf(border).map((child): XmlElement =>
    child.name === side ? element(side, { style: line }, [element('color', { auto: 1 })]) : child,
  );
  return { ...style, border: writeXml(element('border', border.attributes, children)) };
}

/** Changes the looks of all cells of an area; equal looks stay one. */
export function restyle(sheet: Sheet, { top, left, bottom, right }: Area, change: (style: Style) => Style): void {
  const changed = new Map<Style, Style>();
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const { style } = sheet.cell(row, column);
      const known = changed.get(style) ?? change(style);
      changed.set(style, known);
      sheet.set(row, column, { style: known });
    }
  }
}
