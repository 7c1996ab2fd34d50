import { type Field, type FormBlock, fieldRows } from '../../../../ledger/forms/content.ts';
import type { Metrics } from './metrics.ts';
import type { Cell, Row } from './rows.ts';
import { textHeight } from './text.ts';

type Fields = Extract<FormBlock, { type: 'fields' }>;

/** Part of the width that the first name in a row takes, and that of a box. */
export const FIRST_LABEL = 0.18;

/** Part of the width of a name that stands beside another field. */
function labelPart(label: string): number {
  if (label.length <= 2) return 0.085;
  return label.length <= 4 ? 0.125 : FIRST_LABEL;
}

const round = (part: number): number => Math.round(part * 1000) / 1000;

/** How wide the second name is where two fields stand side by side: the same in all such rows, so that they align. */
const secondLabel = (rows: readonly (readonly Field[])[]): number =>
  Math.max(0, ...rows.flatMap((row) => (row.length === 2 ? [labelPart(row[1]![0])] : [])));

function fieldRow(fields: readonly Field[], second: number, metrics: Metrics): Row {
  const beside = (label: string): number => (fields.length === 2 ? second : labelPart(label));
  const labels = fields.map(([label], index) => (index === 0 ? FIRST_LABEL : beside(label)));
  const left = 1 - labels.reduce((sum, part) => sum + part, 0);
  const room = fields.reduce((sum, [, , own = 1]) => sum + own, 0);
  let end = 0;
  const cells = fields.flatMap(([label, value, own = 1], index): readonly Cell[] => {
    const name = { from: round(end), to: round((end += labels[index]!)), text: label, look: 'label' } as const;
    end = index === fields.length - 1 ? 1 : end + (left * own) / room;
    return [name, { from: name.to, to: round(end), text: value, look: 'value' }];
  });
  const height = Math.max(...cells.map(({ from, to, text }) => textHeight(text, to - from, metrics, metrics.field)));
  return { height, cells };
}

/** Fields as rows of a grid. */
export function rowsOfFields(block: Fields, metrics: Metrics): readonly Row[] {
  const rows = fieldRows(block.fields, block.rows);
  const second = secondLabel(rows);
  return rows.map((row) => fieldRow(row, second, metrics));
}
