import { BODY_FONT, HINT_FONT, TITLE_FONT } from '../../../templates/workbook/style.ts';
import type { Look } from './layout.ts';

interface LookOf {
  readonly font: { readonly name?: string; readonly size?: number; readonly bold?: boolean };
  readonly horizontal: 'Left' | 'Center' | 'Right';
  readonly bordered: boolean;
  /** Behind names and headers; grey, so that it prints. */
  readonly fill?: string;
}

const GREY = '#EDEDED';

const LOOKS: Readonly<Record<Look, LookOf>> = {
  title: { font: TITLE_FONT, horizontal: 'Center', bordered: false },
  subtitle: { font: { ...HINT_FONT, size: 11 }, horizontal: 'Center', bordered: false },
  label: { font: BODY_FONT, horizontal: 'Center', bordered: true, fill: GREY },
  value: { font: BODY_FONT, horizontal: 'Left', bordered: true },
  header: { font: { ...BODY_FONT, bold: true }, horizontal: 'Center', bordered: true, fill: GREY },
  body: { font: BODY_FONT, horizontal: 'Left', bordered: true },
  text: { font: BODY_FONT, horizontal: 'Left', bordered: false },
  signature: { font: BODY_FONT, horizontal: 'Right', bordered: false },
};

const BORDERS = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;

/** Gives cells their look; each row of them is one cell or several alike. */
export function giveLook({ format }: Excel.Range, look: Look): void {
  const { font, horizontal, bordered, fill } = LOOKS[look];
  format.font.name = font.name ?? '宋体';
  format.font.size = font.size ?? 11;
  format.font.bold = font.bold ?? false;
  format.horizontalAlignment = horizontal;
  format.verticalAlignment = 'Center';
  format.wrapText = true;
  if (fill !== undefined) format.fill.color = fill;
  if (bordered) for (const border of BORDERS) format.borders.getItem(border).style = 'Continuous';
}
