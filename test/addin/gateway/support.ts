import { expect } from 'vitest';
import { excelGateway } from '../../../addin/excel/index.ts';
import { ExcelFault } from '../../../addin/excel/fault.ts';
import type { Gateway } from '../../../addin/excel/gateway.ts';
import type { WorkbookGrid } from '../../../ledger/grid.ts';
import { readGrid } from '../../../scripts/intake/node.ts';
import { type ExcelOptions, type OpenExcel, openExcel } from '../../excel-host/index.ts';

export interface Opened {
  readonly excel: OpenExcel;
  readonly gateway: Gateway;
}

/** Does something in an Excel of its own, with the gateway of an add-in that has just started. */
export async function inExcel<T>(options: ExcelOptions, test: (opened: Opened) => Promise<T>): Promise<T> {
  const excel = await openExcel(options);
  try {
    return await test({ excel, gateway: excelGateway() });
  } finally {
    excel.close();
  }
}

export function gridOf(bytes: Uint8Array): WorkbookGrid {
  const read = readGrid(bytes);
  if ('problem' in read) throw new Error(JSON.stringify(read.problem));
  return read.grid;
}

/** What Excel refused, as it comes out of the gateway. */
export async function faultOf(doing: Promise<unknown>): Promise<ExcelFault> {
  const fault: unknown = await doing.then(
    () => null,
    (error: unknown) => error,
  );
  expect(fault).toBeInstanceOf(ExcelFault);
  return fault as ExcelFault;
}
