import { meant } from './nearest.ts';
import { isRecord, nameOf } from './place.ts';
import { type SchemeProblem, unknownKey } from './problem.ts';
import { schemeSchema } from './schema.ts';
import { keysOf, shapeAt } from './shape.ts';

export interface Overlaid {
  readonly data: unknown;
  readonly problems: readonly SchemeProblem[];
}

type Path = readonly string[];

/** What is wrong with taking a key away: it is none, or there is nothing to take away under a name of one's own. */
function removal(base: Readonly<Record<string, unknown>>, key: string, path: Path): readonly SchemeProblem[] {
  if (Object.hasOwn(base, key)) return [];
  const right = keysOf(shapeAt(schemeSchema, path));
  if (right?.includes(key) === true) return [];
  const message = right === undefined ? `没有“${key}”可以去掉${meant(key, Object.keys(base))}` : unknownKey(key, right);
  return [{ path: [...path, key].join('.'), message }];
}

function overGroup(
  base: Readonly<Record<string, unknown>>,
  over: Readonly<Record<string, unknown>>,
  path: Path,
): Overlaid {
  const merged = new Map<string, unknown>(Object.entries(base));
  const problems: SchemeProblem[] = [];
  for (const [key, value] of Object.entries(over)) {
    if (value === null) {
      merged.delete(key);
      problems.push(...removal(base, key, path));
    } else {
      const laid = Object.hasOwn(base, key) ? overlay(base[key], value, [...path, key]) : { data: value, problems: [] };
      merged.set(key, laid.data);
      problems.push(...laid.problems);
    }
  }
  return { data: Object.fromEntries(merged), problems };
}

/** Entries of a list changed, or with `null` taken away, by their names; entries are added by stating the whole list. */
function overNamed(base: readonly unknown[], over: Readonly<Record<string, unknown>>, path: Path): Overlaid {
  const names = base.flatMap((entry) => nameOf(entry) ?? []);
  const problems: SchemeProblem[] = Object.keys(over)
    .filter((name) => !names.includes(name))
    .map((name) => ({
      path: [...path, name].join('.'),
      message: `列表里没有名为“${name}”的一项（要增加，请写出整个列表）${meant(name, names) || `；有：${[...new Set(names)].join('、')}`}`,
    }));
  const entries = base.flatMap((entry) => {
    const name = nameOf(entry);
    if (name === undefined || !Object.hasOwn(over, name)) return [entry];
    if (over[name] === null) return [];
    const laid = overlay(entry, over[name], [...path, name]);
    problems.push(...laid.problems);
    return [laid.data];
  });
  return { data: entries, problems };
}

/**
 * Lays `over` upon `base`. Groups of items merge key by key and `null` takes a key away; a list is replaced as a whole, or
 * changed entry by entry where entries have names and a group of them is laid over it; anything else replaces.
 */
export function overlay(base: unknown, over: unknown, path: Path = []): Overlaid {
  if (isRecord(over) && isRecord(base)) return overGroup(base, over, path);
  if (isRecord(over) && Array.isArray(base) && base.some((entry) => nameOf(entry) !== undefined)) {
    return overNamed(base, over, path);
  }
  return { data: over, problems: [] };
}
