import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { institutions } from '../../../scripts/demo/institutions/index.ts';
import { sealedLedger } from '../../../scripts/demo/sealed.ts';
import { yearSample } from '../../../scripts/demo/year/sample.ts';
import type { Steps } from '../step.ts';

type Typed = string | number | null | undefined;

/** Opens a workbook as another program would, to type into it. */
async function openWorkbook(file: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await readFile(file)) as unknown as ArrayBuffer);
  return workbook;
}

async function saveWorkbook(workbook: ExcelJS.Workbook, file: string): Promise<void> {
  await writeFile(file, Buffer.from(await workbook.xlsx.writeBuffer()));
}

/** A day is typed as a day. */
const cellOf = (value: Typed): ExcelJS.CellValue =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : (value ?? null);

/** Types rows below the heads of a sheet that has none yet; values by their column's head. */
export async function typeRows(
  file: string,
  sheet: string,
  rows: readonly Readonly<Record<string, Typed>>[],
): Promise<void> {
  const workbook = await openWorkbook(file);
  const target = workbook.getWorksheet(sheet)!;
  const heads = (target.getRow(1).values as readonly ExcelJS.CellValue[]).map(String);
  rows.forEach((row, at) => {
    for (const [head, value] of Object.entries(row)) {
      if (!heads.includes(head)) throw new Error(`${sheet} has no column ${head}`);
      target.getRow(at + 2).getCell(heads.indexOf(head)).value = cellOf(value);
    }
  });
  await saveWorkbook(workbook, file);
}

/** What is done with a workbook in any program. */
export const workbookSteps: Steps = {
  /** `type 甲.xlsx 承诺台账!E3 值` */
  type: async (root, name, place, ...words) => {
    const file = path.join(root, name!);
    const [sheet = '', address = ''] = place!.split('!');
    const workbook = await openWorkbook(file);
    workbook.getWorksheet(sheet)!.getCell(address).value = words.join(' ');
    await saveWorkbook(workbook, file);
  },
  /** A town's branch has kept its ledger in the add-in up to a day: `town-ledger 台账.xlsx 2026-04-02` */
  'town-ledger': async (root, name, on) => {
    const sample = yearSample(institutions['town']!);
    const at = `${on}T09:00:00`;
    const ledger = sample.ledgerAt(sample.institution.branches[0]!.code, at);
    await writeFile(path.join(root, name!), await sealedLedger(ledger, at));
  },
};
