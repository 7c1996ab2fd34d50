import { type DefaultTreeAdapterTypes as Tree, parseFragment } from 'parse5';

export type Element = Tree.Element;
export type Node = Tree.ChildNode;

/** Markup the Word side does not know; a fault of a template, with its place in the rendered HTML. */
export class UnsupportedMarkup extends Error {
  override readonly name = 'UnsupportedMarkup';
}

export function unsupported(node: Node, what: string): never {
  const at = node.sourceCodeLocation;
  throw new UnsupportedMarkup(`网页第${at?.startLine ?? 0}行第${at?.startCol ?? 0}列：${what}`);
}

export function parse(html: string): readonly Node[] {
  return parseFragment(html, { sourceCodeLocationInfo: true }).childNodes;
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function isText(node: Node): node is Tree.TextNode {
  return node.nodeName === '#text';
}

export function elements(parent: Element): readonly Element[] {
  return parent.childNodes.filter(isElement);
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((a) => a.name === name)?.value;
}

export function classes(element: Element): readonly string[] {
  return attribute(element, 'class')?.split(/\s+/) ?? [];
}

/** The text within, as read aloud. */
export function textOf(element: Element): string {
  return element.childNodes.map((n) => (isText(n) ? n.value : isElement(n) ? textOf(n) : '')).join('');
}
