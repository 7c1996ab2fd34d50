/** How many a sentence names before it says “等”; the tables name them all. */
const NAMED = 10;

/** “甲支部、乙支部”, or the first ten and “等12个支部”; of what else is named, `noun` says what it is. */
export function nameBranches(names: readonly string[], noun = '支部'): string {
  if (names.length <= NAMED) return names.join('、');
  return `${names.slice(0, NAMED).join('、')}等${names.length}个${noun}`;
}

/** “退回、未报和逾期报送”: the last joined by 和. */
export function andList(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join('、')}和${last}`;
}
