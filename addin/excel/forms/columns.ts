import type { Sheet } from '../../../templates/documents/forms/layout/rows.ts';

/** Ends of the columns of a form's sheet, as parts of the page's width: 0 first, 1 last. */
export type Ends = readonly number[];

/** Ends nearer to each other than this are one. */
const APART = 0.008;

/** The columns that all rows of a form share: cells that end elsewhere go over several. */
export function sharedEnds(sheets: readonly Sheet[]): Ends {
  const wanted = new Set(sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ to }) => to))));
  const inner = [...wanted].filter((end) => end > APART && end < 1 - APART).sort((a, b) => a - b);
  const apart: number[] = [];
  for (const end of inner) if (end - (apart.at(-1) ?? 0) > APART) apart.push(end);
  return [0, ...apart, 1];
}

/** The index of the end that is meant. */
export function indexOf(ends: Ends, end: number): number {
  let best = 0;
  ends.forEach((one, at) => {
    if (Math.abs(one - end) < Math.abs(ends[best]! - end)) best = at;
  });
  return best;
}
