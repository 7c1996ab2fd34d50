import type { Point } from '../circular/point.ts';
import type { Table } from '../evaluation/table.ts';
import type { ChartView } from '../render/bars.ts';

/** A piece of a section: a paragraph, with its own heading or without, a table or a chart. */
export type Part = string | Point | Table | ChartView;

export interface Section {
  readonly title: string;
  /** Never empty. */
  readonly parts: readonly Part[];
}

export const isTable = (part: Table | Point | ChartView): part is Table => 'rows' in part;
export const isChart = (part: Table | Point | ChartView): part is ChartView => 'bars' in part;
