import { strFromU8, unzipSync } from 'fflate';

/** A document as a reader of words and tables sees it, whatever it was written by. */
export interface DocumentText {
  /** Paragraphs outside tables, in order, each without white space. */
  readonly paragraphs: readonly string[];
  readonly tables: readonly (readonly (readonly string[])[])[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function plain(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(/&(#x?[0-9a-f]+|\w+);/gi, (all, name: string) => {
      if (!name.startsWith('#')) return ENTITIES[name] ?? all;
      return String.fromCodePoint(Number(name.replace('#', '').replace(/^x/i, '0x')));
    })
    .replace(/\s+/g, '');
}

const inner = (markup: string, tag: string): readonly string[] =>
  [...markup.matchAll(new RegExp(`<${tag}(?:\\s[^>]*)?>(.*?)</${tag}>`, 'gs'))].map((found) => found[1]!);

function textOf(markup: string, table: string, row: string, cell: readonly string[], paragraph: string): DocumentText {
  const cells = new RegExp(`<(${cell.join('|')})(?:\\s[^>]*)?>(.*?)</\\1>`, 'gs');
  const tables = inner(markup, table).map((one) =>
    inner(one, row).map((line) => [...line.matchAll(cells)].map((found) => plain(found[2]!))),
  );
  const outside = markup.replace(new RegExp(`<${table}(?:\\s[^>]*)?>.*?</${table}>`, 'gs'), '');
  return { paragraphs: inner(outside, paragraph).map(plain), tables };
}

export function pageText(html: string): DocumentText {
  return textOf(html, 'table', 'tr', ['td', 'th'], 'p');
}

export function wordText(docx: Uint8Array): DocumentText {
  const markup = strFromU8(unzipSync(docx)['word/document.xml']!);
  return textOf(markup, 'w:tbl', 'w:tr', ['w:tc'], 'w:p');
}
