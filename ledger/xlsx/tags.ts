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

/** Where the name ends of each element of this name, at whatever depth. */
function* namesOf(xml: string, name: string): Generator<number> {
  const start = `<${name}`;
  for (let at = xml.indexOf(start); at >= 0; at = xml.indexOf(start, at + start.length)) {
    if (/[\s/>]/.test(xml.charAt(at + start.length))) yield at + start.length;
  }
}

/** All elements of a name, at whatever depth, of XML that `plainXml` prepared. For small parts. */
export function* elements(xml: string, name: string): Generator<Tag> {
  for (const from of namesOf(xml, name)) yield { attributes: attributesAt(xml, from) };
}

/** One attribute of each element of a name; for parts with many elements of which little is wanted. */
export function* attributeOf(xml: string, name: string, attribute: string): Generator<string | undefined> {
  for (const from of namesOf(xml, name)) {
    ATTRIBUTE.lastIndex = from;
    let match = ATTRIBUTE.exec(xml);
    while (match && match[1] !== attribute) match = ATTRIBUTE.exec(xml);
    yield match?.[2] ?? match?.[3];
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
