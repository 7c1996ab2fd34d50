import { HeadingLevel, Paragraph, type Table } from 'docx';
import { chart, type ChartData } from './chart.ts';
import { imprint } from './imprint.ts';
import { runs } from './inline.ts';
import { table } from './table.ts';
import { attribute, classes, type Element, elements, isElement, isText, type Node, unsupported } from './tree.ts';

export type Block = Paragraph | Table;

/** Named styles of paragraphs by their class; any other paragraph is body text. */
const STYLES: Readonly<Record<string, string>> = {
  'org-mark': 'GwOrg',
  'doc-no': 'GwDocNo',
  to: 'GwTo',
  note: 'GwNote',
  'attach-item': 'GwAttachNext',
  first: 'GwAttach',
  signer: 'GwSigner',
  date: 'GwDate',
  'annex-label': 'GwAnnexLabel',
};

const KEPT_WITH_NEXT = new Set(['GwSigner', 'GwAttach', 'GwAttachNext']);

/** Half points of the mark of the issuing body, by its size. */
const ORG_SIZES: Readonly<Record<string, number>> = { long: 50, longer: 44 };

/** Whether a paragraph stands just above the signature, which may not stand alone on a page. */
function aboveSignature(element: Element): boolean {
  const siblings = element.parentNode ? elements(element.parentNode as Element) : [];
  const next = siblings[siblings.indexOf(element) + 1];
  return next !== undefined && (next.tagName === 'footer' || classes(next).includes('attach'));
}

function paragraph(element: Element): Paragraph {
  const names = classes(element);
  const style = names.map((name) => STYLES[name]).findLast((s) => s !== undefined) ?? 'GwBody';
  const size = names.map((name) => ORG_SIZES[name]).find((s) => s !== undefined);
  const children = [...runs(element, size === undefined ? {} : { size })];
  const keepNext = KEPT_WITH_NEXT.has(style) || aboveSignature(element);
  return new Paragraph({ style, children, keepNext, pageBreakBefore: style === 'GwAnnexLabel' });
}

function heading(element: Element, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph {
  return new Paragraph({ heading: level, children: [...runs(element)] });
}

const empty = (keepNext: boolean): Paragraph => new Paragraph({ children: [], keepNext });

function figure(element: Element, charts: readonly ChartData[]): readonly Block[] {
  const id = attribute(element, 'data-chart');
  const data = charts.find((c) => c.id === id) ?? unsupported(element, `没有图“${id ?? ''}”的数据`);
  const rest = elements(element).filter((child) => child.tagName !== 'ol');
  return [
    chart(data),
    ...rest.map((child) =>
      child.tagName === 'figcaption'
        ? new Paragraph({ style: 'GwCaption', keepNext: false, children: [...runs(child)] })
        : paragraph(child),
    ),
  ];
}

/** The blocks of Word for a node of the rendered page; anything it does not know is a fault, never left out. */
export function blocks(node: Node, charts: readonly ChartData[]): readonly Block[] {
  if (isText(node)) return node.value.trim() === '' ? [] : unsupported(node, '文字没有放在段落中');
  if (!isElement(node)) return [];
  const within = (): readonly Block[] => node.childNodes.flatMap((child) => blocks(child, charts));
  switch (node.tagName) {
    case 'article':
    case 'header':
    case 'div':
      return within();
    case 'section':
      if (classes(node).includes('attach')) return [empty(true), ...within()];
      return classes(node).includes('banji') ? imprint(node) : within();
    case 'footer':
      return [empty(true), empty(true), ...within()];
    case 'h1':
      return [heading(node, HeadingLevel.TITLE)];
    case 'h2':
      if (!classes(node).includes('annex-title')) return [heading(node, HeadingLevel.HEADING_1)];
      return [new Paragraph({ style: 'GwAnnexTitle', children: [...runs(node)] })];
    case 'h3':
      return [heading(node, HeadingLevel.HEADING_2)];
    case 'p':
      return [paragraph(node)];
    case 'figure':
      return figure(node, charts);
    case 'table':
      return table(node);
    default:
      return unsupported(node, `不支持标签 <${node.tagName}>`);
  }
}
