/** What was made of the object that was asked of last. */
export interface Latest<K extends object, V> {
  readonly get: (key: K) => V | undefined;
  readonly set: (key: K, value: V) => V;
}

/**
 * Remembers what was made of one object, until another is asked of: a run takes its workbooks one after the other. A
 * `WeakMap` would remember all that are in use, but the engine keeps what it holds through every collection of young
 * objects, so that of each workbook much would grow old that nobody needs any more.
 */
export function latest<K extends object, V>(): Latest<K, V> {
  let known: { readonly key: K; readonly value: V } | null = null;
  return {
    get: (key) => (known?.key === key ? known.value : undefined),
    set: (key, value) => {
      known = { key, value };
      return value;
    },
  };
}
