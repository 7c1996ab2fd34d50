import { AlignmentType, type IFontAttributesProperties, type IStylesOptions, LineRuleType } from 'docx';
import type { Metrics } from '../layout/metrics.ts';
import { FANGSONG, HEITI, XIAOBIAOSONG } from '../../render/word/styles.ts';

type ParagraphStyle = NonNullable<IStylesOptions['paragraphStyles']>[number];

interface Of {
  readonly font?: IFontAttributesProperties;
  readonly size?: number;
  readonly color?: string;
  readonly line?: number;
  readonly before?: number;
  readonly after?: number;
  readonly align?: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly keepNext?: boolean;
  /** Kept free at the right, in characters. */
  readonly right?: number;
}

/** Twips of points. */
export const twips = (points: number): number => Math.round(points * 20);

const { CENTER, LEFT, RIGHT } = AlignmentType;

/** The named styles of forms by what a line or a cell is; sizes and lines are the kind's. */
export function formStyles({ size, line, title }: Metrics, colour: string): IStylesOptions {
  const style = (id: string, name: string, of: Of): ParagraphStyle => ({
    ...{ id, name, basedOn: 'Normal', quickFormat: true },
    run: {
      font: of.font ?? FANGSONG,
      size: Math.round((of.size ?? size) * 2),
      ...(of.color === undefined ? {} : { color: of.color }),
    },
    paragraph: {
      alignment: of.align ?? LEFT,
      spacing: {
        line: twips(of.line ?? line),
        lineRule: LineRuleType.EXACT,
        before: twips(of.before ?? 0),
        after: twips(of.after ?? 0),
      },
      ...(of.keepNext === true ? { keepNext: true } : {}),
      ...(of.right === undefined ? {} : { indent: { right: twips(of.right * size) } }),
    },
  });
  return {
    default: { document: { run: { font: FANGSONG, size: Math.round(size * 2), language: LANGUAGE } } },
    paragraphStyles: [
      {
        ...{ id: 'Normal', name: 'Normal', quickFormat: true, run: { font: FANGSONG, size: Math.round(size * 2) } },
        paragraph: { spacing: { line: twips(line), lineRule: LineRuleType.EXACT, before: 0, after: 0 } },
      },
      style('FormTitle', '表名', {
        ...title,
        font: XIAOBIAOSONG,
        color: colour,
        align: CENTER,
        after: 12,
        keepNext: true,
      }),
      style('FormSubtitle', '表名下一行', { align: CENTER, after: 8, keepNext: true }),
      style('FormHolder', '续页姓名', { after: 8, keepNext: true }),
      style('FormHeading', '表内标题', { font: HEITI, after: 8, keepNext: true }),
      style('FormLabel', '栏名', { align: CENTER }),
      style('FormValue', '栏内文字', {}),
      style('FormHead', '列名', { font: HEITI, align: CENTER }),
      style('FormCell', '表内文字', {}),
      style('FormCentered', '表内居中', { align: CENTER }),
      style('FormPlace', '签章处', { align: RIGHT, right: 2 }),
      style('FormText', '说明文字', { after: 8 }),
      style('FormSignature', '落款', { align: RIGHT, right: 2, after: 10 }),
      style('FormHint', '接续提示', { align: CENTER, before: 4, after: 4 }),
      style('FormGap', '空行', {}),
      style('FormEnd', '表尾', { size: 1, line: 1 }),
      style('FormPage', '页码', { align: CENTER, size: 10.5, line: 14 }),
    ],
  };
}

const LANGUAGE = { value: 'en-US', eastAsia: 'zh-CN' } as const;

/** The style of a line or a cell, by its class. */
export const STYLES: Readonly<Record<string, string>> = {
  title: 'FormTitle',
  subtitle: 'FormSubtitle',
  holder: 'FormHolder',
  heading: 'FormHeading',
  label: 'FormLabel',
  value: 'FormValue',
  header: 'FormHead',
  body: 'FormCell',
  centered: 'FormCentered',
  paragraph: 'FormCell',
  place: 'FormPlace',
  text: 'FormText',
  signature: 'FormSignature',
  hint: 'FormHint',
  gap: 'FormGap',
};
