import { afterEach } from 'vitest';
import { type ExcelOptions, type OpenExcel, openExcel } from '../../excel-host/index.ts';

const all: OpenExcel[] = [];

/** Opens an Excel that is closed when the test is over. */
export async function opened(options: ExcelOptions = {}): Promise<OpenExcel> {
  const excel = await openExcel(options);
  all.push(excel);
  return excel;
}

/** Closes the Excel of this test; throws where it could not play what it was asked. */
export function closed(): void {
  all.pop()?.close();
}

afterEach(closed);

type Cells = readonly (readonly (string | number | boolean | null)[])[];

/** Sets cells of the first sheet, from A1 on. */
export function put(values: Cells): Promise<void> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRangeByIndexes(0, 0, values.length, values[0]!.length).values = values.map((row) => [...row]);
    await context.sync();
  });
}

/** The code and the place of the error that a batch ends with. */
export async function refusal(batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<readonly unknown[]> {
  const error: unknown = await Excel.run(batch).then(
    () => null,
    (fault: unknown) => fault,
  );
  if (!(error instanceof OfficeExtension.Error)) throw new Error(`not refused: ${String(error)}`);
  return [error.code, error.debugInfo.errorLocation];
}
