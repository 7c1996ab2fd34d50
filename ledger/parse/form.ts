import { type Finding, finding } from '../findings/finding.ts';
import { type GridRow, type SheetGrid, cellAt, isBlank } from '../grid.ts';
import type { Scheme } from '../scheme/schema.ts';
import { type Draft, type Sheet, columnsInUse, listValues } from '../workbook/sheet.ts';
import { blankOf } from './blank.ts';
import { readCell } from './cell.ts';
import { canonical } from './text.ts';

interface Item {
  readonly row: GridRow;
  readonly label: number;
}

/** The rows' labels, in the form in which texts are compared; of several cells with one label the first counts. */
function itemsByLabel(sheet: SheetGrid): ReadonlyMap<string, Item> {
  const items = new Map<string, Item>();
  for (const row of sheet.rows) {
    row.cells.forEach((cell, index) => {
      if (typeof cell !== 'string') return;
      const text = canonical(cell);
      if (!items.has(text)) items.set(text, { row, label: index + 1 });
    });
  }
  return items;
}

/**
 * Reads a form (项目、内容): one item a row, found by its label. The origin's row is that of the first item; each
 * finding names the item's own cell.
 */
export function readForm<S extends Sheet>(
  declared: S,
  sheet: SheetGrid,
  scheme: Scheme,
  file: string,
  date1904: boolean,
): { readonly form: Draft<S>; readonly findings: readonly Finding[]; readonly cells: FormCells } {
  const values: Record<string, unknown> = { ...blankOf(declared) };
  const flawed = new Set<string>();
  const findings: Finding[] = [];
  const cells: Record<string, { row: number; column: number }> = {};
  const items = itemsByLabel(sheet);
  for (const { key, header, column, required } of columnsInUse(declared, scheme)) {
    // The label may have been moved to another column; its value is in the next one.
    const item = items.get(canonical(header));
    if (!item) {
      findings.push(finding('cover-item-missing', { file, sheet: sheet.name }, { header }));
      flawed.add(key);
      continue;
    }
    const at = item.label + 1;
    cells[key] = { row: item.row.row, column: at };
    const where = { file, sheet: sheet.name, row: item.row.row, column: at };
    const cell = cellAt(item.row, at);
    if (cell === null || isBlank(cell)) {
      if (required) findings.push(finding('required-empty', where, { header, form: true }));
      continue;
    }
    const read = readCell(cell, { header, kind: column.kind, values: listValues(column, scheme) }, where, date1904);
    values[key] = read.value;
    if (read.flawed) flawed.add(key);
    if (read.finding) findings.push(read.finding);
  }
  const row = Object.values(cells)[0]?.row ?? 1;
  values['origin'] = { file, sheet: sheet.name, row, columns: {} };
  values['flawed'] = flawed;
  return { form: values as Draft<S>, findings, cells };
}

/** The cell of each item of a form. */
export type FormCells = Readonly<Partial<Record<string, { readonly row: number; readonly column: number }>>>;
