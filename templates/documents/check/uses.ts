import type { Templates } from '../render/engine.ts';
import { withoutComments } from './source.ts';

/** The pieces that a template names. */
const piecesOf = (source: string): readonly string[] =>
  [...withoutComments(source).matchAll(/\{\{~?>\s*([^\s}~]+)/g)].map(([, name = '']) => name);

/** The names of all templates that a document is made of, its own first. */
export function templatesOf(document: string, templates: Templates): readonly string[] {
  const names = new Set([document]);
  // A set that grows is walked to its end.
  for (const name of names)
    for (const piece of piecesOf(templates[name] ?? '')) if (piece in templates) names.add(piece);
  return [...names];
}
