import type { RowSpan } from '../gateway.ts';

const AREA = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/;
const ROWS = /^\$?(\d+):\$?(\d+)$/;

function spanOfArea(area: string): RowSpan | null {
  const [, , first, , last = first] = AREA.exec(area) ?? [];
  const [, from, to] = ROWS.exec(area) ?? [];
  if (first !== undefined) return { first: Number(first), last: Number(last) };
  return from === undefined ? null : { first: Number(from), last: Number(to) };
}

/** The rows of an address such as `C5`, `C5:D9`, `3:5` or several of them; `null` where it has whole columns. */
export function rowsOfAddress(address: string): RowSpan | null {
  const spans = address.split(',').map((part) => spanOfArea(part.slice(part.lastIndexOf('!') + 1).trim()));
  const known = spans.filter((span) => span !== null);
  if (known.length < spans.length) return null;
  return { first: Math.min(...known.map(({ first }) => first)), last: Math.max(...known.map(({ last }) => last)) };
}
