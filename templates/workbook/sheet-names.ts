const MOST = 31;

/** What Excel refuses in the name of a sheet, and the mark that would end the name where it is quoted. */
const REFUSED = /[\\/?*[\]:']/g;

/**
 * Names as Excel takes them: no refused character, at most 31 long, and told apart by a number where two would be the same
 * but for capitals.
 */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const clean = name.replace(REFUSED, '').trim() || '表';
    let fitting = clean.slice(0, MOST);
    for (let n = 2; taken.has(fitting.toLowerCase()); n += 1) {
      fitting = `${clean.slice(0, MOST - String(n).length)}${n}`;
    }
    taken.add(fitting.toLowerCase());
    return fitting;
  });
}
