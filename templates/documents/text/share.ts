/**
 * The word that fits a number against its whole, as clerks use it:
 * - 个别: one of several, or at most three that are no more than a tenth;
 * - 少数: up to a fifth · 部分: up to a half · 多数: more than a half;
 * - 全部: all of them; “有” where the whole is a single one, of which none of these words can be said.
 */
export function shareWord(n: number, whole: number): '有' | '个别' | '少数' | '部分' | '多数' | '全部' {
  if (whole <= 1) return '有';
  if (n >= whole) return '全部';
  if (n === 1 || (n <= 3 && n * 10 <= whole)) return '个别';
  if (n * 5 <= whole) return '少数';
  return n * 2 <= whole ? '部分' : '多数';
}
