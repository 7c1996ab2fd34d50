import { unescapeXml } from './escapes.ts';

/** An element's start tag in a small part. */
export interface Tag {
  readonly attributes: ReadonlyMap<string, string>;
}

const ATTRIBUTE = /\s+([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;

/** Attributes by their names as written, from just behind the element's name. */
function attributesAt(xml: string, from: number): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  ATTRIBUTE.lastIndex = from;
  for (let match = ATTRIBUTE.exec(xml); match; match = ATTRIBUTE.exec(xml)) {
    attributes.set(match[1]!, unescapeXml(match[2] ?? match[3] ?? ''));
  }
  return attributes;
}

/** All elements of a name, at whatever depth, of XML that `plainXml` prepared. For small parts. */
export function* elements(xml: string, name: string): Generator<Tag> {
  const start = `<${name}`;
  for (let at = xml.indexOf(start); at >= 0; at = xml.indexOf(start, at + start.length)) {
    if (/[\s/>]/.test(xml.charAt(at + start.length))) yield { attributes: attributesAt(xml, at + start.length) };
  }
}

/** What stands between the start and the end of the first element of a name; empty where there is none. */
export function section(xml: string, name: string): string {
  const start = new RegExp(`<${name}(?=[\\s/>])[^<>]*>`).exec(xml);
  if (!start || start[0].endsWith('/>')) return '';
  const from = start.index + start[0].length;
  const end = xml.indexOf(`</${name}`, from);
  return end < 0 ? '' : xml.slice(from, end);
}
