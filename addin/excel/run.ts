import { asFault } from './faults.ts';

/** One `Excel.run`; what Excel refuses comes out as `ExcelFault`. */
export async function inExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  options: Excel.RunOptions = {},
): Promise<T> {
  try {
    return await Excel.run(options, batch);
  } catch (error) {
    throw asFault(error);
  }
}
