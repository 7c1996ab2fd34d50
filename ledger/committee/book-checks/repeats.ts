import { repeatsOf } from '../../checks/rows.ts';
import { branchKey } from '../../branch.ts';
import { finding } from '../../findings/finding.ts';
import { sameId } from '../../lifecycle/log.ts';
import { canonical } from '../../parse/text.ts';
import { type CommitteeSheetKey, committeeSheetsOf } from '../../workbook/committee.ts';
import { type ColumnInUse, type Draft, type Sheet, cellOf, columnsInUse } from '../../workbook/sheet.ts';
import type { BookCheck } from './book-check.ts';

/** Several matters of one kind may be written down on one day; ballots have their own rule. */
const FREE: readonly CommitteeSheetKey[] = ['supervision', 'branchBallots'];

function compared(key: string, value: unknown): string {
  const text = String(value ?? '');
  if (key === 'branchCode') return branchKey(text);
  return key === 'id' || key === 'memberId' ? sameId(text) : canonical(text);
}

function keyOf(row: Draft<Sheet>, columns: readonly ColumnInUse[]): string | null {
  if (columns.some(({ key, required }) => row.flawed.has(key) || (required && row[key] === null))) return null;
  return JSON.stringify(columns.map(({ key }) => compared(key, row[key])));
}

/** R5: a row is carried down by its key, so no two have the same. */
export const bookRepeats: BookCheck = (book, scheme) =>
  committeeSheetsOf(scheme).flatMap(([sheetKey, declared]) => {
    if (FREE.includes(sheetKey)) return [];
    const columns = columnsInUse(declared, scheme).filter(({ key }) => declared.rowKey?.includes(key));
    const rows = book[sheetKey] as unknown as readonly Draft<Sheet>[];
    return repeatsOf(rows, (row) => keyOf(row, columns)).map(([row, { origin }]) => {
      const filled = columns.filter(({ key }) => row[key] !== null);
      const key = filled.map((column) => `${column.header}“${String(row[column.key])}”`);
      return finding('committee-row-doubled', cellOf(row, filled[0]?.key), { key, first: origin.row });
    });
  });
