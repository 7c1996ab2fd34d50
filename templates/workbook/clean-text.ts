/** Excel's bound on the text of one cell. */
const MOST_CHARACTERS = 32_767;

const CUT = '……（过长，后略）';
const UNPAIRED = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

function isForbidden(code: number): boolean {
  if (code < 0x20) return code !== 0x09 && code !== 0x0a;
  return code === 0x7f || code === 0xfffe || code === 0xffff;
}

/**
 * Text that may stand in XML 1.0: unpaired surrogates, control characters and non-characters would leave a file that
 * Excel calls damaged. Line ends become line feeds, as in Excel's own cells.
 */
export function cleanText(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').replace(UNPAIRED, '');
  const kept = [...lines].filter((character) => !isForbidden(character.codePointAt(0)!)).join('');
  return kept.length <= MOST_CHARACTERS
    ? kept
    : kept.slice(0, MOST_CHARACTERS - CUT.length).replace(UNPAIRED, '') + CUT;
}

/**
 * Text as it is stored in a cell. Excel reads `_x0041_` in a file as the letter A, so a text that happens to hold such a
 * sequence has its first underscore written as an escape itself.
 */
export function cellText(text: string): string {
  return cleanText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

// What most texts are made of: nothing to escape or to clean, and no line break.
const PLAIN = /^[ !-%'-;=?-^`-~\u00A0-\uD7FF\uE000-\uFFFD]+$/;

/** Whether a text, not too long for a cell, stands in XML as it is. */
export const isPlainText = (text: string): boolean => text.length <= MOST_CHARACTERS && PLAIN.test(text);

/** Clean text as it stands in XML. */
export const escapedText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Text of one line for headers, prompts and names, where a line break has no place. */
export function lineText(text: string, most: number): string {
  const line = cleanText(text).replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).replace(UNPAIRED, '')}…`;
}
