/** More names than these a message only counts. */
const MOST_NAMES = 10;

/** “3名：甲、乙、丙”; of many, how many and the first ten. */
export function countedNames(names: readonly string[], measure = '名'): string {
  const more = names.length > MOST_NAMES ? '等' : '';
  return `${names.length}${measure}：${names.slice(0, MOST_NAMES).join('、')}${more}`;
}
