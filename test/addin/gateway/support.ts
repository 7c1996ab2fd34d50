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

interface Pending {
  readonly _pendingRequest: { readonly hasActions: boolean };
}

/**
 * Makes sure that each batch sends all it asks for itself. `Excel.run` would send the rest, but after the batch: what Excel
 * refuses then, nobody would take care of.
 */
function watchBatches(): void {
  const run = Excel.run as (options: Excel.RunOptions, batch: (context: Excel.RequestContext) => unknown) => unknown;
  const watched: typeof run = (options, batch) =>
    run(options, async (context) => {
      const result = await batch(context);
      const { _pendingRequest: rest } = context as unknown as Pending;
      if (rest.hasActions) throw new Error('the batch leaves something to be sent by Excel.run');
      return result;
    });
  Object.assign(Excel, { run: watched });
}

/** Does something in an Excel of its own, with the gateway of an add-in that has just started. */
export async function inExcel<T>(options: ExcelOptions, test: (opened: Opened) => Promise<T>): Promise<T> {
  const excel = await openExcel(options);
  try {
    watchBatches();
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
