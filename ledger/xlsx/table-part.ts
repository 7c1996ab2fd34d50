import type { TableRange } from '../grid.ts';
import { refuse } from './problem.ts';
import { elements } from './tags.ts';

const RANGE = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}

/** An Excel table. A totals row, should it show one, is not part of its range: it holds no data. */
export function parseTable(xml: string, part: string): TableRange {
  const [table] = elements(xml, 'table');
  const reference = table?.attributes.get('ref') ?? '';
  const [, left, top, right = left, bottom = top] = RANGE.exec(reference) ?? [];
  if (left === undefined) return refuse('file-address', { part, address: reference.slice(0, 20) });
  return {
    name: table?.attributes.get('displayName') ?? table?.attributes.get('name') ?? '',
    top: Number(top),
    left: columnNumber(left),
    bottom: Number(bottom) - Number(table?.attributes.get('totalsRowCount') ?? 0),
    right: columnNumber(right!),
  };
}
