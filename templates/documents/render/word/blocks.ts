import { imprint } from './imprint.ts';
import { runs } from './inline.ts';
import { signature } from './signature.ts';
import { STYLES } from './styles-by-class.ts';
import { table } from './table.ts';
import { classes, type Element, elements, isElement, isText, type Node, unsupported } from './tree.ts';
import { type Blocks, type DrawChart, paragraph } from './xml.ts';

const KEPT_WITH_NEXT = new Set(['GwAttach', 'GwAttachNext']);

/** The elements within a parent just above its signature, by parent: looked for once, however many there are. */
const above = new WeakMap<object, ReadonlySet<Element>>();

const isSignature = (element: Element): boolean => element.tagName === 'footer' || classes(element).includes('attach');

/** Whether an element stands just above the signature, which may not stand alone on a page. */
function aboveSignature(element: Element): boolean {
  const parent = element.parentNode as Element | null;
  if (parent === null) return false;
  let last = above.get(parent);
  if (!last) {
    const siblings = elements(parent);
    last = new Set(siblings.filter((_, at) => siblings[at + 1] !== undefined && isSignature(siblings[at + 1]!)));
    above.set(parent, last);
  }
  return last.has(element);
}

function paragraphOf(element: Element): string {
  const names = classes(element);
  const style = names.map((name) => STYLES[name]).findLast((s) => s !== undefined) ?? 'GwBody';
  return paragraph(style, runs(element), {
    keepNext: KEPT_WITH_NEXT.has(style) || aboveSignature(element),
    pageBreakBefore: style === 'GwAnnexLabel',
  });
}

/** A chart and its caption, which stays with it. */
function figure(element: Element, draw: DrawChart): Blocks {
  const captions = elements(element).filter(({ tagName }) => tagName === 'figcaption');
  return [draw(element), ...captions.map((caption) => paragraph('GwFigureCaption', runs(caption)))];
}

function section(node: Element, within: () => Blocks): Blocks {
  if (classes(node).includes('attach')) return [paragraph('Normal', '', { keepNext: true }), ...within()];
  return classes(node).includes('banji') ? imprint(node) : within();
}

/** The blocks of Word for a node of the rendered page; anything it does not know is a fault, never left out. */
export function blocks(node: Node, draw: DrawChart): Blocks {
  if (isText(node)) return node.value.trim() === '' ? [] : unsupported(node, '文字没有放在段落中');
  if (!isElement(node)) return [];
  const within = (): Blocks => node.childNodes.flatMap((child) => blocks(child, draw));
  switch (node.tagName) {
    case 'article':
    case 'header':
    case 'div':
      return within();
    case 'section':
      return section(node, within);
    case 'footer':
      return signature(node);
    case 'h1':
      return [paragraph('Title', runs(node))];
    case 'h2':
      return [paragraph(classes(node).includes('annex-title') ? 'GwAnnexTitle' : 'Heading1', runs(node))];
    case 'h3':
      return [paragraph('Heading2', runs(node))];
    case 'p':
      return [paragraphOf(node)];
    case 'figure':
      return figure(node, draw);
    case 'table':
      return table(node, aboveSignature(node.parentNode as Element));
    default:
      return unsupported(node, `不支持标签 <${node.tagName}>`);
  }
}
