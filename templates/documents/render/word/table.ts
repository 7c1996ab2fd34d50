import {
  AlignmentType,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { runs } from './inline.ts';
import { TEXT_WIDTH } from './measure.ts';
import { attribute, classes, type Element, elements, textOf, unsupported } from './tree.ts';

/** A row with a longer text than this may be split over pages: kept whole it could be higher than a page. */
const KEPT_WHOLE = 200;

function columnWidths(colgroup: Element): readonly number[] {
  return elements(colgroup).map((col) => {
    const percent = /width:\s*([\d.]+)%/.exec(attribute(col, 'style') ?? '')?.[1];
    if (percent === undefined) return unsupported(col, '表格的列没有宽度');
    return Math.round((Number(percent) / 100) * TEXT_WIDTH);
  });
}

function alignment(cell: Element): (typeof AlignmentType)[keyof typeof AlignmentType] {
  const names = classes(cell);
  if (names.includes('n')) return AlignmentType.RIGHT;
  return names.includes('c') ? AlignmentType.CENTER : AlignmentType.LEFT;
}

function cellOf(cell: Element, header: boolean): TableCell {
  const style = header ? { style: 'GwHead' } : { style: 'GwCell', alignment: alignment(cell) };
  return new TableCell({
    columnSpan: Number(attribute(cell, 'colspan') ?? 1),
    verticalAlign: VerticalAlignTable.CENTER,
    children: [new Paragraph({ ...style, children: [...runs(cell)] })],
  });
}

function rowOf(row: Element, header: boolean): TableRow {
  const cells = elements(row);
  return new TableRow({
    tableHeader: header,
    cantSplit: cells.every((cell) => textOf(cell).length <= KEPT_WHOLE),
    height: { value: 400, rule: HeightRule.ATLEAST },
    children: cells.map((cell) => cellOf(cell, header)),
  });
}

/** A table of the width of the text; the rows of its thead repeat on every page. */
export function table(element: Element): readonly (Paragraph | Table)[] {
  const captions: Paragraph[] = [];
  const rows: TableRow[] = [];
  let widths: readonly number[] = [];
  for (const part of elements(element)) {
    switch (part.tagName) {
      case 'caption':
        captions.push(new Paragraph({ style: 'GwCaption', children: [...runs(part)] }));
        break;
      case 'colgroup':
        widths = columnWidths(part);
        break;
      case 'thead':
      case 'tbody':
      case 'tfoot':
        rows.push(...elements(part).map((row) => rowOf(row, part.tagName === 'thead')));
        break;
      default:
        unsupported(part, `表格中不支持标签 <${part.tagName}>`);
    }
  }
  return [
    ...captions,
    new Table({
      rows,
      columnWidths: [...widths],
      width: { size: widths.reduce((sum, w) => sum + w, 0), type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      margins: { left: 50, right: 50, top: 0, bottom: 0 },
    }),
    // Two tables in a row would be joined by Word.
    new Paragraph({ style: 'GwCell', children: [] }),
  ];
}
