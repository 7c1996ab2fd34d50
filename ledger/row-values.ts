/**
 * What a row has under some keys, in their order; what is not there is `null`. Rows have the columns of their sheet first
 * and as they are declared: where the keys are those, to go along with a row is to do without looking each of them up,
 * which in rows of many sheets takes longer than all else that is done with a value.
 */
export function rowValues(row: Readonly<Record<string, unknown>>, keys: readonly string[]): readonly unknown[] {
  const { length } = keys;
  const values = new Array<unknown>(length);
  let place = 0;
  for (const key in row) {
    if (place === length || key !== keys[place]) break;
    values[place++] = row[key] ?? null;
  }
  for (; place < length; place++) values[place] = row[keys[place]!] ?? null;
  return values;
}
