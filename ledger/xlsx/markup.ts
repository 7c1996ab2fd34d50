import { refuse } from './problem.ts';

/** Whether anything but tags and text follows the declaration: comments, CDATA, instructions, a document type. */
function hasMarkup(xml: string): boolean {
  // Both characters are rare in a part, so looking for them costs next to nothing; “<” stands everywhere.
  for (let at = xml.indexOf('!'); at >= 0; at = xml.indexOf('!', at + 1)) if (xml[at - 1] === '<') return true;
  for (let at = xml.indexOf('?', 2); at >= 0; at = xml.indexOf('?', at + 1)) if (xml[at - 1] === '<') return true;
  return false;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Takes comments and instructions out and writes CDATA as ordinary text, in one pass. */
function withoutMarkup(xml: string, part: string): string {
  const kept: string[] = [];
  let done = 0;
  const skip = (from: number, close: string): number => {
    const end = xml.indexOf(close, from);
    return end < 0 ? refuse('file-xml-cut', { part }) : end;
  };
  for (let at = xml.search(/<[!?]/); at >= 0; at = nextMarkup(xml, done)) {
    kept.push(xml.slice(done, at));
    if (xml.startsWith('<!--', at)) done = skip(at + 4, '-->') + 3;
    else if (xml.startsWith('<?', at)) done = skip(at + 2, '?>') + 2;
    else if (xml.startsWith('<![CDATA[', at)) {
      const end = skip(at + 9, ']]>');
      kept.push(escaped(xml.slice(at + 9, end)));
      done = end + 3;
    } else refuse('file-dtd', { part });
  }
  return kept.join('') + xml.slice(done);
}

const MARKUP = /<[!?]/g;

function nextMarkup(xml: string, from: number): number {
  MARKUP.lastIndex = from;
  return MARKUP.exec(xml)?.index ?? -1;
}

const ROOT = /^\s*(?:<\?[^>]*>\s*)?<(?:([\w.-]+):)?([\w.-]+)/;

function withoutPrefix(xml: string, prefix: string): string {
  return xml.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</');
}

/** Whether the last tag closes the element `end`, or the root is the only tag and closes itself. */
function isClosed(xml: string, end: string): boolean {
  const last = xml.lastIndexOf('<');
  if (xml.startsWith(`</${end}`, last)) return xml.indexOf('>', last) > 0;
  return last === xml.search(/<(?!\?)/) && /\/>\s*$/.test(xml.slice(-100));
}

/**
 * Brings a part into the one form that the scanners read: nothing but tags and text, line ends as `\n`, and the elements
 * of the main namespace without a prefix (the Open XML SDK and ClosedXML write `<x:row>`). Ordinary parts pass untouched.
 *
 * `end` is what the part must end with to be whole: the root's closing tag, or another where the caller cut it.
 */
export function plainXml(text: string, part: string, root: string, end = root): string {
  let xml = hasMarkup(text) ? withoutMarkup(text, part) : text;
  const [, prefix, name] = ROOT.exec(xml) ?? [];
  if (name !== root) refuse('file-xml-broken', { part });
  // The declaration usually ends in \r\n; only line ends after it matter.
  if (xml.includes('\r', 64)) xml = xml.replace(/\r\n?/g, '\n');
  if (prefix !== undefined) xml = withoutPrefix(xml, prefix);
  if (!isClosed(xml, end)) refuse('file-xml-cut', { part });
  return xml;
}
