import markdownIt, { type MarkdownIt, type Token } from 'markdown-it';
import { anchors } from './anchors.ts';
import { softBreaks } from './soft-breaks.ts';

export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly anchor: string;
}

/** What stands around a document where it is shown. */
export interface Surroundings {
  /** Where a link leads to there; null where it leads to nothing that is there, and so is plain text. */
  readonly link: (href: string) => string | null;
  /** Attributes of an image, `src` among them, from the `src` it has in the source. */
  readonly image: (src: string) => Readonly<Record<string, string>>;
}

/** A document as the inside of a page. */
export interface Rendered {
  readonly html: string;
  readonly headings: readonly Heading[];
}

/** Markdown as it is read here: with tables; a comment is nothing a reader sees, and no other markup is known. */
export function markdown(): MarkdownIt {
  const parser = markdownIt({ html: true });
  softBreaks(parser);
  return parser;
}

const plain = (token: Token): string =>
  (token.children ?? [])
    .map(({ type, content }) => (['text', 'code_inline', 'text_special'].includes(type) ? content : ''))
    .join('');

/** Headings with the anchors that are set at them. */
function anchored(tokens: readonly Token[]): readonly Heading[] {
  const next = anchors();
  return tokens.flatMap((token, at) => {
    if (token.type !== 'heading_open') return [];
    const text = plain(tokens[at + 1]!);
    const anchor = next(text);
    token.attrSet('id', anchor);
    return [{ level: Number(token.tag.slice(1)), text, anchor }];
  });
}

function withoutComments(tokens: readonly Token[]): Token[] {
  return tokens.filter(({ type, content }) => {
    if (type !== 'html_block' && type !== 'html_inline') return true;
    if (/^\s*(<br>)?\s*$/.test(content)) return true;
    if (/^(\s*<!--[\s\S]*?-->)+\s*$/.test(content)) return false;
    throw new Error(`a handbook has no markup of its own: ${content}`);
  });
}

/** The pieces of a paragraph as they are where it is shown. */
function inlinePlaced(tokens: readonly Token[], { link, image }: Surroundings): Token[] {
  const open: boolean[] = [];
  return withoutComments(tokens).filter((token) => {
    if (token.type === 'image') {
      if (token.content === '')
        throw new Error(`an image has no text for who does not see it: ${String(token.attrGet('src'))}`);
      for (const [name, value] of Object.entries(image(decodeURI(String(token.attrGet('src'))))))
        token.attrSet(name, value);
    }
    if (token.type === 'link_open') {
      const target = link(decodeURI(String(token.attrGet('href'))));
      open.push(target !== null);
      if (target !== null) token.attrSet('href', target);
      return target !== null;
    }
    return token.type === 'link_close' ? open.pop()! : true;
  });
}

/** A document as the inside of a page, its links and images as they are there. */
export function render(source: string, around: Surroundings): Rendered {
  const parser = markdown();
  const tokens = withoutComments(parser.parse(source, {}));
  const headings = anchored(tokens);
  for (const token of tokens) if (token.children !== null) token.children = inlinePlaced(token.children, around);
  return { html: parser.renderer.render(tokens, parser.options, {}), headings };
}
