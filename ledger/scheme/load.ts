import { z } from 'zod';
import { DERIVED, derivedLists } from './lists.ts';
import { schemeSchema, type Scheme } from './schema.ts';

/** One thing wrong with a scheme file: where, and what. */
export interface SchemeProblem {
  readonly path: string;
  readonly message: string;
}

export type SchemeResult = { readonly scheme: Scheme } | { readonly problems: readonly SchemeProblem[] };

/** Finds a built-in scheme's data by its id; `undefined` where there is none. */
export type SchemeResolver = (id: string) => unknown;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Lays `over` upon `base`: objects merge key by key, anything else replaces; `null` takes a key away. */
function overlay(base: unknown, over: unknown): unknown {
  if (!isRecord(base) || !isRecord(over)) return over;
  const merged = new Map<string, unknown>(Object.entries(base));
  for (const [key, value] of Object.entries(over)) {
    if (value === null) merged.delete(key);
    else merged.set(key, key in base ? overlay(base[key], value) : value);
  }
  return Object.fromEntries(merged);
}

/** Whether a scheme file states the value at a path; a whole list or `null` states all that was below it. */
function given(own: unknown, path: readonly string[]): boolean {
  const [key, ...rest] = path;
  if (key === undefined || !isRecord(own)) return true;
  return Object.hasOwn(own, key) && given(own[key], rest);
}

/** What an institution sets itself is its own rule from then on, and no longer named as the software's default. */
function settle(data: unknown, own: unknown): unknown {
  if (!isRecord(data) || !isRecord(data['defaults'])) return data;
  const stated = isRecord(own) && isRecord(own['defaults']) ? own['defaults'] : {};
  const left = Object.entries(data['defaults']).filter(([path]) => path in stated || !given(own, path.split('.')));
  return { ...data, defaults: Object.fromEntries(left) };
}

const describe = (issue: z.core.$ZodIssue): SchemeProblem => ({
  path: issue.path.join('.') || '（整个文件）',
  message: issue.message,
});

function resolve(data: unknown, resolver: SchemeResolver, seen: readonly string[]): SchemeResult | { data: unknown } {
  if (!isRecord(data)) return { problems: [{ path: '（整个文件）', message: '应为一个 JSON 对象' }] };
  const { extends: parent, ...own } = data;
  if (parent === undefined) return { data: own };
  if (typeof parent !== 'string') return { problems: [{ path: 'extends', message: '应为方案代号' }] };
  if (seen.includes(parent)) return { problems: [{ path: 'extends', message: `“${parent}”循环引用` }] };
  const base = resolver(parent);
  if (base === undefined) return { problems: [{ path: 'extends', message: `没有名为“${parent}”的方案` }] };
  const resolved = resolve(base, resolver, [...seen, parent]);
  return 'data' in resolved ? { data: settle(overlay(resolved.data, own), own) } : resolved;
}

/**
 * Reads a scheme from parsed JSON, following `extends` through the resolver. Wrong data come back as problems with the
 * path of each; nothing is thrown.
 */
export function loadScheme(data: unknown, resolver: SchemeResolver): SchemeResult {
  const resolved = resolve(data, resolver, []);
  if (!('data' in resolved)) return resolved;
  const parsed = schemeSchema.safeParse(resolved.data, { error: z.locales.zhCN().localeError });
  if (!parsed.success) return { problems: parsed.error.issues.map(describe) };
  const scheme = parsed.data;
  const stated = Object.keys(scheme.lists).filter((list) => Object.hasOwn(DERIVED, list));
  if (stated.length > 0) {
    return {
      problems: stated.map((list) => ({ path: `lists.${list}`, message: `由 ${DERIVED[list]} 得出，请改那里` })),
    };
  }
  return { scheme: { ...scheme, lists: { ...scheme.lists, ...derivedLists(scheme) } } };
}
