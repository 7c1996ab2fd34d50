import exceljs, { type Workbook, type Worksheet } from 'exceljs';

/** A workbook made for a test; what `fill` leaves out is blank. */
export async function workbookOf(fill: (workbook: Workbook) => void): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  fill(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** A sheet 台账 with these values from A1 on. */
export function sheetOf(
  values: readonly (readonly unknown[])[],
  more?: (sheet: Worksheet) => void,
): Promise<Uint8Array> {
  return workbookOf((workbook) => {
    const sheet = workbook.addWorksheet('台账');
    sheet.addRows(values.map((row) => [...row]));
    more?.(sheet);
  });
}
