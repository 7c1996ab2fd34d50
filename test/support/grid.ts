import type { Cell, GridRow, SheetGrid, TableRange } from '../../ledger/grid.ts';

/**
 * Reads a cell as it stands in a Markdown table of a test: nothing is an empty cell, `2026` a number, `'2026` text, `«…»`
 * text with every blank kept, `{2026-03-05}` a real date, `#REF!` an error, `=` a formula without a result, `TRUE` a
 * boolean; anything else is text.
 */
function cellOfText(text: string): Cell {
  if (text === '') return null;
  if (text === '=') return { formula: true };
  if (text === 'TRUE' || text === 'FALSE') return text === 'TRUE';
  if (/^#[A-Z0-9/]+[!?]?$/.test(text)) return { error: text };
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  const date = /^\{(.+)\}$/.exec(text);
  if (date) return { date: date[1]! };
  const quoted = /^'(.*)$/s.exec(text) ?? /^«(.*)»$/s.exec(text);
  return quoted ? quoted[1]! : text;
}

const RULE = /^\|?[\s:|-]+\|[\s:|-]*$/;

function cellsOf(line: string): readonly Cell[] {
  const inner = line
    .trim()
    .replace(/^@\d+\s*/, '')
    .replace(/^\|/, '')
    .replace(/\|$/, '');
  return inner.split('|').map((cell) => cellOfText(cell.trim()));
}

export interface GridOptions {
  /** Row of the first line. */
  readonly top?: number;
  /** Column of the first cell. */
  readonly left?: number;
  /** Name of an Excel table over the rows from `tableTop`, by default all of them. */
  readonly table?: string;
  /** Last row of the table, where rows stand below it. */
  readonly tableBottom?: number;
  readonly visibility?: SheetGrid['visibility'];
}

/**
 * A sheet from a Markdown table: a line a row from `top` on, `@40 | … |` puts a row elsewhere; the rule below the header is
 * no row; rows without content are left out, as the readers do.
 */
export function sheetGrid(name: string, markdown: string, options: GridOptions = {}): SheetGrid {
  const { top = 1, left = 1, table, visibility = 'visible' } = options;
  const lines = markdown
    .split('\n')
    .filter((line) => line.includes('|') && !(RULE.test(line.trim()) && line.includes('---')));
  const indent: readonly Cell[] = Array.from({ length: left - 1 }, () => null);
  let next = top;
  const all = lines.map((line): GridRow => {
    const placed = /^\s*@(\d+)/.exec(line);
    if (placed) next = Number(placed[1]);
    return { row: next++, cells: [...indent, ...cellsOf(line)] };
  });
  const rows = all.filter(({ cells }) => cells.some((cell) => cell !== null));
  const range: TableRange | null =
    table === undefined
      ? null
      : {
          name: table,
          top,
          left,
          bottom: options.tableBottom ?? all.at(-1)?.row ?? top,
          right: Math.max(left, ...all.map(({ cells }) => cells.length)),
        };
  return { name, visibility, rows, tables: range ? [range] : [] };
}
