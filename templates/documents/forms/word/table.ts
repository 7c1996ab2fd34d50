import { runs } from '../../render/word/inline.ts';
import { type Element, attribute, classes, elements, unsupported } from '../../render/word/tree.ts';
import { STYLES, twips } from './styles.ts';

const EDGE = 'w:val="single" w:sz="6" w:space="0" w:color="000000"';
const CUT = 'w:val="dashed" w:sz="6" w:space="0" w:color="404040"';
const NONE = 'w:val="nil"';
const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
/** Room in a cell of a grid, as the layout reckons with it. */
const GRID_MARGINS = { top: 60, left: 80, bottom: 60, right: 80 } as const;
const CARD_MARGINS = { top: 0, left: 0, bottom: 0, right: 0 } as const;

/** The number of a style attribute, such as 20 of `height: 20pt`. */
export function styleNumber(element: Element, name: string): number {
  const found = new RegExp(`${name}:\\s*([\\d.]+)(?:pt|%)`).exec(attribute(element, 'style') ?? '')?.[1];
  return found === undefined ? unsupported(element, `没有写${name}`) : Number(found);
}

const numberOf = (element: Element, name: string): number => Number(attribute(element, name) ?? 1);

/** Borders of one cell where they are not the table's. */
function bordersOf(names: readonly string[]): string {
  const sides = [
    names.includes('open-above') ? `<w:top ${NONE}/>` : '',
    names.includes('open-below') ? `<w:bottom ${NONE}/>` : names.includes('cut-below') ? `<w:bottom ${CUT}/>` : '',
    names.includes('cut-right') ? `<w:right ${CUT}/>` : '',
  ].join('');
  return sides === '' ? '' : `<w:tcBorders>${sides}</w:tcBorders>`;
}

interface Placed {
  readonly width: number;
  readonly span: number;
  /** Nothing for a cell of one row; `continue` where it only goes on from above. */
  readonly merge: '' | 'restart' | 'continue';
  readonly names: readonly string[];
  readonly content: string;
}

function cellMarkup({ width, span, merge, names, content }: Placed): string {
  const top = names.includes('paragraph') || names.includes('text');
  const properties = [
    `<w:tcW w:w="${width}" w:type="dxa"/>`,
    span === 1 ? '' : `<w:gridSpan w:val="${span}"/>`,
    merge === '' ? '' : `<w:vMerge w:val="${merge}"/>`,
    bordersOf(names),
    `<w:vAlign w:val="${top ? 'top' : 'center'}"/>`,
  ];
  const style = names.map((name) => STYLES[name]).find((one) => one !== undefined) ?? 'FormCell';
  const paragraph = `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${content}</w:p>`;
  return `<w:tc><w:tcPr>${properties.join('')}</w:tcPr>${paragraph}</w:tc>`;
}

/** Cells that go on downwards, by the column they begin in. */
type GoingDown = Map<number, { readonly rows: number; readonly span: number; readonly names: readonly string[] }>;

function cellsOf(row: Element, widths: readonly number[], down: GoingDown): readonly Placed[] {
  const placed: Placed[] = [];
  const widthOf = (at: number, span: number): number => widths.slice(at, at + span).reduce((a, b) => a + b, 0);
  const waiting = [...elements(row)];
  for (let at = 0; at < widths.length;) {
    const above = down.get(at);
    if (above !== undefined) {
      const { rows, span, names } = above;
      placed.push({ width: widthOf(at, span), span, merge: 'continue', names, content: '' });
      if (rows === 1) down.delete(at);
      else down.set(at, { rows: rows - 1, span, names });
      at += span;
      continue;
    }
    const element = waiting.shift();
    if (element === undefined) return unsupported(row, '表格的一行没有填满');
    const [span, rows, names] = [numberOf(element, 'colspan'), numberOf(element, 'rowspan'), classes(element)];
    if (rows > 1) down.set(at, { rows: rows - 1, span, names });
    const merge = rows > 1 ? 'restart' : '';
    placed.push({ width: widthOf(at, span), span, merge, names, content: runs(element) });
    at += span;
  }
  return placed;
}

function rowMarkup(row: Element, widths: readonly number[], down: GoingDown, head: boolean, exact: boolean): string {
  const height = twips(styleNumber(row, 'height'));
  const rule = exact ? 'exact' : 'atLeast';
  const properties = `<w:cantSplit/><w:trHeight w:val="${height}" w:hRule="${rule}"/>${head ? '<w:tblHeader/>' : ''}`;
  const cells = cellsOf(row, widths, down).map(cellMarkup);
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
}

const marginsOf = (cards: boolean): string =>
  Object.entries(cards ? CARD_MARGINS : GRID_MARGINS)
    .map(([side, width]) => `<w:${side} w:w="${width}" w:type="dxa"/>`)
    .join('');

/** A table of a form, so many twips wide; cards are as high as they are, others at least. */
export function table(element: Element, width: number): string {
  const cards = classes(element).includes('cards');
  const part = (name: string): readonly Element[] =>
    elements(element)
      .filter(({ tagName }) => tagName === name)
      .flatMap(elements);
  const widths = part('colgroup').map((col) => Math.round((styleNumber(col, 'width') / 100) * width));
  const down: GoingDown = new Map();
  const rows = [
    ...part('thead').map((row) => rowMarkup(row, widths, down, true, cards)),
    ...part('tbody').map((row) => rowMarkup(row, widths, down, false, cards)),
  ];
  const borders = SIDES.map((side) => `<w:${side} ${cards ? NONE : EDGE}/>`).join('');
  const properties =
    `<w:tblW w:w="${widths.reduce((a, b) => a + b, 0)}" w:type="dxa"/><w:jc w:val="center"/>` +
    `<w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${marginsOf(cards)}</w:tblCellMar>`;
  const grid = widths.map((one) => `<w:gridCol w:w="${one}"/>`).join('');
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}
