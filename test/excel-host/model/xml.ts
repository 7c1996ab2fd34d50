/** XML as the parts of a package have it: elements and text; comments and instructions are left out. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: (XmlElement | string)[];
}

export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  children: readonly (XmlElement | string)[] = [],
): XmlElement {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)]],
  );
  return { name, attributes: Object.fromEntries(given) as Record<string, string>, children: [...children] };
}

/** Attributes but for some. */
export const without = (
  attributes: Readonly<Record<string, string>>,
  ...names: readonly string[]
): Record<string, string> => Object.fromEntries(Object.entries(attributes).filter(([name]) => !names.includes(name)));

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (_, name: string) =>
    name.startsWith('#')
      ? String.fromCodePoint(Number(name.charAt(1).toLowerCase() === 'x' ? `0${name.slice(1)}` : name.slice(1)))
      : (ENTITIES[name] ?? ''),
  );

export const escapedText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const escapedAttribute = (text: string): string =>
  escapedText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\r', '&#13;');

const TOKEN = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)([^<>]*?)(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

export function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name, double, single] of text.matchAll(ATTRIBUTE)) {
    attributes[name!] = unescaped(double ?? single ?? '');
  }
  return attributes;
}

/** The root element. */
export function parseXml(text: string): XmlElement {
  const top = element('');
  const open: XmlElement[] = [top];
  for (const [, end, name, attributes, closed, plain] of text.matchAll(TOKEN)) {
    if (plain !== undefined) open.at(-1)!.children.push(unescaped(plain));
    else if (name !== undefined && end === '/') open.pop();
    else if (name !== undefined) {
      const started: XmlElement = { name, attributes: attributesOf(attributes ?? ''), children: [] };
      open.at(-1)!.children.push(started);
      if (closed === '') open.push(started);
    }
  }
  const root = top.children.find((child) => typeof child !== 'string');
  if (!root || open.length !== 1) throw new Error('XML is broken');
  return root;
}

export function writeXml(node: XmlElement | string): string {
  if (typeof node === 'string') return escapedText(node);
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escapedAttribute(value)}"`);
  const start = `<${node.name}${attributes.join('')}`;
  return node.children.length === 0 ? `${start}/>` : `${start}>${node.children.map(writeXml).join('')}</${node.name}>`;
}

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const childrenOf = (parent: XmlElement | undefined, name?: string): XmlElement[] =>
  (parent?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );

export const childOf = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  childrenOf(parent, name)[0];

/** All text below an element. */
export const textOf = (node: XmlElement | string): string =>
  typeof node === 'string' ? node : node.children.map(textOf).join('');
