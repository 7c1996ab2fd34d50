import { type IRunOptions, type ParagraphChild, Tab, TextRun } from 'docx';
import { classes, type Element, isElement, isText, type Node, unsupported } from './tree.ts';

/** Characters XML cannot hold; a ledger may carry them from a paste. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

type Format = Pick<IRunOptions, 'bold' | 'size'>;

function inline(node: Node, format: Format): readonly ParagraphChild[] {
  if (isText(node)) {
    const text = node.value.replace(CONTROL, '').replace(/[ \t\r\n\f]+/g, ' ');
    return text === '' ? [] : [new TextRun({ text, ...format })];
  }
  if (!isElement(node)) return [];
  const within = (f: Format): readonly ParagraphChild[] => node.childNodes.flatMap((child) => inline(child, f));
  switch (node.tagName) {
    case 'br':
      return [new TextRun({ break: 1 })];
    case 'strong':
      return within({ ...format, bold: true });
    case 'span':
      // The right-hand part of a line stands at the right tab stop.
      return [...(classes(node).includes('r') ? [new TextRun({ children: [new Tab()] })] : []), ...within(format)];
    default:
      return unsupported(node, `正文中不支持标签 <${node.tagName}>`);
  }
}

/** The runs of an element's text, without the white space around it. */
export function runs(element: Element, format: Format = {}): readonly ParagraphChild[] {
  const blank = (node: Node | undefined): boolean => node !== undefined && isText(node) && node.value.trim() === '';
  const nodes = [...element.childNodes];
  while (blank(nodes[0])) nodes.shift();
  while (blank(nodes.at(-1))) nodes.pop();
  return nodes.flatMap((node) => inline(node, format));
}
