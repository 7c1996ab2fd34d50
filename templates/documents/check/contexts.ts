import type { Templates } from '../render/engine.ts';
import type { Shape } from '../schema/shape.ts';
import { parseTemplate } from './parse.ts';
import { walkDocument } from './walk.ts';

/** Where a piece is used, and what it is given there. */
export interface Used {
  readonly documents: readonly string[];
  /** Different ones by what they hold; usually one. */
  readonly contexts: readonly Shape[];
}

/** Every piece that documents are put together from, by name. */
export function usesOfPieces(templates: Templates, views: Readonly<Record<string, Shape>>): ReadonlyMap<string, Used> {
  const parsed = Object.entries(templates).map(([name, text]) => [name, parseTemplate(name, text)] as const);
  const programs = new Map(parsed.map(([name, one]) => [name, 'program' in one ? one.program : null]));
  const uses = new Map<string, { documents: Set<string>; contexts: Map<string, Shape> }>();
  for (const [document, view] of Object.entries(views)) {
    const entered = (name: string, context: Shape): void => {
      const use = uses.get(name) ?? { documents: new Set(), contexts: new Map<string, Shape>() };
      use.documents.add(document);
      use.contexts.set(JSON.stringify({ ...context, meaning: '' }), context);
      uses.set(name, use);
    };
    walkDocument(document, view, programs, new Set(), () => undefined, entered);
  }
  const told = [...uses].map(([name, { documents, contexts }]) => {
    return [name, { documents: [...documents], contexts: [...contexts.values()] }] as const;
  });
  return new Map(told);
}
