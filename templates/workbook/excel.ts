import type { DataValidation, Workbook, Worksheet, XlsxWriteOptions } from 'exceljs';
import { lineText } from './clean-text.ts';
import { finishPackage } from './package.ts';

/** A day without meaning, so that the same input gives the same bytes. */
const MADE_ON = new Date(Date.UTC(2026, 0, 1));
const SHEET_NAME_MOST = 31;

/** A new workbook; exceljs is loaded here, when a workbook is first made, and nowhere else. */
export async function newWorkbook(title: string): Promise<Workbook> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  workbook.creator = '承诺台账';
  workbook.lastModifiedBy = '承诺台账';
  workbook.title = lineText(title, 200);
  workbook.created = MADE_ON;
  workbook.modified = MADE_ON;
  return workbook;
}

/** Adds a sheet; a name that Excel would not open is a fault of the program, since exceljs writes any. */
export function addSheet(workbook: Workbook, name: string): Worksheet {
  if (name === '' || name.length > SHEET_NAME_MOST || /[\\/?*[\]:]|^'|'$/.test(name)) {
    throw new Error(`not a sheet name: ${name}`);
  }
  if (workbook.getWorksheet(name)) throw new Error(`two sheets ${name}`);
  return workbook.addWorksheet(name, { properties: { defaultRowHeight: 18 } });
}

/** Sets one rule over a range; exceljs has this, though its types do not. */
export function validate(sheet: Worksheet, range: string, rule: DataValidation): void {
  const { dataValidations } = sheet as Worksheet & {
    readonly dataValidations: { readonly add: (range: string, rule: DataValidation) => void };
  };
  dataValidations.add(range, rule);
}

/** The bytes of the file, mended and the same for the same workbook. */
export async function toBytes(workbook: Workbook): Promise<Uint8Array> {
  // The parts are mended and packed anew, so packing them twice would be for nothing.
  const loose = { zip: { compression: 'STORE' } } as Partial<XlsxWriteOptions>;
  return finishPackage(new Uint8Array(await workbook.xlsx.writeBuffer(loose)));
}
