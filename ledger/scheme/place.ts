/** Whether a value is a group of items (`{…}`). */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What an entry of a list is called, where entries of its kind have a name: a grade, an activity, a milestone. */
export function nameOf(entry: unknown): string | undefined {
  if (!isRecord(entry)) return undefined;
  return [entry['name'], entry['kind'], entry['step']].find((name) => typeof name === 'string');
}

/** How an entry of a list is called in a path: by its name where that is its own alone, else by its place. */
export function entryName(list: readonly unknown[], index: number): string {
  const name = nameOf(list[index]);
  const own = name !== undefined && list.filter((entry) => nameOf(entry) === name).length === 1;
  return own ? name : `第${index + 1}项`;
}

function into(value: unknown, key: PropertyKey): readonly [name: string, value: unknown] {
  if (Array.isArray(value)) return [entryName(value, Number(key)), value[Number(key)]];
  return [String(key), isRecord(value) ? value[String(key)] : undefined];
}

/** The value at a place, and the place as it is told to a person. */
export function placeIn(
  data: unknown,
  path: readonly PropertyKey[],
): { readonly path: string; readonly value: unknown } {
  const names: string[] = [];
  let value = data;
  for (const key of path) {
    const [name, next] = into(value, key);
    names.push(name);
    value = next;
  }
  return { path: names.join('.'), value };
}

/** What of a path is left below a key; `undefined` where it does not lead there. Keys may hold dots (`cover.phone`). */
function below(path: string, key: string): string | undefined {
  if (path === key) return '';
  return path.startsWith(`${key}.`) ? path.slice(key.length + 1) : undefined;
}

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  Array.isArray(value)
    ? value.flatMap((entry: unknown, index) => [
        [nameOf(entry) ?? String(index), entry] as const,
        [String(index), entry] as const,
      ])
    : isRecord(value)
      ? Object.entries(value)
      : [];

/** Whether a path such as `evaluation.grades.满意.from` leads to a value. */
export function reaches(data: unknown, path: string): boolean {
  if (path === '') return true;
  return entriesOf(data).some(([key, value]) => {
    const rest = below(path, key);
    return rest !== undefined && reaches(value, rest);
  });
}

/** Whether a scheme file states the value at a path itself; a whole list, or `null`, states all that was below it. */
export function states(own: unknown, path: string): boolean {
  if (path === '' || !isRecord(own)) return true;
  return Object.entries(own).some(([key, value]) => {
    const rest = below(path, key);
    return rest !== undefined && states(value, rest);
  });
}
