import { z } from 'zod';
import { DERIVED, derivedLists } from './lists.ts';
import { meant } from './nearest.ts';
import { overlay } from './overlay.ts';
import { isRecord, states } from './place.ts';
import { type SchemeProblem, WHOLE_FILE, problemsOf, shown } from './problem.ts';
import { schemeSchema, type Scheme } from './schema.ts';

export type { SchemeProblem } from './problem.ts';

export type SchemeResult = { readonly scheme: Scheme } | { readonly problems: readonly SchemeProblem[] };

/** Finds a built-in scheme's data by its id; `undefined` where there is none. */
export type SchemeResolver = (id: string) => unknown;

/** What an institution sets itself is its own rule from then on, and no longer named as the software's default. */
function settle(data: unknown, own: unknown): unknown {
  if (!isRecord(data) || !isRecord(data['defaults'])) return data;
  const stated = isRecord(own) && isRecord(own['defaults']) ? own['defaults'] : {};
  const left = Object.entries(data['defaults']).filter(([path]) => Object.hasOwn(stated, path) || !states(own, path));
  return { ...data, defaults: Object.fromEntries(left) };
}

const refused = (path: string, message: string): SchemeResult => ({ problems: [{ path, message }] });

function unknownScheme(id: string, known: readonly string[]): string {
  const all = known.length > 0 ? `；可用的方案：${known.join('、')}` : '';
  return `没有名为“${id}”的方案${meant(id, known) || all}`;
}

function resolve(
  data: unknown,
  resolver: SchemeResolver,
  known: readonly string[],
  seen: readonly string[],
): SchemeResult | { data: unknown } {
  if (!isRecord(data)) return refused(WHOLE_FILE, `是${shown(data)}，应为一组项，写成 {…}`);
  const { extends: parent, ...own } = data;
  if (parent === undefined) return { data: own };
  if (typeof parent !== 'string') return refused('extends', `是${shown(parent)}，应为方案代号，例如“construction”`);
  if (seen.includes(parent)) return refused('extends', `“${parent}”循环引用`);
  const base = resolver(parent);
  if (base === undefined) return refused('extends', unknownScheme(parent, known));
  const resolved = resolve(base, resolver, known, [...seen, parent]);
  if (!('data' in resolved)) return resolved;
  const { data: laid, problems } = overlay(resolved.data, own);
  return problems.length > 0 ? { problems } : { data: settle(laid, own) };
}

/**
 * Reads a scheme from parsed JSON, following `extends` through the resolver; `known` are the ids to choose from. Wrong
 * data come back as problems with the path of each, what is there and what is expected; nothing is thrown.
 */
export function loadScheme(data: unknown, resolver: SchemeResolver, known: readonly string[] = []): SchemeResult {
  const resolved = resolve(data, resolver, known, []);
  if (!('data' in resolved)) return resolved;
  const parsed = schemeSchema.safeParse(resolved.data, { error: z.locales.zhCN().localeError });
  if (!parsed.success) return { problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, resolved.data)) };
  const scheme = parsed.data;
  const stated = Object.keys(scheme.lists).filter((list) => Object.hasOwn(DERIVED, list));
  if (stated.length > 0) {
    return {
      problems: stated.map((list) => ({ path: `lists.${list}`, message: `由 ${DERIVED[list]} 得出，请改那里` })),
    };
  }
  return { scheme: { ...scheme, lists: { ...scheme.lists, ...derivedLists(scheme) } } };
}
