/** A template asked for a field that the view model does not have. */
export class UnknownField extends Error {
  override readonly name = 'UnknownField';
  constructor(
    readonly field: string,
    readonly within: string,
  ) {
    super(`数据中没有字段“${field}”${within === '' ? '' : `（在 ${within} 中）`}`);
  }
}

/** What Handlebars and the language themselves look for on any object. */
const ASKED_BY_ENGINE = new Set(['then', 'toJSON', 'toHTML', 'toString', 'valueOf', 'constructor', 'lookupProperty']);

/** A template read more than any document needs: loops within loops over long lists. */
export class EndlessWork extends Error {
  override readonly name = 'EndlessWork';
}

/** Fields that one rendering may read; the longest page of a roll-up reads a fiftieth of that. */
const MOST_READ = 20_000_000;

/** An item of a list that has fewer is nothing, not an unknown field. */
const isItem = (target: object, key: string): boolean => Array.isArray(target) && /^\d+$/.test(key);

function guarded(data: unknown, path: string, left: { reads: number }): unknown {
  if (data === null || typeof data !== 'object') return data;
  return new Proxy(data, {
    // Asked by `strict` before it reads; it would throw an error that knows neither the partial nor the path.
    has(target, key): boolean {
      if (key in target || typeof key === 'symbol') return key in target;
      if (isItem(target, key)) return true;
      throw new UnknownField(key, path);
    },
    get(target, key, receiver): unknown {
      if ((left.reads -= 1) < 0) throw new EndlessWork();
      const value: unknown = Reflect.get(target, key, Array.isArray(target) ? target : receiver);
      if (typeof key === 'symbol' || typeof value === 'function') return value;
      if (key in target) return guarded(value, path === '' ? key : `${path}.${key}`, left);
      if (ASKED_BY_ENGINE.has(key) || isItem(target, key)) return undefined;
      throw new UnknownField(key, path);
    },
  });
}

/**
 * Wraps plain data so that reading an unknown field throws, and reading without end too. Handlebars' own `strict` lets
 * unknown names pass inside `#if`, `#each` and helper arguments, where a misspelt field would silently empty a paragraph.
 */
export const guard = (data: unknown): unknown => guarded(data, '', { reads: MOST_READ });
