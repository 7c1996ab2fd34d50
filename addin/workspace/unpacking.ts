import { inflateSync } from 'fflate';
import { type ReadResult, readWorkbook } from '../../ledger/xlsx/read-workbook.ts';
import type { Inflate } from '../../ledger/xlsx/zip-entry.ts';

/** Stops at one byte more than declared: the output is as large as that, and what goes beyond is not kept. */
const inflate: Inflate = (packed, size) => {
  const unpacked = inflateSync(packed, { out: new Uint8Array(size + 1) });
  return unpacked.length > size ? null : unpacked;
};

/** Reads the cells of a workbook file that a person chose, with all the guards of the script's reader. */
export function readFile(bytes: Uint8Array): ReadResult {
  return readWorkbook(bytes, inflate, {});
}
