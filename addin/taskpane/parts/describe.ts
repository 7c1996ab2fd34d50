/** A fault for whoever mends it: what was thrown and where. Holds nothing of the workbook beyond the message. */
export function describe(error: unknown, at = new Date()): string {
  const what = error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
  const head = error instanceof Error && !what.includes(error.message) ? `${error.name}: ${error.message}\n` : '';
  return `${at.toISOString()}\n${navigator.userAgent}\n${head}${what}`;
}

/** What a person may make of a fault in one line. */
export const shortly = (error: unknown): string => (error instanceof Error ? error.message : String(error));
