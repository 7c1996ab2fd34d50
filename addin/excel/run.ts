import { asFault } from './faults.ts';

/** What Excel refuses comes out as `ExcelFault`. */
export async function withFaults<T>(doing: () => Promise<T>): Promise<T> {
  try {
    return await doing();
  } catch (error) {
    throw asFault(error);
  }
}

/** One `Excel.run`. */
export function inExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  options: Excel.RunOptions = {},
): Promise<T> {
  return withFaults(() => Excel.run(options, batch));
}
