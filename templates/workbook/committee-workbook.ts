import type { Scheme } from '../../ledger/scheme/schema.ts';
import { COMMITTEE_WORKBOOK, type CommitteeSheetKey, committeeSheetsOf } from '../../ledger/workbook/committee.ts';
import { ledgerSheets } from '../../ledger/workbook/declaration.ts';
import { committeeInstructions } from './committee-instructions.ts';
import { committeeIdentity } from './committee-pieces.ts';
import { layOutDictionary } from './dictionary.ts';
import { newWorkbook, toBytes } from './excel.ts';
import type { RowValues } from './input.ts';
import { addInstructionsSheet } from './instructions-sheet.ts';
import { type TableSetting, addTableSheet } from './table-sheet.ts';

/**
 * Builds the committee workbook (党委工作簿.xlsx, R5), blank or with the rows given, under the same rules for typing as a
 * ledger. A scheme without any of its sheets has no such workbook: building one is a fault of the program.
 */
export async function buildCommitteeBook(
  scheme: Scheme,
  rows: Partial<Record<CommitteeSheetKey, readonly RowValues[]>>,
): Promise<Uint8Array> {
  const sheets = committeeSheetsOf(scheme);
  if (sheets.length === 0) throw new Error(`the scheme ${scheme.id} has no committee workbook`);
  const declared = sheets.map(([, sheet]) => sheet);
  const dictionary = layOutDictionary(committeeIdentity(COMMITTEE_WORKBOOK, scheme), declared, scheme);
  const setting: TableSetting = { scheme, mode: 'manual', dictionary, owner: scheme.committee.name };
  const workbook = await newWorkbook(COMMITTEE_WORKBOOK);
  addInstructionsSheet(workbook, committeeInstructions(scheme));
  for (const [key, sheet] of sheets) addTableSheet(workbook, sheet, rows[key] ?? [], setting);
  addTableSheet(workbook, ledgerSheets.dictionary, dictionary.rows, setting);
  return toBytes(workbook);
}
