import { gathered } from '../gathered.ts';

// A run asks for the rows of every branch in turn; a book of many thousand rows is looked through once a sheet.
const known = new WeakMap<readonly object[], ReadonlyMap<string, readonly object[]>>();

/** The rows of a sheet by a key, in their order; rows without one are left out. A sheet is always asked by the same key. */
export function indexed<R extends object>(
  rows: readonly R[],
  keyOf: (row: R) => string | null,
): ReadonlyMap<string, readonly R[]> {
  const before = known.get(rows) as ReadonlyMap<string, readonly R[]> | undefined;
  if (before) return before;
  const byKey = gathered(rows, keyOf);
  known.set(rows, byKey);
  return byKey;
}
