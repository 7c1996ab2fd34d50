import {
  BorderStyle,
  PageBorderOffsetFrom,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type Day, yearOf } from '../../../../ledger/day.ts';
import { dated, mend } from '../../render/word/mend.ts';
import { type Metrics, paperHeight, paperWidth } from '../layout/metrics.ts';
import { bodyOf } from './body.ts';
import { formStyles, twips } from './styles.ts';

export interface FormsWord {
  readonly title: string;
  readonly author: string;
  /** Every date inside the file is this one, so that the same input gives the same bytes. */
  readonly date: Day;
  readonly metrics: Metrics;
  /** Its title is red, and a frame around it. */
  readonly plate: boolean;
  /** What stands above each further page of a form that flows on by itself; `null` for others. */
  readonly goesOn: string | null;
}

const RED = 'C00000';
const BLACK = '000000';
const DOCUMENT = 'word/document.xml';
const THEME = {
  fonts: { body: { latin: '宋体', eastAsia: '宋体' }, headings: { latin: '黑体', eastAsia: '黑体' } },
} as const;
const CORE = 'docProps/core.xml';

const EDGE = { style: BorderStyle.DOUBLE, size: 12, space: 24, color: RED };
/** Around each plate. */
const FRAME = {
  pageBorders: { offsetFrom: PageBorderOffsetFrom.PAGE },
  ...{ pageBorderTop: EDGE, pageBorderRight: EDGE, pageBorderBottom: EDGE, pageBorderLeft: EDGE },
};

function sectionOf(metrics: Metrics, framed: boolean): NonNullable<ISectionOptions['properties']> {
  const landscape = metrics.orientation === 'landscape';
  const sides = twips((paperWidth(metrics) - metrics.width) / 2);
  const [short, long] = landscape
    ? [paperHeight(metrics), paperWidth(metrics)]
    : [paperWidth(metrics), paperHeight(metrics)];
  return {
    page: {
      // Given as upright: `docx` turns it.
      size: {
        width: twips(short),
        height: twips(long),
        orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        ...{ top: twips(metrics.top), bottom: twips(metrics.bottom), left: sides, right: sides },
        ...{ header: twips(30), footer: twips(30), gutter: 0 },
      },
      ...(framed ? { borders: FRAME } : {}),
    },
  };
}

const pageNumber = new Paragraph({
  style: 'FormPage',
  children: [new TextRun({ children: ['第', PageNumber.CURRENT, '页　共', PageNumber.TOTAL_PAGES, '页'] })],
});

/** Further pages say what they are of, and all are counted. */
function marginsOf(goesOn: string | null): Partial<ISectionOptions> {
  if (goesOn === null) return {};
  const above = new Header({ children: [new Paragraph({ style: 'FormPage', children: [new TextRun(goesOn)] })] });
  const below = new Footer({ children: [pageNumber] });
  return {
    headers: { default: above, first: new Header({ children: [] }) },
    footers: { default: below, first: below },
  };
}

/** Rendered forms as a Word file in the layout of their kind. */
export async function formsWord(html: string, options: FormsWord): Promise<Uint8Array> {
  const { title, author, date, metrics, plate, goesOn } = options;
  const flows = goesOn !== null;
  const document = new Document({
    ...{
      title,
      creator: author,
      lastModifiedBy: author,
      styles: formStyles(metrics, plate ? RED : BLACK),
      theme: THEME,
    },
    sections: [{ properties: { ...sectionOf(metrics, plate), titlePage: flows }, ...marginsOf(goesOn), children: [] }],
  });
  const parts = mend(unzipSync(new Uint8Array(await Packer.toArrayBuffer(document))));
  const markup = strFromU8(parts[DOCUMENT]!);
  const [start, end] = [markup.indexOf('<w:body>') + '<w:body>'.length, markup.lastIndexOf('<w:sectPr')];
  const body = bodyOf(html, twips(metrics.width));
  const files = {
    ...parts,
    [DOCUMENT]: strToU8(markup.slice(0, start) + body + markup.slice(end)),
    [CORE]: strToU8(dated(strFromU8(parts[CORE]!), date)),
  };
  const mtime = new Date(yearOf(date), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));
  return zipSync(files, { level: 3, mtime });
}
