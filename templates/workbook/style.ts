import type { Alignment, Borders, Fill, Font } from 'exceljs';
import type { Severity } from '../../ledger/findings/finding.ts';

/** What a header tells at a glance; `fixed` is what no person types: commands, the committee's receipts, the program. */
export type HeaderRole = 'required' | 'optional' | 'command' | 'committee' | 'program';

const solid = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
// A conditional format's solid fill is its background colour.
const solidBehind = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', bgColor: { argb } });

export const BODY_FONT: Partial<Font> = { name: '宋体', size: 11 };
export const TITLE_FONT: Partial<Font> = { name: '微软雅黑', size: 16, bold: true };
export const HEADING_FONT: Partial<Font> = { name: '微软雅黑', size: 12, bold: true, color: { argb: 'FF1F4E79' } };
export const HINT_FONT: Partial<Font> = { name: '宋体', size: 10, color: { argb: 'FF595959' } };
export const LINK_FONT: Partial<Font> = { name: '宋体', size: 11, underline: true, color: { argb: 'FF0563C1' } };

const line = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
export const GRID: Partial<Borders> = { top: line, left: line, bottom: line, right: line };

const header = (argb: string, font: Partial<Font>): { readonly fill: Fill; readonly font: Partial<Font> } => ({
  fill: solid(argb),
  font: { name: '微软雅黑', size: 11, ...font },
});

/** Dark, light and grey stay apart on a black-and-white print. */
export const HEADERS: Readonly<Record<HeaderRole, { readonly fill: Fill; readonly font: Partial<Font> }>> = {
  required: header('FF1F4E79', { bold: true, color: { argb: 'FFFFFFFF' } }),
  optional: header('FFDDEBF7', { color: { argb: 'FF1F3864' } }),
  command: header('FFD0CECE', { italic: true, color: { argb: 'FF404040' } }),
  committee: header('FFE4DFEC', { italic: true, color: { argb: 'FF403152' } }),
  program: header('FFD0CECE', { italic: true, color: { argb: 'FF404040' } }),
};

/** Behind cells that nobody types into. */
export const UNTYPED_FILL = solid('FFF2F2F2');

export const HEADER_ALIGNMENT: Partial<Alignment> = { horizontal: 'center', vertical: 'middle' };
export const HEADER_HEIGHT = 24;

/** Fills and borders of cells marked in a returned copy; the border survives a print without colours. */
export const MARKS: Readonly<Record<Severity, { readonly fill: Fill; readonly border: Partial<Borders> }>> = {
  error: mark('FFFFC7CE', 'FFC00000'),
  warning: mark('FFFFF2CC', 'FFBF8F00'),
  notice: mark('FFDDEBF7', 'FF2F75B5'),
};

function mark(fill: string, argb: string): { readonly fill: Fill; readonly border: Partial<Borders> } {
  const edge = { style: 'medium', color: { argb } } as const;
  return { fill: solid(fill), border: { top: edge, left: edge, bottom: edge, right: edge } };
}

/** Shades of whole rows of the ledger, by what has become of the commitment. */
export const SHADES = {
  overdue: { argb: 'FFF8CBAD', font: 'FF9C0006' },
  dueSoon: { argb: 'FFFFE699', font: 'FF7F6000' },
  closed: { argb: 'FFE7E6E6', font: 'FF7F7F7F' },
} as const;
export type Shade = keyof typeof SHADES;

export const shadeFill = (shade: Shade): Fill => solid(SHADES[shade].argb);
export const shadeBehind = (shade: Shade): Fill => solidBehind(SHADES[shade].argb);
