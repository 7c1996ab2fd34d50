import { classes, type Element, isElement, isText, type Node, unsupported } from './tree.ts';
import { escaped } from './xml.ts';

const BOLD = '<w:rPr><w:b/><w:bCs/></w:rPr>';

/** A run of one format, whose markup stands before its content. */
const run = (content: string, format: string): string => `<w:r>${format}${content}</w:r>`;

function inline(node: Node, format: string): string {
  if (isText(node)) {
    const text = escaped(node.value).replace(/[ \t\r\n\f]+/g, ' ');
    return text === '' ? '' : run(`<w:t xml:space="preserve">${text}</w:t>`, format);
  }
  if (!isElement(node)) return '';
  const within = (f: string): string => node.childNodes.map((child) => inline(child, f)).join('');
  switch (node.tagName) {
    case 'br':
      return run('<w:br/>', format);
    case 'strong':
      return within(BOLD);
    case 'span':
      // The right-hand part of a line stands at the right tab stop.
      return `${classes(node).includes('r') ? run('<w:tab/>', format) : ''}${within(format)}`;
    default:
      return unsupported(node, `正文中不支持标签 <${node.tagName}>`);
  }
}

/** The runs of an element's text, without the white space around it. */
export function runs(element: Element): string {
  const blank = (node: Node | undefined): boolean => node !== undefined && isText(node) && node.value.trim() === '';
  const nodes = [...element.childNodes];
  while (blank(nodes[0])) nodes.shift();
  while (blank(nodes.at(-1))) nodes.pop();
  return nodes.map((node) => inline(node, '')).join('');
}
