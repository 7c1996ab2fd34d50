import type { MarkdownIt, Token } from 'markdown-it';

/** Characters beside which no space stands: Chinese ones, their punctuation and full-width forms. */
const CHINESE = /[\p{Script=Han}\u2014\u2018-\u201d\u2026\u3000-\u303f\uff00-\uffef]/u;

const textOf = (token: Token | undefined): string => token?.content ?? '';

/** The text on one side of a break, past the marks that only open or close something. */
function neighbour(tokens: readonly Token[], from: number, step: 1 | -1): string {
  let at = from + step;
  while (tokens[at] !== undefined && textOf(tokens[at]) === '' && tokens[at]!.type !== 'softbreak') at += step;
  return textOf(tokens[at]);
}

/** A line that is broken in the source goes on without a space where Chinese stands on either side. */
export function softBreaks(markdown: MarkdownIt): void {
  markdown.renderer.rules['softbreak'] = (tokens, index) => {
    const before = neighbour(tokens, index, -1).at(-1) ?? '';
    const after = [...neighbour(tokens, index, 1)][0] ?? '';
    return CHINESE.test(before) || CHINESE.test(after) ? '' : '\n';
  };
}
