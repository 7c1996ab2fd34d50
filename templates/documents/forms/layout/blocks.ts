import type { FormBlock } from '../../../../ledger/forms/content.ts';
import { plainBox } from './boxes.ts';
import { rowsOfFields } from './fields.ts';
import type { Metrics } from './metrics.ts';
import { type Row, gap, whole } from './rows.ts';
import { bodyOf, headerOf } from './tables.ts';
import { textHeight } from './text.ts';

const SIGNATURE = 30;

/** A block as rows, as high as its text; no row of a table is higher than `most`. */
export function rowsOfBlock(block: FormBlock, metrics: Metrics, most?: number): readonly Row[] {
  switch (block.type) {
    case 'fields':
      return rowsOfFields(block, metrics);
    case 'box':
      return plainBox(block, metrics);
    case 'table':
      return [headerOf(block, metrics), ...bodyOf(block, metrics, most)];
    case 'text': {
      const look = block.heading === true ? 'heading' : 'text';
      return block.text.split('\n').map((line) => whole(line, look, textHeight(line, 1, metrics)));
    }
    case 'signatures':
      return block.lines.map((line) => whole(line, 'signature', SIGNATURE));
  }
}

const isGrid = ({ type }: FormBlock): boolean => type === 'fields' || type === 'box';

/** The room between two blocks: cells of one grid touch, and so do a heading and what it is of. */
export function between(above: FormBlock | undefined, below: FormBlock, metrics: Metrics): readonly Row[] {
  if (above === undefined || (isGrid(above) && isGrid(below))) return [];
  return above.type === 'text' && above.heading === true ? [] : [gap(metrics.line / 2)];
}

/** Blocks below each other; `above` is what stands over the first. */
export const rowsOfBlocks = (blocks: readonly FormBlock[], metrics: Metrics, above?: FormBlock): readonly Row[] =>
  blocks.flatMap((block, index) => [
    ...between(index === 0 ? above : blocks[index - 1], block, metrics),
    ...rowsOfBlock(block, metrics),
  ]);
