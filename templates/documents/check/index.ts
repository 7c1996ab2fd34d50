import type { Place } from '../render/inspect.ts';
import type { Templates } from '../render/engine.ts';
import type { Shape } from '../schema/shape.ts';
import { markupFaults, tagsOf } from './markup.ts';
import { parseTemplate } from './parse.ts';
import { walkDocument } from './walk.ts';

const byPlace = (a: Place, b: Place): number =>
  a.template < b.template ? -1 : a.template > b.template ? 1 : a.line - b.line || a.column - b.column;

/**
 * What is wrong with templates, without rendering any: signs, markup, and every name on every path that a document can take.
 * `changed` are the committee's own among them, whose markup may have what `builtIn` of that name has.
 */
export function checkTemplates(
  templates: Templates,
  views: Readonly<Record<string, Shape>>,
  builtIn: Templates,
): readonly Place[] {
  const parsed = Object.entries(templates).map(([name, source]) => [name, parseTemplate(name, source)] as const);
  const unreadable = parsed.flatMap(([, one]) => ('places' in one ? one.places : []));
  const markup = Object.entries(templates).flatMap(([name, source]) =>
    unreadable.some(({ template }) => template === name) ? [] : markupFaults(name, source, tagsOf(builtIn[name] ?? '')),
  );
  const programs = new Map(parsed.flatMap(([name, one]) => ('program' in one ? [[name, one.program] as const] : [])));
  const found = new Map<string, Place>();
  for (const [name, view] of Object.entries(views)) {
    walkDocument(name, view, programs, (place) => found.set(JSON.stringify(place), place));
  }
  // A piece that could not be read is not unknown.
  const wrong = new Set(unreadable.map(({ template }) => template));
  const known = [...found.values()].filter(({ text }) => ![...wrong].some((name) => text.includes(`“${name}”的部件`)));
  return [...unreadable, ...markup, ...known].sort(byPlace);
}
