import type { Place } from '../render/inspect.ts';
import type { Templates } from '../render/engine.ts';
import { paragraphClasses } from '../render/word/styles-by-class.ts';
import type { Shape } from '../schema/shape.ts';
import { classesOf, markupFaults, tagsOf } from './markup.ts';
import { parseTemplate } from './parse.ts';
import { walkDocument } from './walk.ts';

const byPlace = (a: Place, b: Place): number =>
  a.template < b.template ? -1 : a.template > b.template ? 1 : a.line - b.line || a.column - b.column;

/**
 * What is wrong with templates that stand in for `builtIn` ones, without rendering any: signs, markup, and every name on every
 * path that a document can take. `views` are the views of the documents, by the name of their template.
 */
export function checkTemplates(
  own: Templates,
  builtIn: Templates,
  views: Readonly<Record<string, Shape>>,
): readonly Place[] {
  const parsed = Object.entries({ ...builtIn, ...own }).map(
    ([name, text]) => [name, parseTemplate(name, text)] as const,
  );
  const unreadable = parsed.flatMap(([, one]) => ('places' in one ? one.places : []));
  const programs = new Map(parsed.map(([name, one]) => [name, 'program' in one ? one.program : null] as const));
  const readable = Object.entries(own).filter(([name]) => programs.get(name));
  const classes = new Set([...paragraphClasses, ...Object.values(builtIn).flatMap(classesOf)]);
  const markup = readable.flatMap(([name, text]) =>
    markupFaults(name, text, { tags: tagsOf(builtIn[name] ?? ''), classes }),
  );
  const judged = new Set(Object.keys(own));
  const found = new Map<string, Place>();
  for (const [name, view] of Object.entries(views)) {
    walkDocument(name, view, programs, judged, (place) => found.set(JSON.stringify(place), place));
  }
  return [...unreadable, ...markup, ...found.values()].sort(byPlace);
}
