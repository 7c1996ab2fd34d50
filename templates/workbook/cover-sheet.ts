import type { Workbook } from 'exceljs';
import { ledgerSheets } from '../../ledger/workbook/declaration.ts';
import { columnsInUse } from '../../ledger/workbook/sheet.ts';
import { cellContent, numberFormat } from './cell-value.ts';
import { addSheet, validate } from './excel.ts';
import type { LedgerInput, RowValues } from './input.ts';
import { setUpPrint } from './print.ts';
import { isTyped, roleOf } from './role.ts';
import { BODY_FONT, GRID, HEADERS, HEADER_ALIGNMENT, HEADER_HEIGHT, HINT_FONT, UNTYPED_FILL } from './style.ts';
import type { TableSetting } from './table-sheet.ts';
import { EARLIEST, validationOf } from './validation.ts';

const HEADINGS = ['项目', '内容', '填写提示'];
const WIDTHS = [18, 36, 40];
/** The first item's row; the headings stand above. */
export const FIRST_ITEM = 2;

/** What the cover says before the branch writes anything. */
export function coverValues({ scheme, year, branch, cover }: LedgerInput): RowValues {
  return {
    year,
    scheme: `${scheme.name}（${scheme.id}）`,
    branchCode: branch.code,
    branchName: branch.name,
    branchKind: branch.kind ?? null,
    orgForm: branch.orgForm ?? null,
    superior: branch.superior,
    secretary: branch.secretary ?? null,
    contactLeader: branch.contactLeader ?? null,
    ...cover,
  };
}

/** Writes 封面: an item a row, its value beside it, and in grey what to fill. No Excel table: it is a form. */
export function addCoverSheet(workbook: Workbook, input: LedgerInput, setting: TableSetting): void {
  const { scheme, mode } = input;
  const declared = ledgerSheets.cover;
  const sheet = addSheet(workbook, declared.name);
  WIDTHS.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  HEADINGS.forEach((heading, index) => {
    const cell = sheet.getCell(1, index + 1);
    cell.value = heading;
    cell.style = { ...HEADERS.optional, alignment: HEADER_ALIGNMENT, border: GRID };
  });
  sheet.getRow(1).height = HEADER_HEIGHT;
  const values = coverValues(input);
  columnsInUse(declared, scheme).forEach((column, index) => {
    const number = FIRST_ITEM + index;
    const role = roleOf(column, mode);
    const { kind, hint } = column.column;
    const [label, content, remark] = [1, 2, 3].map((at) => sheet.getCell(number, at));
    label!.value = column.header;
    label!.style = { ...HEADERS[role], alignment: { vertical: 'middle', horizontal: 'left', indent: 1 }, border: GRID };
    content!.value = cellContent(values[column.key], kind);
    content!.style = {
      font: BODY_FONT,
      numFmt: numberFormat(kind),
      alignment: { vertical: 'middle', horizontal: 'left', wrapText: true },
      border: GRID,
      ...(isTyped(role) ? {} : { fill: UNTYPED_FILL }),
    };
    remark!.value = isTyped(role)
      ? `${role === 'required' ? '必填。' : ''}${hint ?? ''}`
      : (hint ?? '建模板时写入，不要改动。');
    remark!.style = { font: HINT_FONT, alignment: { vertical: 'middle', wrapText: true }, border: GRID };
    sheet.getRow(number).height = 26;
    const rule = validationOf(column, { ...setting, role, first: `B${number}`, earliest: EARLIEST });
    if (rule) validate(sheet, `B${number}`, rule);
  });
  sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: 1 }];
  const width = WIDTHS.reduce((sum, each) => sum + each, 0);
  setUpPrint(sheet, { left: setting.owner, centre: declared.name, width, titleRows: '1:1' });
}
