import { AlignmentType, BorderStyle, type IFontAttributesProperties, type IStylesOptions, LineRuleType } from 'docx';
import { mm } from '../../../templates/documents/render/word/measure.ts';
import { HEITI, SONGTI } from '../../../templates/documents/render/word/styles.ts';
import type { Handbook } from '../list.ts';

/** Width of the text and the free edges of a page of A4, in twips. */
export const PAGES: Readonly<Record<Handbook['layout'], { readonly side: number; readonly edge: number }>> = {
  handbook: { side: mm(25), edge: mm(22) },
  card: { side: mm(15), edge: mm(13) },
};
export const textWidth = (layout: Handbook['layout']): number => mm(210) - 2 * PAGES[layout].side;

const MONO: IFontAttributesProperties = { ascii: 'Consolas', hAnsi: 'Consolas', cs: 'Consolas', eastAsia: '宋体' };
const RED = '9A1B1B';
const SHADE = { type: 'clear', fill: 'F2F0EC', color: 'auto' } as const;

type ParagraphStyle = NonNullable<IStylesOptions['paragraphStyles']>[number];
type Run = NonNullable<ParagraphStyle['run']>;
type Paragraph = NonNullable<ParagraphStyle['paragraph']>;

/** Line spacing in 240ths of a line, and points before and after. */
const spacing = (line: number, before: number, after: number) => ({
  line,
  lineRule: LineRuleType.AUTO,
  before: before * 20,
  after: after * 20,
});

const style = (id: string, name: string, run: Run, paragraph: Paragraph): ParagraphStyle => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  run,
  paragraph,
});

const heading = (points: number, before: number, after: number, more: Run = {}) => ({
  run: { font: HEITI, size: points * 2, bold: false, color: '000000', ...more },
  paragraph: { spacing: spacing(300, before, after), keepNext: true, keepLines: true },
});

const contents = (id: string, level: number): ParagraphStyle =>
  style(id, `toc ${level}`, {}, { spacing: spacing(280, level === 1 ? 4 : 0, 0), indent: { left: (level - 1) * 420 } });

/** Named styles, so that an office sets a handbook in its own way by changing a style and not its paragraphs. */
export function stylesOf(layout: Handbook['layout']): IStylesOptions {
  const card = layout === 'card';
  const [line, after] = card ? [276, 2] : [336, 6];
  const [body, cell] = card ? [23, 21] : [21, 19];
  const code: Paragraph = {
    spacing: spacing(280, 2, 8),
    keepLines: true,
    shading: SHADE,
    indent: { left: 60, right: 60 },
  };
  return {
    default: {
      document: { run: { font: SONGTI, size: body, language: { value: 'en-US', eastAsia: 'zh-CN' } } },
      title: {
        run: { font: HEITI, size: card ? 48 : 40, bold: false, color: '000000' },
        paragraph: { alignment: AlignmentType.CENTER, spacing: spacing(300, 0, card ? 6 : 14), keepNext: true },
      },
      heading1: card ? heading(15, 7, 3, { color: RED }) : heading(16, 18, 8, { color: RED }),
      heading2: card ? heading(12, 4, 2) : heading(13, 12, 5),
      heading3: heading(11, 8, 4),
      hyperlink: { run: { color: '0B57A4' } },
    },
    paragraphStyles: [
      {
        id: 'Normal',
        name: 'Normal',
        quickFormat: true,
        run: { font: SONGTI, size: body },
        paragraph: { spacing: spacing(line, 0, after) },
      },
      style('ListParagraph', 'List Paragraph', {}, { spacing: spacing(line, 0, card ? 1 : 3) }),
      style('HbContents', '目录标题', { font: HEITI, size: 28 }, { spacing: spacing(300, 6, 6) }),
      contents('TOC1', 1),
      contents('TOC2', 2),
      style('HbFigure', '图', {}, { alignment: AlignmentType.CENTER, spacing: spacing(240, 4, 10) }),
      style('HbCell', '表格文字', { size: cell }, { spacing: spacing(276, 1, 1) }),
      style('HbHead', '表头', { font: HEITI, size: cell }, { spacing: spacing(276, 1, 1), keepNext: true }),
      style('HbCode', '命令', { font: MONO, size: 17 }, code),
      style('HbCommand', '命令和输出', { font: MONO, size: 17 }, { ...code, keepNext: true }),
      style(
        'HbNote',
        '提示',
        {},
        {
          spacing: spacing(line, 4, 8),
          shading: SHADE,
          border: { left: { style: BorderStyle.SINGLE, size: 24, color: RED, space: 8 } },
        },
      ),
      style('HbPage', '页码', { size: 18 }, { alignment: AlignmentType.CENTER, spacing: spacing(240, 0, 0) }),
    ],
    characterStyles: [{ id: 'HbCodeChar', name: '命令字', run: { font: MONO, shading: SHADE } }],
  };
}
