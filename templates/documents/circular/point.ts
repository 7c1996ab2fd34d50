import { numeral } from '../text/number.ts';

/** A numbered point of a section: “（一）逾期事项” and what is said under it. */
export interface Point {
  readonly heading: string;
  readonly text: string;
}

/** Numbers points in the order they are told, unless there is but one; headings carry no full stop. */
export function numbered(points: readonly Point[]): readonly Point[] {
  if (points.length === 1) return points;
  return points.map(({ heading, text }, i) => ({ heading: `（${numeral(i + 1)}）${heading}`, text }));
}
