const HALF_WIDTH: Readonly<Record<string, string>> = { '.': '。', '｡': '。', '!': '！', '?': '？' };

/**
 * A text as a sentence with one full-width stop at its end. A stop within closing quotation marks or parentheses is one;
 * a half-width stop becomes full-width, and a comma or the like that was left at the end gives way to the stop.
 */
export function sentence(text: string): string {
  const [, words = '', closing = ''] = /^(.*?)([”’"'）)」』]*)$/su.exec(text.trim()) ?? [];
  const body = words
    .trimEnd()
    .replace(/\.{3,}$/, '……')
    .replace(/[.｡!?]$/, (stop) => HALF_WIDTH[stop] ?? stop);
  if (/[。！？…]$/u.test(body)) return body + closing;
  return closing === '' ? `${body.replace(/[，、；：,;:]$/u, '')}。` : `${body}${closing}。`;
}
