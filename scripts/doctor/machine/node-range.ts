type Version = readonly number[];

const numbers = (text: string): Version => text.split('.').map(Number);

/** Whether a version is the other or comes after it; parts left out are nought. */
function isAtLeast(version: Version, least: Version): boolean {
  for (const [i, part] of version.entries()) {
    const other = least[i] ?? 0;
    if (part !== other) return part > other;
  }
  return true;
}

/** Whether a version (`20.19.4`) is in a range as package.json writes ours: `^20.19.0 || >=24`. */
export function isInRange(version: string, range: string): boolean {
  const own = numbers(version);
  return range.split('||').some((part) => {
    const [, sign, text = ''] = /^(\^|>=)(\d+(?:\.\d+)*)$/.exec(part.trim()) ?? [];
    if (sign === undefined) throw new Error(`not a range that is known here: ${part}`);
    const least = numbers(text);
    return isAtLeast(own, least) && (sign === '>=' || own[0] === least[0]);
  });
}
