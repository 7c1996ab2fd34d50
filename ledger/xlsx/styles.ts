import { isBuiltInDate, isDateFormat } from './number-format.ts';
import { elements, section } from './tags.ts';

/** By style index: whether cells of the style show days or times. */
export type DateStyles = readonly boolean[];

export function parseStyles(xml: string): DateStyles {
  const custom = new Map<number, boolean>();
  for (const { attributes } of elements(section(xml, 'numFmts'), 'numFmt')) {
    custom.set(Number(attributes.get('numFmtId')), isDateFormat(attributes.get('formatCode') ?? ''));
  }
  return [...elements(section(xml, 'cellXfs'), 'xf')].map(({ attributes }) => {
    const id = Number(attributes.get('numFmtId') ?? 0);
    return custom.get(id) ?? isBuiltInDate(id);
  });
}
