import type { DataValidation, Workbook, Worksheet, XlsxWriteOptions, stream } from 'exceljs';
import { lineText } from './clean-text.ts';
import type { LaterRows } from './later-rows.ts';
import { type Parts, mendedParts, packParts } from './package.ts';

/** A day without meaning, so that the same input gives the same bytes. */
const MADE_ON = new Date(Date.UTC(2026, 0, 1));
const AUTHOR = { creator: '承诺台账', lastModifiedBy: '承诺台账', created: MADE_ON, modified: MADE_ON };
const SHEET_NAME_MOST = 31;

/** A new workbook; exceljs is loaded here, when a workbook is first made, and nowhere else. */
export async function newWorkbook(title: string): Promise<Workbook> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  return Object.assign(workbook, AUTHOR, { title: lineText(title, 200) });
}

/**
 * A new workbook that lets go of each row once it is written, for tables of many thousand rows. It knows neither tables
 * nor notes, and the browser's build of exceljs does not have it.
 */
export async function newLongWorkbook(): Promise<stream.xlsx.WorkbookWriter> {
  const { default: exceljs } = await import('exceljs');
  const options = { useStyles: true, useSharedStrings: true, zip: { store: true } };
  return new exceljs.stream.xlsx.WorkbookWriter({ ...options, ...AUTHOR } as typeof options);
}

/** The parts of a long workbook, mended; closes it. */
export async function longParts(workbook: stream.xlsx.WorkbookWriter): Promise<Parts> {
  await workbook.commit();
  const { stream: written } = workbook as unknown as { readonly stream: { readonly read: () => Uint8Array } };
  return mendedParts(new Uint8Array(written.read()));
}

/** Adds a sheet; a name that Excel would not open is a fault of the program, since exceljs writes any. */
export function addSheet(
  workbook: Workbook,
  name: string,
  views: Worksheet['views'] = [],
  pageSetup: Partial<Worksheet['pageSetup']> = {},
): Worksheet {
  if (name === '' || name.length > SHEET_NAME_MOST || /[\\/?*[\]:]|^'|'$/.test(name)) {
    throw new Error(`not a sheet name: ${name}`);
  }
  if (workbook.getWorksheet(name)) throw new Error(`two sheets ${name}`);
  return workbook.addWorksheet(name, { properties: { defaultRowHeight: 18 }, views, pageSetup });
}

/** Sets one rule over a range; exceljs has this, though its types do not. */
export function validate(sheet: Worksheet, range: string, rule: DataValidation): void {
  const { dataValidations } = sheet as Worksheet & {
    readonly dataValidations: { readonly add: (range: string, rule: DataValidation) => void };
  };
  dataValidations.add(range, rule);
}

/** Packs the parts of a workbook: the same parts to the same bytes. */
export type Packer = (parts: Parts) => Uint8Array;

/** The bytes of the file, mended and the same for the same workbook; `later` are rows that are not in it yet. */
export async function toBytes(workbook: Workbook, pack: Packer = packParts, later?: LaterRows): Promise<Uint8Array> {
  // The parts are mended and packed anew, so packing them twice would be for nothing.
  const loose = { zip: { compression: 'STORE' } } as Partial<XlsxWriteOptions>;
  const parts = mendedParts(new Uint8Array(await workbook.xlsx.writeBuffer(loose)));
  return pack(later?.putInto(parts) ?? parts);
}
