import { CannotEdit } from '../../templates/workbook/edits/cannot-edit.ts';
import { rangeOf, referenceOf } from './range.ts';
import { type Splice, attributeOf, spliced, withAttribute } from './tag.ts';

/** A table's part with its range, and that of its filter, down to a row. */
export function grownTable(xml: string, bottom: number): string {
  const table = /<(?:[\w.-]+:)?table\s[^<>]*>/.exec(xml);
  const range = table && rangeOf(attributeOf(table[0], 'ref') ?? '');
  if (!table || !range) throw new CannotEdit('表格的范围写得特殊，不能加行');
  if (Number(attributeOf(table[0], 'totalsRowCount') ?? 0) > 0) {
    throw new CannotEdit('表格开着汇总行，不能在它上面加行', '请先在“表设计”里去掉“汇总行”');
  }
  const reference = referenceOf({ ...range, bottom });
  const splices: Splice[] = [
    { start: table.index, end: table.index + table[0].length, text: withAttribute(table[0], 'ref', reference) },
  ];
  const filter = /<(?:[\w.-]+:)?autoFilter\s[^<>]*>/.exec(xml);
  if (filter) {
    const text = withAttribute(filter[0], 'ref', reference);
    splices.push({ start: filter.index, end: filter.index + filter[0].length, text });
  }
  return spliced(xml, splices);
}
