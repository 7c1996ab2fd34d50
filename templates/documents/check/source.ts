import type { Place } from '../render/inspect.ts';

/** Line and column of a character, both from 1. */
export function at(source: string, offset: number): Pick<Place, 'line' | 'column'> {
  const before = source.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

/** A text of the same lines in which what matches is blanked. */
export const blanked = (source: string, pattern: RegExp): string =>
  source.replace(pattern, (found) => found.replace(/[^\n]/g, ' '));

/** A template without its comments; what is left stands where it stood. */
export const withoutComments = (source: string): string =>
  blanked(source, /\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?![^}]*\}\}/g);
