import type { Scheme } from '../../ledger/scheme/schema.ts';
import { PRODUCT, TEMPLATE_VERSION, identityNames } from '../../ledger/workbook/declaration.ts';
import { type Sheet, columnsInUse } from '../../ledger/workbook/sheet.ts';
import type { Line, Section } from './instructions.ts';
import { HEADERS } from './style.ts';

/** What 字典 says of a workbook that the committee keeps itself: which it is, of which scheme and template. */
export function committeeIdentity(name: string, scheme: Scheme): readonly (readonly [string, string])[] {
  return [
    [identityNames.product, PRODUCT],
    [identityNames.workbook, name],
    [identityNames.version, String(TEMPLATE_VERSION)],
    [identityNames.scheme, scheme.id],
  ];
}

/** One line a column: whether it must be filled, and how. */
export function columnLines(sheet: Sheet, scheme: Scheme): readonly Line[] {
  return columnsInUse(sheet, scheme).map(({ header, column, required }) => ({
    label: header,
    text: `${required ? '必填。' : '可不填。'}${column.hint ?? '按表头填写。'}`,
    look: required ? HEADERS.required : HEADERS.optional,
  }));
}

/** The last section, numbered as the workbook numbers it. */
export const leaveAlone = (numeral: string): Section => ({
  heading: `${numeral}、不要动的地方`,
  lines: [
    { label: '表头', text: '不改表头的字，不合并单元格，表中间不留空行，不加合计行。' },
    { label: '隐藏的表', text: '隐藏的工作表“字典”不要改，不要删。' },
  ],
});
