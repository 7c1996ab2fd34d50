import type { Finding } from '../../ledger/findings/finding.ts';
import { addressOf } from '../../ledger/findings/finding.ts';
import type { SheetGrid, WorkbookGrid } from '../../ledger/grid.ts';
import { readIdentity } from '../../ledger/parse/identity.ts';
import { type ParsedLedger, parseLedger } from '../../ledger/parse/ledger.ts';
import { ledgerSheets } from '../../ledger/workbook/declaration.ts';
import { type Sheet, columnsInUse, isSheetOn } from '../../ledger/workbook/sheet.ts';
import { sheetGrid } from './grid.ts';
import { construction } from './schemes.ts';

export const COVER = `
| 项目 | 内容 | 填写提示 |
|---|---|---|
| 年度 | 2026 | |
| 方案 | 建管局承诺制度（construction） | |
| 支部代码 | A01 | |
| 支部名称 | 机关第一党支部 | |
| 组织形式 | 党支部 | |
| 上级党组织 | 建管局党委 | |
| 党组织负责人 | 张三 | |
| 监督电话 | | |
| 填报人 | 李四 | |
`;

export const DICTIONARY = `
| 列表名 | 次序 | 值 |
|---|---|---|
| 产品 | 0 | 承诺台账 |
| 模板版本 | 0 | '2 |
| 方案代号 | 0 | construction |
| 年度 | 0 | '2026 |
| 填写方式 | 0 | 命令 |
`;

/** Sheets of a blank ledger of construction: cover, 字典, and the headers of each table. */
function blank(): ReadonlyMap<string, SheetGrid> {
  const tables = (Object.values(ledgerSheets) as readonly Sheet[])
    .filter((sheet) => isSheetOn(sheet, construction) && sheet.shape === 'table' && !sheet.hidden)
    .map((sheet) => {
      const headers = columnsInUse(sheet, construction).map(({ header }) => header);
      return sheetGrid(sheet.name, `| ${headers.join(' | ')} |`, { table: sheet.table });
    });
  const all = [sheetGrid('封面', COVER), ...tables, sheetGrid('字典', DICTIONARY, { visibility: 'hidden' })];
  return new Map(all.map((sheet) => [sheet.name, sheet]));
}

/** A blank ledger with some sheets replaced or taken out, by name. */
export function workbookWith(sheets: Readonly<Record<string, SheetGrid | null>>, date1904 = false): WorkbookGrid {
  const all = new Map<string, SheetGrid | null>([...blank(), ...Object.entries(sheets)]);
  return { date1904, sheets: [...all.values()].filter((sheet) => sheet !== null) };
}

/** Parses such a workbook under construction; throws where it is no ledger at all. */
export function parsed(grid: WorkbookGrid): ParsedLedger {
  const identity = readIdentity(grid);
  if (identity === null) throw new Error('not a ledger');
  return parseLedger(grid, identity, construction, 'A01.xlsx');
}

/** `code 承诺台账!C5`, a line a finding. */
export function places(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ code, where }) => {
    const at = addressOf(where);
    return where.sheet === undefined ? code : `${code} ${where.sheet}${at === '' ? '' : `!${at}`}`;
  });
}
