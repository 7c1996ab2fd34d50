import { asDay, chineseDay } from '../../../ledger/day.ts';
import type { RowSheetKey } from '../../../ledger/parse/ledger.ts';
import type { DecidedRows } from '../../../ledger/committee/decisions.ts';
import { type Carriage, carriedSheet, eachRow, keyColumns } from '../../../ledger/receipts/sheets.ts';
import type { Kind } from '../../../ledger/workbook/column.ts';
import type { Scheme } from '../../../ledger/scheme/schema.ts';
import { ledgerSheets } from '../../../ledger/workbook/declaration.ts';
import { type RowValues, columnsInUse } from '../../../ledger/workbook/sheet.ts';
import type { ReceiptInput } from './input.ts';
import { type PointGroup, type ReceiptSection, pointTable } from './section.ts';

/** Rows of one sheet that the page spells out; the workbook has all. */
const MOST_ROWS = 30;

/** What the rows of a sheet are, where its name does not say it. */
const NAMES: Readonly<Partial<Record<RowSheetKey, string>>> = { commitments: '销号关口' };
const decidedName = (sheet: RowSheetKey): string => NAMES[sheet] ?? ledgerSheets[sheet].name;

/** What the rows of a sheet are when they come over. */
const COMING: Readonly<Partial<Record<RowSheetKey, string>>> = { roster: '党员', commitments: '承诺' };
const arrivalName = (sheet: RowSheetKey): string => COMING[sheet] ?? ledgerSheets[sheet].name;

const UNITS: Readonly<Partial<Record<RowSheetKey, string>>> = { roster: '名', commitments: '件' };
const count = (sheet: RowSheetKey, rows: number): string => `${rows}${UNITS[sheet] ?? '条'}`;

function shown(value: string | number, kind: Kind): string {
  if (kind.type === 'instant') return String(value).replace('T', ' ');
  const day = kind.type === 'day' ? asDay(String(value)) : null;
  return day === null ? String(value) : chineseDay(day);
}

function told(sheet: RowSheetKey, row: RowValues, scheme: Scheme, only?: readonly string[]): string {
  return columnsInUse(ledgerSheets[sheet], scheme)
    .flatMap(({ key, header, column }) => {
      const value = row[key] ?? null;
      if (value === null || (only && !only.includes(key))) return [];
      return [`${header} ${shown(value, column.kind)}`];
    })
    .join('，');
}

/** A row's key in words, such as “编号 2026-A01-001，审查日期 2026年3月1日”. */
export const keyInWords = (sheet: RowSheetKey, key: RowValues, scheme: Scheme): string =>
  told(sheet, key, scheme, keyColumns(sheet));

function groups(carriage: Carriage, rows: DecidedRows, scheme: Scheme): readonly PointGroup[] {
  return (Object.entries(rows) as [RowSheetKey, readonly RowValues[]][]).map(([sheet, all]) => {
    const name = carriage === 'rows' ? decidedName(sheet) : arrivalName(sheet);
    const rest = all.length - MOST_ROWS;
    return {
      title: `${name}（${count(sheet, all.length)}）`,
      table: pointTable(
        name,
        all.slice(0, MOST_ROWS).map((row) => told(sheet, row, scheme)),
      ),
      rest: rest > 0 ? `另有${rest}条，见回执工作簿的“${carriedSheet(carriage, sheet, scheme).name}”表。` : null,
    };
  });
}

const counted = (rows: DecidedRows, name: (sheet: RowSheetKey) => string): string =>
  (Object.entries(rows) as [RowSheetKey, readonly RowValues[]][])
    .map(([sheet, all]) => `${name(sheet)}${count(sheet, all.length)}`)
    .join('、');

/** What the committee decided, since the receipt before and in all (R5). */
export function decidedSection({ receipt, news, scheme }: ReceiptInput): ReceiptSection | null {
  if (eachRow(receipt.rows).length === 0) return null;
  const fresh = counted(news.rows, decidedName);
  const since = receipt.serial === 1 ? '本次' : '自上次回执以来';
  return {
    heading: '上级审定的事项',
    paragraphs: [
      fresh === '' ? '自上次回执以来没有新审定或改动的事项。' : `${since}新审定或改动：${fresh}。`,
      `本年度现行有效的审定事项：${counted(receipt.rows, decidedName)}，逐条列在回执工作簿以“审定_”开头的各表。`,
    ],
    counts: null,
    groups: groups('rows', news.rows, scheme),
  };
}

/** What goes over from other branches with members who were transferred, or branches that were merged (V3). */
export function arrivalsSection({ receipt, news, scheme }: ReceiptInput): ReceiptSection | null {
  if (eachRow(receipt.arrivals).length === 0) return null;
  const fresh = counted(news.arrivals, arrivalName);
  return {
    heading: '由其他支部转入的内容',
    paragraphs: [
      fresh === ''
        ? '自上次回执以来没有新转入的内容。'
        : `本次转入：${fresh}。原有的办理经过随承诺一并转来，请接续办理。`,
      `本年度累计转入：${counted(receipt.arrivals, arrivalName)}，逐条列在回执工作簿以“转入_”开头的各表。`,
    ],
    counts: null,
    groups: groups('arrivals', news.arrivals, scheme),
  };
}

/** What the committee took back since the receipt before. */
export function withdrawnSection({ news, scheme }: ReceiptInput): ReceiptSection | null {
  if (news.withdrawn.length === 0) return null;
  const items = news.withdrawn.map(({ sheet, key }) => `${decidedName(sheet)}：${keyInWords(sheet, key, scheme)}`);
  return {
    heading: '撤销的审定事项',
    paragraphs: [`以前的回执带下去的以下${items.length}条，上级已经撤销；读入本回执时从台账中清除。`],
    counts: null,
    groups: [{ title: '', table: pointTable('撤销的审定事项', items.slice(0, MOST_ROWS)), rest: restOf(items.length) }],
  };
}

const restOf = (count: number): string | null =>
  count > MOST_ROWS ? `另有${count - MOST_ROWS}条，见回执工作簿的“撤销的决定”表。` : null;
