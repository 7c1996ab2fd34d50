import type { Cell } from '../grid.ts';
import type { Kind } from '../workbook/column.ts';
import type { CellColumn } from './cell.ts';
import { plainDay, plainInstant } from './dates.ts';
import { canonical, isPlain, trimmed } from './text.ts';

/**
 * What a filled cell of a column says where it is written just as the column has it, as nearly all cells are: `readCell`
 * would say the same and find nothing to remark. `undefined` where it has to be read closely.
 */
export type PlainReader = (cell: Exclude<Cell, null>) => string | number | undefined;

function plainText({ max, pattern }: Extract<Kind, { type: 'text' }>): PlainReader {
  if (pattern) return (cell) => (typeof cell === 'string' && isPlain(cell) && pattern.test(cell) ? cell : undefined);
  // A text has no more characters than it has units.
  return (cell) => {
    const typed = typeof cell === 'string' ? trimmed(cell) : undefined;
    return typed !== undefined && typed.length <= max ? typed : undefined;
  };
}

function plainValue(values: readonly string[] | undefined): PlainReader {
  if (values === undefined) return (cell) => (typeof cell === 'string' ? trimmed(cell) : undefined);
  const options = new Map<string, string>();
  // Of two that are compared in one form, the first is meant.
  for (const option of [...values].reverse()) options.set(canonical(option), option);
  const read = (text: string): string | undefined => options.get(canonical(trimmed(text)));
  // Nearly all cells are written as the list has them.
  const exact = new Map(values.map((option) => [option, read(option)]));
  return (cell) => (typeof cell === 'string' ? (exact.get(cell) ?? read(cell)) : undefined);
}

function plainNumber({ type, min, max }: Extract<Kind, { type: 'integer' | 'number' }>): PlainReader {
  return (cell) => {
    if (typeof cell !== 'number' || !Number.isFinite(cell) || cell < min || cell > max) return undefined;
    return type === 'number' || Number.isInteger(cell) ? cell : undefined;
  };
}

/** The quick way to read the cells of a column. */
export function plainReader({ kind, values }: CellColumn): PlainReader {
  switch (kind.type) {
    case 'day':
      return plainDay;
    case 'instant':
      return plainInstant;
    case 'integer':
    case 'number':
      return plainNumber(kind);
    case 'list':
      return plainValue(values);
    case 'text':
      return plainText(kind);
    case 'month':
      return () => undefined;
  }
}
