import { Document, Footer, Packer, PageNumber, Paragraph, TableOfContents, TextRun } from 'docx';
import { htmlToContent } from 'docx/html';
import { estimatePageNumbers } from 'docx/layout';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { mm } from '../../../templates/documents/render/word/measure.ts';
import { mend } from '../../../templates/documents/render/word/mend.ts';
import { DOCUMENT } from '../../../templates/documents/render/word/shell.ts';
import { type Picture, picture } from '../images.ts';
import { linkAmong } from '../links.ts';
import type { Handbook } from '../list.ts';
import { render } from '../markdown.ts';
import { PAGES, stylesOf, textWidth } from './styles.ts';
import { fitted } from './fit.ts';

/** Named styles by what a piece is; direct formatting is only what a style cannot hold: edges and shades of cells. */
const STYLE_MAP = {
  h1: 'Title',
  h2: 'Heading1',
  h3: 'Heading2',
  h4: 'Heading3',
  td: 'HbCell',
  th: 'HbHead',
  pre: 'HbCode',
  // With what it prints, which follows.
  'pre:has(+ pre)': 'HbCommand',
  'code:not(pre code)': 'HbCodeChar',
  'blockquote p': 'HbNote',
  'p:has(> img:only-child)': 'HbFigure',
};
const CSS = `
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
tr { break-inside: avoid; }
table + p, table + ul, table + ol { margin-top: 8pt; }
li { margin-left: -12pt; }
blockquote { margin: 0 0 0 12pt; }
td, th { border: 0.5pt solid #999; padding: 2pt 5pt; text-align: left; vertical-align: top; font-weight: normal; }
th { background: #f2f0ec; }
code, pre { font-family: inherit; font-size: inherit; }
`;

/** No picture is higher than this, in pixels: a page holds more than a picture. */
const HIGHEST = 480;

/** The size of a picture that is no higher than that. */
function sizeOf({ width, height }: Picture): Readonly<Record<string, string>> {
  const scale = Math.min(1, HIGHEST / height);
  return { width: String(Math.round(width * scale)), height: String(Math.round(height * scale)) };
}

/** Remarks behind commands stand in one column on a screen; on paper there is no room for that. */
const closed = (html: string): string =>
  html.replace(/<pre>[\s\S]*?<\/pre>/g, (code) => code.replace(/ {2,}(?=# )/g, '  '));

function footer(): Footer {
  const children = [new TextRun({ children: [PageNumber.CURRENT] })];
  return new Footer({ children: [new Paragraph({ style: 'HbPage', children })] });
}

/** The document that `docx` writes, before its chance and clock are taken out. */
function documentOf({ title, audience, layout }: Handbook, source: string, folder: string): Document {
  const width = Math.floor((textWidth(layout) / 1440) * 96);
  const image = (src: string): Readonly<Record<string, string>> => ({ src, ...sizeOf(picture(folder, src)) });
  const { html } = render(source, { link: linkAmong('docx'), image });
  const content = htmlToContent(fitted(closed(html), width), {
    stylesheet: CSS,
    styleMap: STYLE_MAP,
    images: (src) => picture(folder, src).bytes,
    onWarning: ({ message }) => {
      throw new Error(message);
    },
  });
  const [first, ...rest] = content;
  const contents = [
    new Paragraph({ style: 'HbContents', text: '目录' }),
    new TableOfContents('目录', { hyperlink: true, headingStyleRange: '1-2' }),
  ];
  const { side, edge } = PAGES[layout];
  const margin = { top: edge, bottom: edge, left: side, right: side, header: mm(12), footer: mm(12), gutter: 0 };
  const page = { size: { width: mm(210), height: mm(297) }, margin };
  return new Document({
    title,
    subject: `写给${audience}`,
    creator: '承诺台账',
    lastModifiedBy: '承诺台账',
    styles: stylesOf(layout),
    pageNumbers: estimatePageNumbers,
    sections: [
      {
        properties: { page },
        ...(layout === 'card' ? {} : { footers: { default: footer() } }),
        children: layout === 'card' ? content : [first!, ...contents, ...rest],
      },
    ],
  });
}

const CORE = 'docProps/core.xml';

/** A day on which nothing depends: a handbook carries no date of its own. */
const EPOCH = new Date(1980, 0, 1);
const undated = (core: string): string => core.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '');

/** `docx` numbers bookmarks through all documents of a run; here they count from 1 in each. */
function numberBookmarks(xml: string): string {
  const numbers = new Map<string, number>();
  const numberOf = (id: string): number => numbers.get(id) ?? numbers.set(id, numbers.size + 1).size;
  return xml
    .replace(/\b_Toc(\d+)/g, (_, id: string) => `_Toc${numberOf(id)}`)
    .replace(
      /(<w:bookmark(?:Start|End)\b[^>]* w:id=")(\d+)/g,
      (_, start: string, id: string) => `${start}${numberOf(id)}`,
    );
}

/** A handbook as a Word file; the same handbook gives the same bytes. */
export async function wordOf(handbook: Handbook, source: string, folder: string): Promise<Uint8Array> {
  const written = await Packer.toArrayBuffer(documentOf(handbook, source, folder));
  const parts = mend(unzipSync(new Uint8Array(written)));
  const text = (name: string): string => strFromU8(parts[name]!);
  const mended = {
    ...parts,
    [CORE]: strToU8(undated(text(CORE))),
    [DOCUMENT]: strToU8(numberBookmarks(text(DOCUMENT))),
  };
  return zipSync(mended, { level: 6, mtime: EPOCH });
}
