import type { Scheme } from '../../ledger/scheme/schema.ts';
import type { Column, Kind, ListSource, Share, Writer } from '../../ledger/workbook/column.ts';
import { COMMITTEE_WORKBOOK, committeeSheetsOf } from '../../ledger/workbook/committee.ts';
import { THE_BRANCH, ledgerSheets } from '../../ledger/workbook/declaration.ts';
import { type ColumnInUse, type Sheet, columnsInUse, isSheetOn, listValues } from '../../ledger/workbook/sheet.ts';
import { branches } from '../../ledger/workbook/sheets/branches.ts';
import { page, table } from './markdown.ts';

const WRITERS: Readonly<Record<Writer, string>> = {
  secretary: '支部',
  command: '加载项',
  committee: '党委',
  program: '程序',
};
const SHARES: Readonly<Record<Share, string>> = { public: '可公开', committee: '只到上级党委', secret: '不出工作簿' };
const COLUMNS = ['表头', '键', '填什么', '必填', '谁写', '外传', '提示'];

function list(source: ListSource, column: Column, scheme: Scheme): string {
  switch (source.from) {
    case 'scheme':
    case 'fixed':
      return `列表：${(listValues(column, scheme) ?? []).join('、')}`;
    case 'members':
      return source.branch ? `“${THE_BRANCH}”或名册中的党员` : '名册中的党员';
    case 'ids': {
      const named = (Object.values(ledgerSheets) as readonly Sheet[]).find(({ key }) => key === source.sheet);
      return `“${named?.name ?? source.sheet}”中的编号`;
    }
  }
}

function content(kind: Kind, column: Column, scheme: Scheme): string {
  switch (kind.type) {
    case 'text':
      return kind.example === undefined ? `文字，${kind.max}字以内` : `编号或代码，如 ${kind.example}`;
    case 'list':
      return list(kind.source, column, scheme);
    case 'day':
      return '日期';
    case 'instant':
      return '日期和时间';
    case 'month':
      return '年月';
    case 'integer':
      return `整数，${kind.min}—${kind.max}`;
    case 'number':
      return `数，${kind.min}—${kind.max}，小数${kind.decimals}位以内`;
  }
}

const line = ({ key, header, column, required }: ColumnInUse, scheme: Scheme): readonly string[] => [
  header,
  `\`${key}\``,
  content(column.kind, column, scheme),
  required ? '是' : '',
  WRITERS[column.by],
  SHARES[column.share],
  column.hint ?? '',
];

function sheetBlocks(sheet: Sheet, scheme: Scheme): readonly string[] {
  const columns = columnsInUse(sheet, scheme);
  const what = sheet.shape === 'form' ? `两列的表，${columns.length}项` : `${columns.length}列`;
  return [
    `### ${sheet.name} \`${sheet.key}\``,
    `${sheet.purpose}。${what}${sheet.hidden === true ? '；隐藏' : ''}。`,
    table(
      COLUMNS,
      columns.map((column) => line(column, scheme)),
    ),
  ];
}

/** The committee's own workbooks: the roster of branches, and the committee workbook where the scheme has one. */
function committeeBlocks(scheme: Scheme): readonly string[] {
  const book = committeeSheetsOf(scheme).map(([, sheet]) => sheet);
  const many = `“${COMMITTEE_WORKBOOK}”也由党委保管，有${book.length}张工作表（另有“填写说明”和隐藏的“字典”）：`;
  return [
    '以下一本由党委保管，不下发支部：',
    ...sheetBlocks(branches, scheme),
    ...(book.length === 0 ? [] : [many, ...book.flatMap((sheet) => sheetBlocks(sheet, scheme))]),
  ];
}

function schemeBlocks(scheme: Scheme): readonly string[] {
  const sheets = (Object.values(ledgerSheets) as readonly Sheet[]).filter((sheet) => isSheetOn(sheet, scheme));
  const visible = sheets.filter(({ hidden }) => hidden !== true).length;
  return [
    `## ${scheme.name} \`${scheme.id}\``,
    `支部台账有${visible}张可见的工作表（另有“填写说明”）和隐藏的“字典”。`,
    ...sheets.flatMap((sheet) => sheetBlocks(sheet, scheme)),
    ...committeeBlocks(scheme),
  ];
}

/** 数据字典: every sheet and column of each scheme, made from the declaration. */
export function dictionaryPage(schemes: readonly Scheme[]): string {
  return page([
    '# 数据字典',
    '由 `npm run docs` 从工作簿的声明（`ledger/workbook`）生成，请勿手改。',
    '“谁写”一栏写“加载项”的，由命令写入；手工版工作簿里由支部填写。日期都是真日期，显示为 2026-03-05 的样子。' +
      '“外传”一栏：可公开，即可进公示和通报；只到上级党委，即不对群众公开；不出工作簿，即只印在承诺书存档联上。',
    '各方案的规则和软件默认值，见 [方案](schemes.md)。',
    ...schemes.flatMap(schemeBlocks),
  ]);
}
