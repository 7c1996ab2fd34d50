import type { Metrics } from '../../../templates/documents/forms/layout/metrics.ts';
import { type Look, isLinedLook } from '../../../templates/documents/forms/layout/rows.ts';
import { BODY_FONT, TITLE_FONT } from '../../../templates/workbook/style.ts';
import type { Dress } from './layout.ts';

interface LookOf {
  readonly bold?: boolean;
  readonly horizontal: 'Left' | 'Center' | 'Right';
  readonly vertical?: 'Top';
  /** Behind names and headers; grey, so that it prints. */
  readonly fill?: string;
  /** In characters, from the edge it stands at. */
  readonly indent?: number;
}

const GREY = '#EDEDED';

const LOOKS: Readonly<Record<Look, LookOf>> = {
  title: { horizontal: 'Center', bold: true },
  subtitle: { horizontal: 'Center' },
  holder: { horizontal: 'Left' },
  count: { horizontal: 'Right' },
  label: { horizontal: 'Center', fill: GREY },
  value: { horizontal: 'Left' },
  header: { horizontal: 'Center', bold: true, fill: GREY },
  body: { horizontal: 'Left' },
  centered: { horizontal: 'Center' },
  paragraph: { horizontal: 'Left', vertical: 'Top' },
  place: { horizontal: 'Right', indent: 2 },
  text: { horizontal: 'Left', vertical: 'Top' },
  heading: { horizontal: 'Left', bold: true },
  signature: { horizontal: 'Right', indent: 2 },
  hint: { horizontal: 'Center' },
  gap: { horizontal: 'Left' },
};

/** The lines around cells, and between the rows of several alike. */
function bordersOf({ look, open }: Dress): readonly Excel.BorderIndex[] {
  if (!isLinedLook(look)) return [];
  const above = open !== 'above' && open !== 'both';
  const below = open !== 'below' && open !== 'both';
  return [
    ...(['EdgeLeft', 'EdgeRight', 'InsideVertical'] as Excel.BorderIndex[]),
    ...(above ? (['EdgeTop'] as Excel.BorderIndex[]) : []),
    ...(below ? (['EdgeBottom'] as Excel.BorderIndex[]) : []),
    ...(above && below ? (['InsideHorizontal'] as Excel.BorderIndex[]) : []),
  ];
}

const CUTS = { right: ['EdgeRight'], below: ['EdgeBottom'], both: ['EdgeRight', 'EdgeBottom'] } as const;

/** Gives cells their look; each row of them is one cell or several alike. */
export function giveLook({ format }: Excel.Range, dress: Dress, { size, title }: Metrics): void {
  const { look, cut } = dress;
  const { bold, horizontal, vertical, fill, indent } = LOOKS[look];
  format.font.name = (look === 'title' ? TITLE_FONT : BODY_FONT).name ?? '宋体';
  format.font.size = look === 'title' ? title.size : size;
  format.font.bold = bold ?? false;
  format.horizontalAlignment = horizontal;
  format.verticalAlignment = vertical ?? 'Center';
  if (indent !== undefined) format.indentLevel = indent;
  // A right edge kept free is told from the end of a line that is one.
  format.wrapText = indent === undefined;
  if (fill !== undefined) format.fill.color = fill;
  for (const border of bordersOf(dress)) format.borders.getItem(border).style = 'Continuous';
  for (const border of cut === undefined ? [] : CUTS[cut]) format.borders.getItem(border).style = 'Dash';
}
