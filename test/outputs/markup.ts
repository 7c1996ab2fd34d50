import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5';

/** A heading of a page or document, or a piece of text between headings. */
export interface Piece {
  readonly heading: 1 | 2 | 3 | null;
  readonly text: string;
}

const LEVEL: Readonly<Record<string, 1 | 2 | 3>> = { h1: 1, h2: 2, h3: 3 };

const textOf = (node: Tree.Node): string => {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
};

/** What ends the sections of a page: the signature, the list of annexes. */
const isEnd = (node: Tree.Node): boolean =>
  node.nodeName === 'footer' ||
  (node.nodeName === 'section' &&
    'attrs' in node &&
    node.attrs.some(({ name, value }) => name === 'class' && value === 'attach'));

/** The parts of a page in order: its headings, its paragraphs and the cells of its tables; pictures are `［图］`. */
export function piecesOfPage(html: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const walk = (node: Tree.Node): void => {
    const { nodeName } = node;
    if (['style', 'script', 'title', 'nav'].includes(nodeName)) return;
    if (isEnd(node)) pieces.push({ heading: 1, text: '―' });
    const heading = LEVEL[nodeName] ?? null;
    if (heading !== null || ['p', 'td', 'th', 'li', 'caption'].includes(nodeName)) {
      pieces.push({ heading, text: textOf(node).trim() });
    } else if (nodeName === 'svg') pieces.push({ heading: null, text: '［图］' });
    else if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(html));
  return pieces;
}

/** Levels by style; what comes after the last section stands on the first, as the title. */
const WORD_LEVEL: Readonly<Record<string, 1 | 2 | 3>> = {
  Title: 1,
  GwAttach: 1,
  GwSigner: 1,
  GwAnnexLabel: 1,
  GwBanji: 1,
  Heading1: 2,
  GwAnnexTitle: 2,
  Heading2: 3,
};

/** The same of the markup of a Word document, by the styles of its paragraphs. */
export function piecesOfWord(markup: string): readonly Piece[] {
  return [...markup.matchAll(/<w:p(?:\s[^>]*)?(?<!\/)>(.*?)<\/w:p>/gs)].map(([, inner]) => {
    const style = /<w:pStyle w:val="([^"]+)"/.exec(inner!)?.[1] ?? '';
    const drawing = inner!.includes('<w:drawing') ? '［图］' : '';
    // Drawings hold words of their own, such as where they are aligned.
    const text = [...inner!.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)].map(([, said]) => said).join('');
    return { heading: WORD_LEVEL[style] ?? null, text: drawing + text.trim() };
  });
}

/** Headings with nothing under them: right before one of their level or above, or at the end. */
export function emptyHeadings(pieces: readonly Piece[]): readonly string[] {
  const filled = pieces.filter(({ text }) => text !== '');
  return filled.flatMap(({ heading, text }, at): readonly string[] => {
    if (heading === null || heading === 1) return [];
    const next = filled[at + 1];
    return next === undefined || (next.heading !== null && next.heading <= heading) ? [text] : [];
  });
}

/** Headings of the sections and points of a page, without numbers, and what the paragraphs of its first sections begin with. */
export function outlineOf(pieces: readonly Piece[]): readonly string[] {
  const leads = pieces.flatMap(({ heading, text }) => {
    if (heading === null) return /^([^，。]{2,12}情况)。/.exec(text)?.slice(1, 2) ?? [];
    return heading === 1 ? [] : [text.replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/, '')];
  });
  return [...new Set(leads)];
}

/** A share told of no items, members, branches or votes at all. */
export const SHARE_OF_NONE = /(?:承诺事项(?:共)?|应承诺党员|应评议党员|已计分的|有效)0[件名个张][^。]{0,40}\d\.\d%/;
