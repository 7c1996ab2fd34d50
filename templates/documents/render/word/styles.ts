import { AlignmentType, BorderStyle, type IFontAttributesProperties, type IStylesOptions, LineRuleType } from 'docx';
import type { FaceName } from './face-names.ts';
import { CHARACTER, LINE, mm } from './measure.ts';

// All four ranges get the same face and the hint says East Asian, or Word sets Chinese quotes and dashes in Latin.
const face = (name: FaceName): IFontAttributesProperties => ({
  ascii: name,
  hAnsi: name,
  eastAsia: name,
  cs: name,
  hint: 'eastAsia',
});

export const FANGSONG = face('仿宋_GB2312');
export const HEITI = face('黑体');
const KAITI = face('楷体_GB2312');
export const XIAOBIAOSONG = face('方正小标宋简体');
export const SONGTI = face('宋体');

const exact = (line: number, before = 0, after = 0) => ({ line, lineRule: LineRuleType.EXACT, before, after });
const single = { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 };
const twoCharacters = { firstLineChars: 200, firstLine: 2 * CHARACTER };

type ParagraphStyle = NonNullable<IStylesOptions['paragraphStyles']>[number];

function style(
  id: string,
  name: string,
  run: NonNullable<ParagraphStyle['run']>,
  paragraph: NonNullable<ParagraphStyle['paragraph']>,
): ParagraphStyle {
  return { id, name, basedOn: 'Normal', next: 'GwBody', quickFormat: true, run, paragraph };
}

/** The mark of the issuing body, of a size and a pitch in points: its upper edge is 35 mm below that of the text block. */
function orgMark(id: string, name: string, size: number, pitch: number): ParagraphStyle {
  return style(
    id,
    name,
    { font: XIAOBIAOSONG, size: size * 2, color: 'DD0000', characterSpacing: 0 },
    { alignment: AlignmentType.CENTER, spacing: exact(pitch * 20, mm(35)) },
  );
}

const heading = (font: IFontAttributesProperties) => ({
  run: { font, size: 32, bold: false, color: '000000' },
  paragraph: { indent: twoCharacters, spacing: exact(LINE), keepNext: true },
});

/** Named styles of the official layout (GB/T 9704-2012), so that a clerk restyles a document and not its paragraphs. */
export const styles: IStylesOptions = {
  default: {
    document: { run: { font: FANGSONG, size: 32, language: { value: 'en-US', eastAsia: 'zh-CN' } } },
    heading1: heading(HEITI),
    heading2: heading(KAITI),
    title: {
      run: { font: XIAOBIAOSONG, size: 44, bold: false, color: '000000', characterSpacing: -20 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: exact(640, LINE, LINE), keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: 'Normal',
      name: 'Normal',
      quickFormat: true,
      // A quarter of a point less a character, or only 27 of them fit a line.
      run: { font: FANGSONG, size: 32, characterSpacing: -5 },
      paragraph: {
        alignment: AlignmentType.BOTH,
        spacing: exact(LINE),
        indent: { firstLineChars: 0, firstLine: 0 },
      },
    },
    style('GwBody', '公文正文', {}, { indent: twoCharacters }),
    orgMark('GwOrg', '发文机关标志', 36, 36),
    orgMark('GwOrgLong', '发文机关标志（长）', 25, 25),
    orgMark('GwOrgLonger', '发文机关标志（两行）', 22, 30),
    style(
      'GwDocNo',
      '发文字号',
      {},
      {
        alignment: AlignmentType.CENTER,
        spacing: exact(LINE, 2 * LINE, LINE),
        border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: 'DD0000', space: 5 } },
      },
    ),
    style('GwTo', '主送机关', {}, {}),
    style(
      'GwCaption',
      '图表标题',
      { font: HEITI, size: 28 },
      { alignment: AlignmentType.CENTER, spacing: exact(480), keepNext: true },
    ),
    style(
      'GwFigureCaption',
      '图标题',
      { font: HEITI, size: 28 },
      { alignment: AlignmentType.CENTER, spacing: exact(480) },
    ),
    style(
      'GwFigure',
      '图',
      {},
      { alignment: AlignmentType.CENTER, keepNext: true, spacing: { ...single, before: 60 } },
    ),
    style(
      'GwNote',
      '图表注',
      { size: 21, characterSpacing: 0 },
      { alignment: AlignmentType.CENTER, spacing: exact(320, 0, 120) },
    ),
    style(
      'GwCell',
      '表格文字',
      { size: 21, characterSpacing: 0 },
      { alignment: AlignmentType.LEFT, spacing: exact(320) },
    ),
    style(
      'GwHead',
      '表头',
      { font: HEITI, size: 21, characterSpacing: 0 },
      { alignment: AlignmentType.CENTER, spacing: exact(320) },
    ),
    style(
      'GwAttach',
      '附件说明',
      {},
      { alignment: AlignmentType.LEFT, indent: { left: 5 * CHARACTER, hanging: 3 * CHARACTER } },
    ),
    style('GwAttachNext', '附件说明续', {}, { alignment: AlignmentType.LEFT, indent: { left: 5 * CHARACTER } }),
    style('GwSigner', '发文机关署名', {}, { alignment: AlignmentType.CENTER }),
    style('GwDate', '成文日期', {}, { alignment: AlignmentType.CENTER }),
    style('GwAnnexLabel', '附件序号', { font: HEITI }, { keepNext: true }),
    style(
      'GwAnnexTitle',
      '附件标题',
      { font: XIAOBIAOSONG, size: 44, characterSpacing: -12 },
      // In the third line of its page, below the label in the first.
      { alignment: AlignmentType.CENTER, spacing: exact(640, LINE - 30, 320), keepNext: true, outlineLevel: 0 },
    ),
    style(
      'GwBanji',
      '版记',
      { size: 28 },
      {
        alignment: AlignmentType.LEFT,
        spacing: exact(480),
      },
    ),
    style('GwPage', '页码', { font: SONGTI, size: 28 }, { spacing: single }),
  ],
};
