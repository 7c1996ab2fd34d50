import type { CellReader } from '../reading/cells.ts';
import type { Extent } from '../reading/plan.ts';
import { rangeOf } from '../reading/ranges.ts';
import { asTyped, entryOf } from './entry.ts';
import { type Rectangle, rectanglesOf } from './rectangles.ts';
import { type Before, type Target, beforeAt, isFormula } from './target.ts';

interface PlannedCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
  /** Differs from what the cell had where the entry needs another one. */
  readonly format: unknown;
  readonly before: Before;
}

/** A rectangle of a sheet to be set, with what stands there before. */
export interface Planned {
  readonly extent: Extent;
  readonly range: Excel.Range;
  readonly cells: Rectangle<PlannedCell>;
}

/** Rectangles of a sheet; the ranges are made here, so that all are looked up before the first is set. */
export function plan(target: Target, reader: CellReader): readonly Planned[] {
  const cells = target.writes.cells.map((write): PlannedCell => {
    const { row, column } = write;
    const before = beforeAt(target, row, column);
    const entry = entryOf(write, before.format, reader);
    return { row, column, value: entry.value, format: entry.format ?? before.format, before };
  });
  return rectanglesOf(cells).map((rectangle) => {
    const { top, left, rows } = rectangle;
    const extent = { top, left, bottom: top + rows.length - 1, right: left + (rows[0]?.length ?? 1) - 1 };
    return { extent, range: rangeOf(target.sheet, extent), cells: rectangle };
  });
}

const each = <T>({ rows }: Rectangle<PlannedCell>, of: (cell: PlannedCell) => T): T[][] =>
  rows.map((row) => row.map(of));

/** Sets the rectangles: first the formats that differ, by which Excel reads what is set then. */
export function setAll(planned: readonly Planned[]): void {
  for (const { range, cells } of planned) {
    if (cells.rows.flat().some(({ format, before }) => format !== before.format)) {
      range.numberFormat = each(cells, ({ format }) => format);
    }
    range.values = each(cells, ({ value }) => value);
  }
}

/** What makes a cell again what it was. */
function asBefore({ before }: PlannedCell): unknown {
  const { value, formula } = before;
  return isFormula(before) || typeof value !== 'string' ? formula : asTyped(value);
}

/** Sets everything to what it was; formats first, as in writing. */
export function setBack(planned: readonly Planned[]): void {
  for (const { range, cells } of planned) {
    range.numberFormat = each(cells, ({ before }) => before.format);
    range.formulas = each(cells, asBefore);
  }
}

/**
 * A rectangle of a sheet, asked for anew: whether it holds what it held before; of formulas only that they are the same. A
 * sheet that is gone was not written.
 */
export function askAsBefore(sheet: Excel.Worksheet, { extent, cells }: Planned): () => boolean {
  const range = rangeOf(sheet, extent);
  range.load('values,formulas,numberFormat');
  return () => range.isNullObject || isAsBefore(range, cells);
}

function isAsBefore(range: Excel.Range, cells: Rectangle<PlannedCell>): boolean {
  return cells.rows.every((row, down) =>
    row.every(
      ({ before }, across) =>
        range.formulas[down]?.[across] === before.formula &&
        (isFormula(before) || range.values[down]?.[across] === before.value) &&
        range.numberFormat[down]?.[across] === before.format,
    ),
  );
}
