// White space people leave behind without seeing it: ideographic and no-break spaces, zero-width marks, byte-order marks.
const INVISIBLE = /[\u200B-\u200F\u2028-\u202E\u2060\uFEFF]/g;
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;

// Printable ASCII and common Chinese characters: nothing of what follows would change them, and most cells hold no other.
const PLAIN = /^[\x21-\x7e\u4e00-\u9fff]*$/;

/** Whether a unit of a string is a common Chinese character, which nothing of what follows changes or joins to another. */
export const isIdeograph = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;

/** Whether a text is compared as it stands: `trimmed` and `canonical` leave it alone. */
export const isPlain = (text: string): boolean => PLAIN.test(text);

const TO_TRIM = /^\s|\s$|[\r\u200B-\u200F\u2028-\u202E\u2060\uFEFF]/;

/** Text as typed, without the white space around it that nobody meant. */
export function trimmed(text: string): string {
  if (PLAIN.test(text) || !TO_TRIM.test(text)) return text;
  return text.replace(/\r\n?/g, '\n').replace(INVISIBLE, '').trim();
}

/**
 * The form in which ids, list values, dates and numbers are compared: full-width forms become half-width, white space
 * goes, every kind of dash is `-`. Never applied to prose, where “，” and “,” differ.
 */
export function canonical(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.normalize('NFKC').replace(INVISIBLE, '').replace(DASHES, '-').replace(/\s+/g, '');
}

/** Number of characters as a person counts them: one that takes two units of a string is one. */
export function lengthOf(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; length += 1) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return length;
}

const BETWEEN_NAMES = /[、,，;；/]+/;

/** Names between commas; white space parts them too, but not the characters of one name (张 三). */
export function namesIn(text: string): readonly string[] {
  return text.split(BETWEEN_NAMES).flatMap((part) => {
    const words = part.split(/\s+/).filter((word) => word !== '');
    return words.some((word) => lengthOf(word) === 1) ? [words.join('')] : words;
  });
}
