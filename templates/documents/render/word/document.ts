import { AlignmentType, Document, Footer, type ISectionOptions, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Day } from '../../../../ledger/day.ts';
import { blocks } from './blocks.ts';
import type { ChartData } from './chart.ts';
import { LINE, mm } from './measure.ts';
import { mend } from './mend.ts';
import { styles } from './styles.ts';
import { parse } from './tree.ts';

export interface WordOptions {
  readonly title: string;
  readonly author: string;
  /** The day the document is dated; every date inside the file is this one, so that the same input gives the same bytes. */
  readonly date: Day;
  readonly charts: readonly ChartData[];
}

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

/** Turns a rendered page's article into Word in the layout of GB/T 9704-2012. */
export async function toWord(html: string, options: WordOptions): Promise<Uint8Array> {
  const document = new Document({
    title: options.title,
    creator: options.author,
    lastModifiedBy: options.author,
    styles,
    theme: { fonts: { body: { latin: '宋体', eastAsia: '宋体' }, headings: { latin: '黑体', eastAsia: '黑体' } } },
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: page,
        footers: { default: footer('right'), even: footer('left') },
        children: parse(html).flatMap((node) => blocks(node, options.charts)),
      },
    ],
  });
  return mend(new Uint8Array(await Packer.toArrayBuffer(document)), options.date);
}
