import type { FormContent, FormPage } from '../../../ledger/forms/content.ts';

/** Ends of the columns of a form's sheet, as parts of the page's width: 0 first, 1 last. */
export type Ends = readonly number[];

/** Where names and values of two fields side by side end, where no table says otherwise. */
const FIELDS: Ends = [0, 0.18, 0.5, 0.68, 1];
/** Ends nearer to each other than this are one. */
const APART = 0.015;

type Table = Extract<FormPage['blocks'][number], { type: 'table' }>;

/** The ends of a table's columns. */
export function endsOf({ columns }: Table): Ends {
  const sum = columns.reduce((total, { width }) => total + width, 0);
  let end = 0;
  return [0, ...columns.map(({ width }) => (end += width / sum))];
}

function nearest(ends: Ends, wanted: number, from: number, to: number): number {
  let best = from;
  for (let at = from; at <= to; at += 1) {
    if (Math.abs(ends[at]! - wanted) < Math.abs(ends[best]! - wanted)) best = at;
  }
  return best;
}

/** The index of the end that is meant. */
export const indexOf = (ends: Ends, end: number): number => nearest(ends, end, 0, ends.length - 1);

/**
 * The columns that all tables of a form share: cells of tables whose columns end elsewhere go over several. Fields take
 * the tables' columns, so that most cells of a table are single cells of the sheet.
 */
export function sharedEnds({ pages }: FormContent): Ends {
  const tables = pages.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'table'));
  const ends = tables.flatMap(endsOf);
  const wanted = [...ends, ...(new Set(ends).size < FIELDS.length ? FIELDS : [])].sort((a, b) => a - b);
  const inner = wanted.filter((end) => end > APART && end < 1 - APART);
  return [0, ...inner.filter((end, index) => index === 0 || end - inner[index - 1]! > APART), 1];
}

/** A field's name in less than this would stand one character below the other. */
const NAME = 0.12;

/** Where a name ends that begins at `start`: near the wanted place, and wide enough where any end is. */
function nameEnd(ends: Ends, wanted: number, start: number, to: number): number {
  const wide = ends.findIndex((end, at) => at > start && at <= to && end - ends[start]! >= NAME);
  return nearest(ends, wanted, wide < 0 ? Math.min(start + 1, to) : wide, to);
}

/** Where two fields side by side end: name, value, name, value. */
export function fieldEnds(ends: Ends): readonly [number, number, number, number] {
  const last = ends.length - 1;
  const middle = nearest(ends, FIELDS[2]!, 2, last - 2);
  return [nameEnd(ends, FIELDS[1]!, 0, middle - 1), middle, nameEnd(ends, FIELDS[3]!, middle, last - 1), last];
}
