import { cellAddress } from '../../ledger/grid.ts';

/** 1-based, inclusive. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const ADDRESS = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;

function place(address: string): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = ADDRESS.exec(address) ?? [];
  if (letters === undefined || digits === undefined) return null;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}

/** `A1:M30` or `B7`; `null` for anything else. */
export function rangeOf(reference: string): Range | null {
  const [first = '', last = first] = reference.split(':');
  const [from, to] = [place(first), place(last)];
  return from && to ? { top: from.row, left: from.column, bottom: to.row, right: to.column } : null;
}

export function referenceOf({ top, left, bottom, right }: Range): string {
  return `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
}

/** The smallest range that holds the range and the cell. */
export function including(range: Range, row: number, column: number): Range {
  return {
    top: Math.min(range.top, row),
    left: Math.min(range.left, column),
    bottom: Math.max(range.bottom, row),
    right: Math.max(range.right, column),
  };
}

export function holds({ top, left, bottom, right }: Range, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
