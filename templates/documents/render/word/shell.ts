import { AlignmentType, Document, Footer, type ISectionOptions, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { chart, type ChartData } from './chart.ts';
import { LINE, mm } from './measure.ts';
import { mend } from './mend.ts';
import { styles } from './styles.ts';

/** A Word file without its text: its parts by name, and of the document what stands around the text. */
export interface Shell {
  readonly parts: Readonly<Record<string, Uint8Array<ArrayBuffer>>>;
  readonly before: string;
  readonly after: string;
  /** Paragraphs with the charts, in their order. */
  readonly charts: readonly string[];
}

/** What stands in the shell for title and author of a document. */
export const TITLE = '〖题〗';
export const AUTHOR = '〖发文机关〗';

export const DOCUMENT = 'word/document.xml';

/** Page number “— 1 —” at the outer edge, one character in from it. */
function footer(edge: 'left' | 'right'): Footer {
  const children = [
    new TextRun({ text: '— ' }),
    new TextRun({ children: [PageNumber.CURRENT] }),
    new TextRun({ text: ' —' }),
  ];
  const alignment = edge === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT;
  return new Footer({ children: [new Paragraph({ style: 'GwPage', alignment, indent: { [edge]: 280 }, children })] });
}

/** A4; 37 mm above, 35 below, 28 left, 26 right; 22 lines a page. */
const page: NonNullable<ISectionOptions['properties']> = {
  page: {
    size: { width: mm(210), height: mm(297) },
    margin: { top: mm(37), right: mm(26), bottom: mm(35), left: mm(28), header: mm(15), footer: mm(25), gutter: 0 },
  },
  grid: { type: 'lines', linePitch: LINE },
};

async function build(charts: readonly ChartData[]): Promise<Shell> {
  const document = new Document({
    title: TITLE,
    creator: AUTHOR,
    lastModifiedBy: AUTHOR,
    styles,
    theme: { fonts: { body: { latin: '宋体', eastAsia: '宋体' }, headings: { latin: '黑体', eastAsia: '黑体' } } },
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: page,
        footers: { default: footer('right'), even: footer('left') },
        children: charts.map(chart),
      },
    ],
  });
  const parts = mend(unzipSync(new Uint8Array(await Packer.toArrayBuffer(document))));
  const markup = strFromU8(parts[DOCUMENT]!);
  const start = markup.indexOf('<w:body>') + '<w:body>'.length;
  const end = markup.lastIndexOf('<w:sectPr');
  const drawn = markup.slice(start, end).match(/<w:p>.*?<\/w:p>/gs) ?? [];
  return { parts, before: markup.slice(0, start), after: markup.slice(end), charts: drawn };
}

let plain: Promise<Shell> | undefined;

/** The shell for a document with these charts; that of documents without any is made once. */
export function shell(charts: readonly ChartData[]): Promise<Shell> {
  if (charts.length > 0) return build(charts);
  plain ??= build([]);
  return plain;
}
