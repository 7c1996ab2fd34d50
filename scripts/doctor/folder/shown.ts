const MOST = 10;

/** Names for one line: the first ten, and how many in all. `measure` is the measure word with the noun. */
export function listed(names: readonly string[], measure: string): string {
  const shown = names.slice(0, MOST).join('、');
  return names.length > MOST ? `${shown}等${names.length}${measure}` : shown;
}
