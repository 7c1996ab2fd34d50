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

/**
 * Wraps plain data so that reading an unknown field throws. Handlebars' own `strict` lets unknown names pass inside
 * `#if`, `#each` and helper arguments, where a misspelt field would silently empty a paragraph.
 */
export function guard(data: unknown, path = ''): unknown {
  if (data === null || typeof data !== 'object') return data;
  return new Proxy(data, {
    // Asked by `strict` before it reads; it would throw an error that knows neither the partial nor the path.
    has(target, key): boolean {
      if (key in target || typeof key === 'symbol') return key in target;
      throw new UnknownField(key, path);
    },
    get(target, key, receiver): unknown {
      const value: unknown = Reflect.get(target, key, Array.isArray(target) ? target : receiver);
      if (typeof key === 'symbol' || typeof value === 'function') return value;
      if (key in target) return guard(value, path === '' ? key : `${path}.${key}`);
      if (ASKED_BY_ENGINE.has(key)) return undefined;
      throw new UnknownField(key, path);
    },
  });
}
