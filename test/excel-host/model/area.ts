import { columnLetters } from '../../../ledger/grid.ts';

/** A rectangle of cells; 1-based, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

export function areaOf(top: number, left: number, bottom: number, right: number): Area {
  return {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
}

/** `B2:C5`, `B2`, `B:C`, `2:5`, with or without `$`; `null` where it is no address within a sheet. */
export function parseArea(address: string): Area | null {
  const plain = address.replaceAll('$', '');
  const cells = /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/i.exec(plain);
  if (cells) {
    const [, left, top, right, bottom] = cells;
    return areaOf(Number(top), columnNumber(left!), Number(bottom ?? top), columnNumber(right ?? left!));
  }
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(plain);
  if (columns) return areaOf(1, columnNumber(columns[1]!), LAST_ROW, columnNumber(columns[2]!));
  const rows = /^(\d+):(\d+)$/.exec(plain);
  return rows ? areaOf(Number(rows[1]), 1, Number(rows[2]), LAST_COLUMN) : null;
}

/** Areas with a space between, as a part lists them. */
export const areasOf = (sqref: string): Area[] =>
  sqref.split(' ').flatMap((address) => {
    const area = parseArea(address);
    return area ? [area] : [];
  });

/** As Excel writes it: whole columns `B:C`, whole rows `2:5`, one cell `B2`. */
export function addressOf({ top, left, bottom, right }: Area): string {
  if (top === 1 && bottom === LAST_ROW) return `${columnLetters(left)}:${columnLetters(right)}`;
  if (left === 1 && right === LAST_COLUMN) return `${top}:${bottom}`;
  const first = `${columnLetters(left)}${top}`;
  return top === bottom && left === right ? first : `${first}:${columnLetters(right)}${bottom}`;
}

export const rowsIn = ({ top, bottom }: Area): number => bottom - top + 1;
export const columnsIn = ({ left, right }: Area): number => right - left + 1;

export function intersection(a: Area, b: Area): Area | null {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const bottom = Math.min(a.bottom, b.bottom);
  const right = Math.min(a.right, b.right);
  return top > bottom || left > right ? null : { top, left, bottom, right };
}

export const holds = ({ top, left, bottom, right }: Area, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

/** A sheet's name as it stands in an address. */
export const quoted = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
