import { runs } from './inline.ts';
import { CELL_MARGIN, SMALL_CHARACTER, TEXT_WIDTH, charactersOf } from './measure.ts';
import { attribute, classes, type Element, elements, textOf, unsupported } from './tree.ts';
import { type Blocks, type Properties, paragraph } from './xml.ts';

/** A table with no more lines than this stands on one page. */
const SHORT_TABLE = 12;

/** A row with more lines than this may be split over pages: kept whole it would leave most of a page empty. */
const KEPT_WHOLE = 20;

const EDGE = 'w:val="single" w:sz="4" w:space="0" w:color="auto"';
const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} ${EDGE}/>`).join('');
const MARGINS =
  '<w:top w:w="0" w:type="dxa"/>' +
  `<w:left w:w="${CELL_MARGIN}" w:type="dxa"/>` +
  '<w:bottom w:w="0" w:type="dxa"/>' +
  `<w:right w:w="${CELL_MARGIN}" w:type="dxa"/>`;

/** Widths in twips; what rounding leaves over goes to the widest, so that the table is as wide as the text. */
function columnWidths(colgroup: Element): readonly number[] {
  const widths = elements(colgroup).map((col) => {
    const percent = /width:\s*([\d.]+)%/.exec(attribute(col, 'style') ?? '')?.[1];
    if (percent === undefined) return unsupported(col, '表格的列没有宽度');
    return Math.round((Number(percent) / 100) * TEXT_WIDTH);
  });
  const over = TEXT_WIDTH - widths.reduce((sum, width) => sum + width, 0);
  const widest = widths.indexOf(Math.max(...widths));
  return widths.map((width, i) => (i === widest ? width + over : width));
}

function alignment(cell: Element): NonNullable<Properties['align']> {
  const names = classes(cell);
  if (names.includes('n')) return 'right';
  return names.includes('c') ? 'center' : 'left';
}

interface Cell {
  readonly element: Element;
  readonly width: number;
  readonly span: number;
}

/** Cells with the widths of the columns they go over. */
function cellsOf(row: Element, widths: readonly number[]): readonly Cell[] {
  let at = 0;
  return elements(row).map((element) => {
    const span = Number(attribute(element, 'colspan') ?? 1);
    const width = widths.slice(at, at + span).reduce((sum, one) => sum + one, 0);
    at += span;
    return { element, width, span };
  });
}

const linesOf = ({ element, width }: Cell): number =>
  Math.ceil((charactersOf(textOf(element)) * SMALL_CHARACTER) / Math.max(SMALL_CHARACTER, width - 2 * CELL_MARGIN));

/** How a row stands: its style, and whether the next row has to follow on the same page. */
interface Row {
  readonly header: boolean;
  readonly keepNext: boolean;
}

function cellMarkup({ element, width, span }: Cell, { header, keepNext }: Row): string {
  const content = header
    ? paragraph('GwHead', runs(element), { keepNext })
    : paragraph('GwCell', runs(element), { keepNext, align: alignment(element) });
  const spanning = span === 1 ? '' : `<w:gridSpan w:val="${span}"/>`;
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${spanning}<w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;
}

function rowMarkup(element: Element, widths: readonly number[], row: Row): string {
  const cells = cellsOf(element, widths);
  const whole = cells.every((cell) => linesOf(cell) <= KEPT_WHOLE) ? '<w:cantSplit/>' : '';
  const repeated = row.header ? '<w:tblHeader/>' : '';
  const properties = `<w:trPr>${whole}<w:trHeight w:val="400" w:hRule="atLeast"/>${repeated}</w:trPr>`;
  return `<w:tr>${properties}${cells.map((cell) => cellMarkup(cell, row)).join('')}</w:tr>`;
}

const partOf = (table: Element, name: string): readonly Element[] =>
  elements(table).filter(({ tagName }) => tagName === name);

/**
 * A table of the width of the text; the rows of its thead repeat on every page, none of them stands there without a row
 * under it, no total without a row above, and a short table is not divided. With `keepNext` its end stays with what follows.
 */
export function table(element: Element, keepNext: boolean): Blocks {
  const known = ['caption', 'colgroup', 'thead', 'tbody', 'tfoot'];
  for (const part of elements(element)) {
    if (!known.includes(part.tagName)) unsupported(part, `表格中不支持标签 <${part.tagName}>`);
  }
  const widths = partOf(element, 'colgroup').flatMap(columnWidths);
  const heads = partOf(element, 'thead').flatMap(elements);
  const lines = partOf(element, 'tbody').flatMap(elements);
  const totals = partOf(element, 'tfoot').flatMap(elements);
  const rest = [...lines, ...totals];
  const height = rest.reduce((sum, row) => sum + Math.max(...cellsOf(row, widths).map(linesOf)), 0);
  const beforeTotal = totals.length > 0 ? lines.length - 1 : -1;
  const within = (at: number): boolean => (height <= SHORT_TABLE ? at < rest.length - 1 : at === beforeTotal);
  const followed = (at: number): boolean => within(at) || (keepNext && at >= rest.length - 2);
  const rows = [
    ...heads.map((row) => rowMarkup(row, widths, { header: true, keepNext: rest.length > 0 })),
    ...rest.map((row, at) => rowMarkup(row, widths, { header: false, keepNext: followed(at) })),
  ];
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const properties =
    `<w:tblPr><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${BORDERS}</w:tblBorders>` +
    `<w:tblLayout w:type="fixed"/><w:tblCellMar>${MARGINS}</w:tblCellMar></w:tblPr>`;
  return [
    ...partOf(element, 'caption').map((caption) => paragraph('GwCaption', runs(caption))),
    `<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`,
    // Two tables in a row would be joined by Word.
    paragraph('GwCell', '', { keepNext }),
  ];
}
