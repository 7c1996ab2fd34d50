/** A place in a workbook: a cell, a row, or a whole sheet. */
export interface CellPlace {
  readonly sheet: string;
  /** 1-based. */
  readonly row?: number | undefined;
  /** 1-based. */
  readonly column?: number | undefined;
}

const CELL = /^([A-Z]{1,3})(\d{1,7})$/;
const ROW = /^第(\d{1,7})行$/;

const columnOf = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);

/** Whether a text is an address within a sheet: `C5` or `第5行`. */
export const isPlace = (text: string): boolean => CELL.test(text) || ROW.test(text);

/** Reads `承诺台账!C5`, `承诺台账!第5行` or `承诺台账`; `null` of what names no sheet. */
export function placeAt(address: string): CellPlace | null {
  const at = address.lastIndexOf('!');
  const within = at < 0 ? '' : address.slice(at + 1);
  if (at < 0) return address === '' || /^[—（]/.test(address) ? null : { sheet: address };
  const sheet = address.slice(0, at);
  const cell = CELL.exec(within);
  if (cell) return { sheet, row: Number(cell[2]), column: columnOf(cell[1]!) };
  const row = ROW.exec(within);
  return row ? { sheet, row: Number(row[1]) } : { sheet };
}
