import { cellText } from './escapes.ts';
import { refuse } from './problem.ts';

const PHONETIC = '<rPh';

/** Takes out `<rPh>`: how to pronounce the text, in Japanese files. */
function withoutPhonetics(xml: string): string {
  if (!xml.includes(PHONETIC)) return xml;
  const [before = '', ...phonetics] = xml.split(PHONETIC);
  return before + phonetics.map((piece) => piece.split(/<\/rPh\s*>/)[1] ?? '').join('');
}

/** The text of a string item or an inline string: all runs, whatever their formatting. */
export function textOf(xml: string): string {
  const source = withoutPhonetics(xml);
  let text = '';
  for (const [, run] of source.matchAll(/<t(?:\s[^<>]*)?(?<!\/)>([^<]*)/g)) text += run;
  return cellText(text);
}

const SIMPLE_START = '><t>';
const SIMPLE_END = '</t></si>';

/** The table of shared strings. */
export function parseStrings(xml: string, part: string): readonly string[] {
  const strings: string[] = [];
  for (let at = xml.indexOf('<si'); at >= 0; at = xml.indexOf('<si', at)) {
    const from = at + 3;
    if (xml.startsWith(SIMPLE_START, from)) {
      const end = xml.indexOf('<', from + SIMPLE_START.length);
      if (xml.startsWith(SIMPLE_END, end)) {
        strings.push(cellText(xml.slice(from + SIMPLE_START.length, end)));
        at = end + SIMPLE_END.length;
        continue;
      }
    }
    const open = xml.indexOf('>', from);
    if (xml.charCodeAt(open - 1) === 0x2f) {
      strings.push('');
      at = open + 1;
      continue;
    }
    const end = xml.indexOf('</si', from);
    if (end < 0) refuse('file-xml-cut', { part });
    strings.push(textOf(xml.slice(from, end)));
    at = end + 4;
  }
  return strings;
}
