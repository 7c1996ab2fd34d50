import { isBuiltInDate, isDateFormat } from './number-format.ts';
import { attributeOf, elements, section } from './tags.ts';

/** By style index: whether cells of the style show days or times. */
export type DateStyles = readonly boolean[];

export function parseStyles(xml: string): DateStyles {
  const custom = new Map<number, boolean>();
  for (const { attributes } of elements(section(xml, 'numFmts'), 'numFmt')) {
    custom.set(Number(attributes.get('numFmtId')), isDateFormat(attributes.get('formatCode') ?? ''));
  }
  return Array.from(attributeOf(section(xml, 'cellXfs'), 'xf', 'numFmtId'), (value = '0') => {
    const id = Number(value);
    return custom.get(id) ?? isBuiltInDate(id);
  });
}
