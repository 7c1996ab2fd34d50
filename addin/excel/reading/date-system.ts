/** The serial number of this day is 1,462 in the usual system and 0 in that of 1904, which old workbooks from a Mac have. */
const FIRST = [1904, 1, 1] as const;

/** Asks how the workbook counts days; there is no property that tells. */
export function askDateSystem(context: Excel.RequestContext): () => boolean {
  const serial = context.workbook.functions.date(...FIRST);
  serial.load('value');
  return () => serial.value < 1;
}
