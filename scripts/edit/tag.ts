const pattern = (name: string): RegExp => new RegExp(`\\s+${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);

/** The value of an attribute in a start tag, as written; `undefined` where it is not there. */
export function attributeOf(tag: string, name: string): string | undefined {
  const found = pattern(name).exec(tag);
  return found ? (found[1] ?? found[2]) : undefined;
}

/** The start tag with an attribute set, or without it where the value is `null`. Everything else stays as written. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const attribute = value === null ? '' : ` ${name}="${value}"`;
  if (attributeOf(tag, name) !== undefined) return tag.replace(pattern(name), () => attribute);
  return attribute === '' ? tag : tag.replace(/\s*(\/?>)$/, (end: string) => attribute + end.trim());
}

/** Text as it stands between tags. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The prefix of a part's elements with its colon, from the root: `x:` or nothing. */
export function prefixOf(xml: string): string {
  return /<(?![?!])(?:([\w.-]+:))?[\w.-]+/.exec(xml)?.[1] ?? '';
}

/** A replacement of `[start, end)` in a text. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with splices carried out. At one place insertions come first, in the order given. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const kept: string[] = [];
  let done = 0;
  for (const { start, end, text: fresh } of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    kept.push(text.slice(done, start), fresh);
    done = end;
  }
  return kept.join('') + text.slice(done);
}
