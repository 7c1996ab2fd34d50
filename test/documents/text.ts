import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5';

/** All a reader or a screen reader gets of a page: its text and the text of its alternatives. */
export function textOfPage(html: string): string {
  const lines: string[] = [];
  const walk = (node: Tree.Node): void => {
    if (['style', 'script', 'nav'].includes(node.nodeName)) return;
    if ('value' in node) lines.push(node.value);
    if ('attrs' in node) lines.push(...node.attrs.filter((a) => a.name === 'aria-label').map((a) => a.value));
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(html));
  return lines.filter((line) => line.trim() !== '').join('\n');
}
