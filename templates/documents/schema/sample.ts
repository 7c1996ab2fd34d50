import type { Shape } from './shape.ts';

/** All a document can hold, or as little as it can. */
export type Fullness = 'full' | 'empty';

/** Where it is shown: Word has less. */
export type Medium = 'page' | 'word';

/** A view made of a shape's examples: with two of every list and all that may be lacking, or with nothing of either. */
export function sampleOf(shape: Shape, fullness: Fullness, medium: Medium): unknown {
  const full = fullness === 'full';
  if (shape.maybe && !full) return null;
  switch (shape.kind) {
    case 'text':
    case 'number':
      return shape.example;
    case 'flag':
      return full && (medium === 'page' || !shape.page);
    case 'list': {
      const length = shape.length ?? (full ? 2 : 0);
      return Array.from({ length }, () => sampleOf(shape.item, fullness, medium));
    }
    case 'fields':
      return Object.fromEntries(
        Object.entries(shape.fields).map(([name, one]) => [name, sampleOf(one, fullness, medium)]),
      );
  }
}
