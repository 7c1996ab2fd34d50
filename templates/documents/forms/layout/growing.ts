import type { FormBlock, FormBox, FormTable } from '../../../../ledger/forms/content.ts';
import { boxHeight, paragraphHeight, paragraphsOf, rowsOfBox } from './boxes.ts';
import type { Metrics } from './metrics.ts';
import { type Row, whole } from './rows.ts';
import { bodyOf, headerOf } from './tables.ts';

/** The part of a form that takes what room there is and goes on on another sheet, in pieces that are kept whole. */
export interface Growing {
  /** Heights of its pieces, in points. */
  readonly pieces: readonly number[];
  /** What it takes beside them on each sheet. */
  readonly fixed: number;
  /** The rows with its pieces from one to before another; `blank` is the height left over, `hint` tells that it goes on. */
  readonly rows: (from: number, to: number, blank: number, hint: string | null) => readonly Row[];
}

/** Height of the line that tells that a form goes on. */
export const hintHeight = ({ line }: Metrics): number => line + 8;

function growingBox(box: FormBox, metrics: Metrics, most: number): Growing {
  const paragraphs = paragraphsOf(box, metrics, most);
  return {
    pieces: paragraphs.map((paragraph) => paragraphHeight(paragraph, metrics)),
    fixed: boxHeight(box, metrics),
    rows: (from, to, blank, hint) => rowsOfBox(box, paragraphs.slice(from, to), blank + metrics.line, hint, metrics),
  };
}

function growingTable(table: FormTable, metrics: Metrics, most: number): Growing {
  const [header, body] = [headerOf(table, metrics), bodyOf(table, metrics, most)];
  return {
    pieces: body.map(({ height }) => height),
    fixed: header.height,
    rows: (from, to, _, hint) => [
      ...(to > from || hint === null ? [header] : []),
      ...body.slice(from, to),
      ...(hint === null ? [] : [whole(hint, 'hint', hintHeight(metrics))]),
    ],
  };
}

/** Whether a block takes the room of its page. */
export const grows = (block: FormBlock): block is FormBox | FormTable =>
  block.type === 'table' || (block.type === 'box' && block.grows);

/** A block as it grows; no piece is higher than `most`. */
export const growing = (block: FormBox | FormTable, metrics: Metrics, most: number): Growing =>
  block.type === 'table' ? growingTable(block, metrics, most) : growingBox(block, metrics, most);
