/** How the full name of a committee ends, and what it is called in short; the first that fits. */
const ENDINGS: readonly (readonly [ending: RegExp, short: string])[] = [
  [/总支部委员会$/, '党总支'],
  [/支部委员会$/, '党支部'],
  [/机关工作委员会$/, '机关工委'],
  [/工作委员会$/, '党工委'],
  [/(?<=[省市县区州盟旗])委员会$/, '委'],
  [/委员会$/, '党委'],
];

/** “中共青石县委员会” is 青石县委, “中共青石县水利局委员会” is 青石县水利局党委; any other name stands as it is. */
export function shortCommitteeName(name: string): string {
  if (!name.startsWith('中共')) return name;
  const rest = name.slice('中共'.length);
  const found = ENDINGS.find(([ending]) => ending.test(rest));
  const short = found ? rest.replace(found[0], found[1]) : rest;
  return short === '' ? name : short;
}
