import type { Workbook, Worksheet } from 'exceljs';
import {
  PRODUCT,
  type SheetKey,
  TEMPLATE_VERSION,
  identityNames,
  ledgerSheets,
} from '../../ledger/workbook/declaration.ts';
import { schemeOfLedger } from '../../ledger/workbook/carry-over.ts';
import { type Sheet, isSheetOn } from '../../ledger/workbook/sheet.ts';
import { addCoverSheet } from './cover-sheet.ts';
import { layOutDictionary } from './dictionary.ts';
import { newWorkbook, toBytes } from './excel.ts';
import type { LedgerInput } from './input.ts';
import { addInstructionsSheet } from './instructions-sheet.ts';
import { ledgerInstructions } from './ledger-instructions.ts';
import type { LaterRows } from './later-rows.ts';
import { type MarkedCells, markCells, markedPlaces } from './marks.ts';
import { shadeCommitments } from './shades.ts';
import { type TableSetting, addTableSheet } from './table-sheet.ts';

/** The sheets of a ledger, in the order of the workbook. */
export function sheetsOf({ scheme }: LedgerInput): readonly (readonly [SheetKey, Sheet])[] {
  return (Object.entries(ledgerSheets) as [SheetKey, Sheet][]).filter(([, sheet]) => isSheetOn(sheet, scheme));
}

function identityOf({
  scheme,
  year,
  mode,
  seal,
  receipt,
  carried,
}: LedgerInput): readonly (readonly [string, string | null])[] {
  return [
    [identityNames.product, PRODUCT],
    [identityNames.version, String(TEMPLATE_VERSION)],
    [identityNames.scheme, scheme.id],
    [identityNames.year, String(year)],
    [identityNames.mode, mode === 'manual' ? '手工' : '命令'],
    [identityNames.sealedAt, seal?.at ?? null],
    [identityNames.seal, seal?.digest ?? null],
    [identityNames.receipt, receipt === null || receipt === undefined ? null : String(receipt)],
    ...(carried === true ? [[identityNames.carried, '是'] as const] : []),
  ];
}

/** What the sheets of a ledger are laid out by. */
export function settingOf(input: LedgerInput): TableSetting {
  const { scheme, mode, branch, year } = input;
  return {
    scheme,
    mode,
    dictionary: layOutDictionary(
      identityOf(input),
      sheetsOf(input).map(([, sheet]) => sheet),
      scheme,
    ),
    owner: `${branch.code} ${branch.name} ${year}年度`,
  };
}

function shade(sheet: Worksheet, input: LedgerInput, count: number, marked: MarkedCells): void {
  const { commitments } = ledgerSheets;
  shadeCommitments(sheet, input.scheme, Math.max(commitments.rows, count) + 1, marked.on('commitments'));
}

/** The input with the scheme that its sheets follow. */
export const withOwnScheme = (input: LedgerInput): LedgerInput => ({
  ...input,
  scheme: schemeOfLedger({ carried: input.carried === true }, input.scheme),
});

const NO_ROWS: ReadonlySet<number> = new Set();

/**
 * Lays the sheets of a ledger into a workbook: instructions, the sheets of the scheme, 字典 hidden at the end. Where
 * `later` is given, rows without marks are left to it.
 */
export function layOutLedger(workbook: Workbook, given: LedgerInput, later?: LaterRows): void {
  const input = withOwnScheme(given);
  const setting = settingOf(input);
  const marked = markedPlaces(input);
  addInstructionsSheet(workbook, ledgerInstructions(input));
  for (const [key, declared] of sheetsOf(input)) {
    if (key === 'cover') {
      addCoverSheet(workbook, input, setting);
      continue;
    }
    const rows = key === 'dictionary' ? setting.dictionary.rows : (input.rows?.[key] ?? []);
    const earliest = (column: string): string | undefined =>
      // A commitment is for the year, so no deadline lies before it.
      key === 'commitments' && column === 'deadline' ? `${input.year}-01-01` : undefined;
    const apart = marked.rows.get(declared.name) ?? NO_ROWS;
    const left = later && { later: { rows: later, apart } };
    const sheet = addTableSheet(workbook, declared, rows, { ...setting, earliest, ...left });
    if (key === 'commitments') shade(sheet, input, rows.length, marked);
  }
  markCells(workbook, marked);
}

/**
 * Builds a branch's ledger: blank, or with the rows given, for the add-in (`command`) or to be filled by hand
 * (`manual`). The same input gives the same bytes. Wrong data are written as they stand; what Excel could not open
 * throws, as a fault of the program.
 */
export async function buildLedger(input: LedgerInput): Promise<Uint8Array> {
  const workbook = await newWorkbook(`${input.branch.name}${input.year}年度承诺台账`);
  layOutLedger(workbook, input);
  return toBytes(workbook);
}
