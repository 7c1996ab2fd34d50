import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Token } from 'markdown-it';
import { anchors } from '../../scripts/handbooks/anchors.ts';
import { markdown } from '../../scripts/handbooks/markdown.ts';
import { ROOT } from './documents.ts';

/** What a document points to and names. */
export interface Pieces {
  readonly anchors: ReadonlySet<string>;
  readonly links: readonly string[];
  readonly images: readonly string[];
  /** Text set as code: each piece within a line, and each line of a block, with what the block is. */
  readonly code: readonly { readonly text: string; readonly block: string | null }[];
  readonly headings: readonly { readonly level: number; readonly text: string; readonly links: readonly string[] }[];
}

const known = new Map<string, Pieces>();

const textOf = ({ children }: Token): string => (children ?? []).map(({ content }) => content).join('');
const addresses = ({ children }: Token, type: string, name: string): readonly string[] =>
  (children ?? []).flatMap((one) => (one.type === type ? [decodeURI(String(one.attrGet(name)))] : []));

function read(name: string): Pieces {
  const tokens = markdown().parse(readFileSync(path.join(ROOT, name), 'utf8'), {});
  const inline = tokens.filter(({ type }) => type === 'inline');
  const next = anchors();
  const headings: { level: number; text: string; anchor: string; links: string[] }[] = [];
  tokens.forEach((token, at) => {
    if (token.type === 'heading_open') {
      const text = textOf(tokens[at + 1]!);
      headings.push({ level: Number(token.tag.slice(1)), text, anchor: next(text), links: [] });
    } else if (token.type === 'inline') headings.at(-1)?.links.push(...addresses(token, 'link_open', 'href'));
  });
  const blocks = tokens.filter(({ type }) => type === 'fence' || type === 'code_block');
  return {
    anchors: new Set(headings.map(({ anchor }) => anchor)),
    links: inline.flatMap((token) => addresses(token, 'link_open', 'href')),
    images: inline.flatMap((token) => addresses(token, 'image', 'src')),
    code: [
      ...inline.flatMap(({ children }) =>
        (children ?? []).flatMap(({ type, content }) =>
          type === 'code_inline' ? [{ text: content, block: null }] : [],
        ),
      ),
      ...blocks.flatMap(({ content, info }) =>
        content.split('\n').map((text) => ({ text: text.trim(), block: info.trim() })),
      ),
    ],
    headings,
  };
}

/** The pieces of a document, named from the repository's root. */
export function piecesOf(name: string): Pieces {
  const pieces = known.get(name) ?? read(name);
  known.set(name, pieces);
  return pieces;
}
