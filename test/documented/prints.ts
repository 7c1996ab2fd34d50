/** A line of a document that stands for any lines that are left out. */
const LINES = '……';
/** Within a line: any text. */
const TEXT = '…';

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');

const pattern = (line: string): RegExp => new RegExp(`^${line.split(TEXT).map(escaped).join('.*')}$`, 'u');

const lines = (text: string): readonly string[] =>
  text
    .replace(/\s+$/, '')
    .split('\n')
    .map((line) => line.trimEnd());

/**
 * What of the stated lines is not printed: `null` where all is as stated, else the first line, counted from 1, that the
 * print has no place for, or the first printed line that none is stated for.
 */
export function unprinted(stated: readonly string[], printed: string): string | null {
  const all = lines(printed);
  let furthest = 0;
  /** Whether the stated lines from `s` on are the printed ones from `p` on. */
  const fits = (s: number, p: number): boolean => {
    furthest = Math.max(furthest, s);
    if (s === stated.length) return p === all.length;
    const line = stated[s]!.trimEnd();
    if (line === LINES) return all.slice(p).some((_, skipped) => fits(s + 1, p + skipped)) || fits(s + 1, all.length);
    return p < all.length && pattern(line).test(all[p]!) && fits(s + 1, p + 1);
  };
  if (fits(0, 0)) return null;
  const line = stated[furthest];
  return line === undefined ? '打印的比写明的多' : `第${furthest + 1}行“${line}”`;
}
