import { lineText } from '../../templates/workbook/clean-text.ts';

// Marks that turn the direction of writing around, or that nobody sees.
const UNSEEN = /[\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;
const LONGEST = 300;
/** No figures.json is nested deeper. */
const DEEPEST = 16;

/** Data that no program of ours wrote. */
export class TooDeep extends Error {
  override readonly name = 'TooDeep';
}

/** A text of one line that can be shown anywhere; other people's JSON may hold anything. */
export function shownText(text: string): string {
  return lineText(text.replace(UNSEEN, ''), LONGEST);
}

/** Data as parsed from JSON with every text and key fit to be shown. */
export function shownData(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return shownText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= DEEPEST) throw new TooDeep('nested too deep');
  if (Array.isArray(value)) return value.map((one) => shownData(one, depth + 1));
  const entries = Object.entries(value).map(([key, one]) => [shownText(key), shownData(one, depth + 1)] as const);
  return Object.fromEntries(entries);
}
