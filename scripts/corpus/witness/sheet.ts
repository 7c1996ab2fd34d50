import type { Parts } from './parts.ts';

/** A cell as its XML says it, before any meaning is made of it. */
export interface RawCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  /** The text of `<v>`; `null` where there is none. */
  readonly value: string | null;
  /** The text of `<is>`; `null` where there is none. */
  readonly inline: string | null;
  readonly formula: boolean;
}

function placeOf(reference: string | undefined): { row: number; column: number } | null {
  const [, letters = '', row] = /^([A-Za-z]+)(\d+)$/.exec(reference ?? '') ?? [];
  if (row === undefined) return null;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(row), column };
}

/** Calls `found` for each cell of a sheet's part, in the file's order. */
export function eachRawCell(parts: Parts, path: string, found: (cell: RawCell) => void): void {
  let row = 0;
  let column = 0;
  let cell: { -readonly [K in keyof RawCell]: RawCell[K] } | null = null;
  let within: string[] = [];
  parts.parse(path, {
    open: (name, attributes) => {
      if (name === 'row' && cell === null) {
        row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']);
        column = 0;
      } else if (name === 'c' && cell === null) {
        const place = placeOf(attributes['r']) ?? { row, column: column + 1 };
        ({ row, column } = place);
        const { t: type = 'n', s = '0' } = attributes;
        cell = { ...place, type, style: Number(s), value: null, inline: null, formula: false };
        within = [];
      } else if (cell !== null) {
        within.push(name);
        if (name === 'v') cell.value ??= '';
        if (name === 'is') cell.inline ??= '';
        if (name === 'f') cell.formula = true;
      }
    },
    text: (text) => {
      if (cell === null) return;
      const last = within.at(-1);
      if (last === 'v') cell.value += text;
      else if (last === 't' && within[0] === 'is' && !within.includes('rPh')) cell.inline += text;
    },
    close: (name) => {
      if (cell === null) return;
      if (name === 'c' && within.length === 0) {
        found(cell);
        cell = null;
      } else within.pop();
    },
  });
}
