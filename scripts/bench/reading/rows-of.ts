import type { FileResult } from '../../intake/read-file.ts';

/** How many rows were read of a file; 0 where it could not be read. */
export const rowsOf = ({ outcome }: FileResult): number =>
  'grid' in outcome ? outcome.grid.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0) : 0;
