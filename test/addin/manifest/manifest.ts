import { readFileSync } from 'node:fs';
import { parseXml, type XmlElement } from '../../excel-host/model/xml.ts';

export const ROOT = new URL('../../../', import.meta.url);
export const manifestText = readFileSync(new URL('manifest.xml', ROOT), 'utf8');
export const manifest = parseXml(manifestText);

export const childrenOf = (element: XmlElement): readonly XmlElement[] =>
  element.children.filter((child) => typeof child !== 'string');

/** An element and all within it, in the order of the text. */
const within = (element: XmlElement): readonly XmlElement[] => [element, ...childrenOf(element).flatMap(within)];

export const all = within(manifest);
export const named = (name: string): readonly XmlElement[] => all.filter((element) => element.name === name);
export const textOf = (element: XmlElement): string => element.children.filter((c) => typeof c === 'string').join('');
export const child = (element: XmlElement, name: string): XmlElement => {
  const found = childrenOf(element).filter((c) => c.name === name);
  if (found.length !== 1) throw new Error(`${element.name} has ${found.length} ${name}`);
  return found[0]!;
};

/** Excel's resources by id: pictures and addresses. */
export const resources = new Map(
  [...named('bt:Image'), ...named('bt:Url')].flatMap(({ attributes: { id, DefaultValue } }) =>
    id === undefined ? [] : [[id, DefaultValue ?? ''] as const],
  ),
);

/** A text in both languages. */
export interface Said {
  readonly chinese: string;
  readonly english: string;
}

export const said = (element: XmlElement, override: string): Said => {
  const { attributes } = child(element, override);
  if (attributes['Locale'] !== 'en-US') throw new Error(`${element.name} has no English`);
  return { chinese: element.attributes['DefaultValue'] ?? '', english: attributes['Value'] ?? '' };
};

export const stringsOf = (list: 'bt:ShortStrings' | 'bt:LongStrings'): ReadonlyMap<string, Said> =>
  new Map(childrenOf(named(list)[0]!).map((string) => [string.attributes['id']!, said(string, 'bt:Override')]));
