import type { Scheme } from '../../ledger/scheme/schema.ts';
import { PRODUCT, TEMPLATE_VERSION, identityNames, ledgerSheets } from '../../ledger/workbook/declaration.ts';
import { branches } from '../../ledger/workbook/sheets/branches.ts';
import { columnsInUse } from '../../ledger/workbook/sheet.ts';
import { layOutDictionary } from './dictionary.ts';
import { newWorkbook, toBytes } from './excel.ts';
import type { RowValues } from './input.ts';
import type { Instructions } from './instructions.ts';
import { addInstructionsSheet } from './instructions-sheet.ts';
import { HEADERS } from './style.ts';
import { type TableSetting, addTableSheet } from './table-sheet.ts';

/** The row of 字典 that tells a workbook other than a ledger from one. */
export const WORKBOOK_KIND = '工作簿';

function instructions(scheme: Scheme): Instructions {
  return {
    title: '支部名册填写说明',
    subtitle: `${scheme.committee.name}　${scheme.name}`,
    sections: [
      {
        heading: '一、作什么用',
        lines: [
          { label: '用处', text: `${branches.purpose}。建台账模板、核对应报和缺报、排通报的顺序，都以这一本为准。` },
          { label: '文件', text: '文件名保持 支部名册.xlsx，放在本级的文件夹里，不下发支部。' },
        ],
      },
      {
        heading: '二、各列怎样填',
        lines: columnsInUse(branches, scheme).map(({ header, column, required }) => ({
          label: header,
          text: `${required ? '必填。' : '可不填。'}${column.hint ?? '按表头填写。'}`,
          look: required ? HEADERS.required : HEADERS.optional,
        })),
      },
      {
        heading: '三、支部有变动时',
        lines: [
          { label: '新成立', text: '加一行，填“应报起日期”；支部代码不用别的支部用过的。' },
          { label: '撤并', text: '不删行，填“停报日期”；以前的台账和通报还要用它的代码。' },
          { label: '改名', text: '改“支部名称”，代码不变。' },
        ],
      },
      {
        heading: '四、不要动的地方',
        lines: [
          { label: '表头', text: '不改表头的字，不合并单元格，表中间不留空行，不加合计行。' },
          { label: '隐藏的表', text: '隐藏的工作表“字典”不要改，不要删。' },
        ],
      },
    ],
  };
}

/** Builds the committee's roster of branches (支部名册.xlsx), blank or with the rows given. */
export async function buildBranchRoster(scheme: Scheme, rows: readonly RowValues[]): Promise<Uint8Array> {
  const identity = [
    [identityNames.product, PRODUCT],
    [WORKBOOK_KIND, branches.name],
    [identityNames.version, String(TEMPLATE_VERSION)],
    [identityNames.scheme, scheme.id],
  ] as const;
  const dictionary = layOutDictionary(identity, [branches], scheme);
  const setting: TableSetting = { scheme, mode: 'manual', dictionary, owner: scheme.committee.name };
  const workbook = await newWorkbook(branches.name);
  addInstructionsSheet(workbook, instructions(scheme));
  addTableSheet(workbook, branches, rows, setting);
  addTableSheet(workbook, ledgerSheets.dictionary, dictionary.rows, setting);
  return toBytes(workbook);
}
