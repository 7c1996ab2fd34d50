import ExcelJS from 'exceljs';

/** A repeatable source of chance (mulberry32). */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const CHARACTERS =
  '推进落实组织开展建立健全完善机制加强监督检查整改提升服务质量群众满意度年度目标任务分解责任到人跟踪督办';
const ODD = [
  '  首尾空格  ',
  '第一行\n第二行',
  '<甲> & "乙"',
  '😀𠮷',
  '００１２３',
  '00123',
  '',
  '　',
  "'",
  '=1+1',
  '\t制表',
];
const DAY_FORMATS = ['yyyy-mm-dd', 'yyyy"年"m"月"d"日"', 'yyyy/m/d', '[$-804]yyyy"年"m"月"d"日";@', 'm"月"d"日"'];
const COLUMNS = [
  '编号',
  '承诺事项',
  '责任人',
  '定诺日期',
  '办理时间',
  '进度',
  '金额',
  '已公开',
  '措施',
  '剩余天数',
  '是否逾期',
  '附件',
];

/** A sheet of a generated workbook, for what exceljs does not tell when it reads a table back. */
export interface GeneratedTable {
  readonly sheet: string;
  readonly name: string;
  readonly rows: number;
}

export interface Generated {
  readonly bytes: Uint8Array;
  readonly tables: readonly GeneratedTable[];
}

type Pick = <T>(from: ArrayLike<T>) => T;

function makeRow(random: () => number, pick: Pick, index: number): unknown[] {
  const text = (longest: number): string =>
    random() < 0.08 ? pick(ODD) : Array.from({ length: 1 + random() * longest }, () => pick(CHARACTERS)).join('');
  const day = (): Date => new Date(Date.UTC(2026, 0, 1) + Math.floor(random() * 365) * 86_400_000);
  const minute = (): Date => new Date(day().getTime() + Math.floor(random() * 1440) * 60_000);
  const left = Math.round(random() * 100) - 50;
  const rich = { richText: [{ text: text(4), font: { bold: true } }, { text: text(8) }] };
  return [
    `CN2026-${String(index + 1).padStart(3, '0')}`,
    text(40),
    text(3),
    random() < 0.9 ? day() : null,
    random() < 0.5 ? minute() : null,
    Math.round(random() * 100) / 100,
    Math.round(random() * 1e7) / 100,
    random() < 0.5,
    random() < 0.2 ? rich : text(80),
    { formula: `D${index + 4}-DATE(2026,9,30)`, result: left },
    { formula: `IF(J${index + 4}<0,"是","否")`, result: left < 0 ? '是' : '否' },
    random() < 0.2 ? { text: '附件', hyperlink: 'https://example.cn/a?x=1&y=2' } : null,
  ];
}

function addLedgerSheet(workbook: ExcelJS.Workbook, name: string, rows: unknown[][], dayFormat: string): void {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 3 }] });
  sheet.mergeCells('A1:H1');
  sheet.getCell('A1').value = name;
  sheet.addTable({
    name: `表_${name}`,
    ref: 'A3',
    headerRow: true,
    columns: COLUMNS.map((column) => ({ name: column, filterButton: true })),
    rows,
  });
  for (let row = 4; row < rows.length + 4; row++) {
    sheet.getCell(row, 4).numFmt = dayFormat;
    sheet.getCell(row, 5).numFmt = 'yyyy-mm-dd hh:mm';
    sheet.getCell(row, 6).numFmt = '0%';
    sheet.getCell(row, 7).numFmt = '#,##0.00" 元"';
    sheet.getCell(row, 8).dataValidation = { type: 'list', formulae: ['"TRUE,FALSE"'] };
  }
  // Formatted rows below the table, as people leave them.
  for (let row = rows.length + 4; row < rows.length + 30; row++)
    sheet.getCell(row, 2).border = { top: { style: 'thin' } };
}

/** A workbook like a branch's ledger, the same for the same seed; `rows` in each of its two ledger sheets. */
export async function generateWorkbook(seed: number, rows = 25): Promise<Generated> {
  const random = chance(seed);
  const pick: Pick = (from) => from[Math.floor(random() * from.length)]!;
  const workbook = new ExcelJS.Workbook();
  const cover = workbook.addWorksheet('封面');
  cover.getCell('A1').value = `第${seed}支部承诺台账`;
  cover.getCell('B3').value = new Date(Date.UTC(2026, 8, 30));
  cover.getCell('B3').numFmt = pick(DAY_FORMATS);
  cover.getCell('B4').value = { formula: '1/0', result: { error: '#DIV/0!' } };
  cover.getCell('B5').value = { error: '#N/A' };
  cover.getCell('D40').value = 0;
  const tables = ['承诺事项', '状态日志'].map((sheet) => {
    const content = Array.from({ length: rows }, (_, i) => makeRow(random, pick, i));
    addLedgerSheet(workbook, sheet, content, pick(DAY_FORMATS));
    return { sheet, name: `表_${sheet}`, rows };
  });
  const lists = workbook.addWorksheet('字典', { state: 'hidden' });
  for (const [i, item] of ODD.entries()) lists.getCell(i + 1, 1).value = item;
  return { bytes: new Uint8Array(await workbook.xlsx.writeBuffer()), tables };
}
