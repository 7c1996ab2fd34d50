import type { Style, Workbook, Worksheet } from 'exceljs';
import { chineseDay } from '../../ledger/day.ts';
import { severityName } from '../../ledger/findings/finding.ts';
import { ledgerSheets } from '../../ledger/workbook/declaration.ts';
import { cellText } from './clean-text.ts';
import { addSheet } from './excel.ts';
import type { ReturnedInput, ReturnedProblem } from './input.ts';
import { linkTo } from './links.ts';
import { addressOfPlace, placeOf } from './marks.ts';
import { setUpPrint } from './print.ts';
import {
  BODY_FONT,
  GRID,
  HEADERS,
  HEADER_ALIGNMENT,
  HEADER_HEIGHT,
  HEADING_FONT,
  HINT_FONT,
  MARKS,
  TITLE_FONT,
} from './style.ts';
import { heightOf, linesIn } from './text-width.ts';

export const RETURNED = '退回问题';

const COLUMNS = [
  { header: '序号', width: 6 },
  { header: '级别', width: 8 },
  { header: '工作表', width: 12 },
  { header: '单元格', width: 16 },
  { header: '现状', width: 34 },
  { header: '要求', width: 30 },
  { header: '怎么改', width: 34 },
  { header: '原文件位置', width: 16 },
] as const;
const LINK_COLUMN = 4;

function put(sheet: Worksheet, row: number, text: string, style: Partial<Style>): void {
  const cell = sheet.getCell(row, 1);
  cell.value = cellText(text);
  cell.style = style;
}

function writeHeader(sheet: Worksheet, number: number): void {
  COLUMNS.forEach(({ header }, index) => {
    const cell = sheet.getCell(number, index + 1);
    cell.value = header;
    cell.style = { ...HEADERS.required, alignment: HEADER_ALIGNMENT, border: GRID };
  });
  sheet.getRow(number).height = HEADER_HEIGHT;
}

function writeProblem(
  sheet: Worksheet,
  number: number,
  order: number,
  problem: ReturnedProblem,
  { ledger }: ReturnedInput,
): void {
  const { severity, is, expected, todo, original } = problem;
  const place = problem.sheet && placeOf(ledger, problem.sheet, problem.rowIndex, problem.columnKey);
  const name = problem.sheet === null ? '整本' : ledgerSheets[problem.sheet].name;
  const texts = [order, severityName[severity], name, '—', is, expected, todo, original || '—'];
  texts.forEach((text, index) => {
    const cell = sheet.getCell(number, index + 1);
    cell.value = typeof text === 'number' ? text : cellText(text);
    cell.style = {
      font: BODY_FONT,
      border: GRID,
      numFmt: typeof text === 'number' ? '0' : '@',
      alignment: { vertical: 'middle', wrapText: true, horizontal: index < LINK_COLUMN ? 'center' : 'left' },
      ...(index === 1 ? { fill: MARKS[severity].fill } : {}),
    };
  });
  if (place) {
    const address = addressOfPlace(place);
    linkTo(sheet.getCell(number, LINK_COLUMN), address, address.slice(address.indexOf('!') + 1));
  }
  const lines = texts.map((text, index) => linesIn(String(text), COLUMNS[index]!.width));
  sheet.getRow(number).height = heightOf(Math.max(...lines));
}

function summary({ problems, returnedOn }: ReturnedInput): string {
  const count = (severity: ReturnedProblem['severity']): number =>
    problems.filter((problem) => problem.severity === severity).length;
  const notices = count('notice');
  return (
    `${chineseDay(returnedOn)}退回。错误${count('error')}条，必须改；提醒${count('warning')}条，请核对` +
    `${notices > 0 ? `；说明${notices}条，供参考` : ''}。`
  );
}

const HOW =
  '点“单元格”一列的地址，就到要改的那一格：红框是错误，黄框是提醒，格上的批注写着怎么改。' +
  '就在这一本上改，改完重新报送，文件名按“填写说明”。';

/** Writes 退回问题: why the ledger came back, every problem with a link to its cell here, what was not taken over. */
export function addReturnedSheet(workbook: Workbook, input: ReturnedInput, ordered: readonly ReturnedProblem[]): void {
  const { ledger, notTakenOver, reason } = input;
  const { branch, year } = ledger;
  const sheet = addSheet(workbook, RETURNED);
  COLUMNS.forEach(({ width }, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  put(sheet, 1, `${branch.name}${year}年度承诺台账退回问题`, { font: TITLE_FONT });
  sheet.getRow(1).height = 30;
  put(sheet, 2, `${reason}${summary(input)}`, { font: BODY_FONT });
  put(sheet, 3, HOW, { font: HINT_FONT });
  const header = 5;
  writeHeader(sheet, header);
  ordered.forEach((problem, index) => {
    writeProblem(sheet, header + 1 + index, index + 1, problem, input);
  });
  let number = header + ordered.length + 2;
  put(sheet, number, '没有带过来的内容', { font: HEADING_FONT });
  const rest = notTakenOver.length > 0 ? notTakenOver : ['没有。原来填的内容都在。'];
  for (const sentence of rest) {
    number += 1;
    put(sheet, number, sentence, { font: BODY_FONT });
  }
  sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: header, showGridLines: false }];
  setUpPrint(sheet, {
    left: `${branch.code} ${branch.name} ${year}年度`,
    centre: RETURNED,
    width: COLUMNS.reduce((sum, { width }) => sum + width, 0),
    titleRows: `${header}:${header}`,
  });
}
