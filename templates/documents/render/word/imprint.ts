import {
  BorderStyle,
  OverlapType,
  Paragraph,
  RelativeHorizontalPosition,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  WidthType,
} from 'docx';
import { runs } from './inline.ts';
import { TEXT_WIDTH } from './measure.ts';
import { type Element, elements } from './tree.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const THICK = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
/** Where the date of printing ends, one character in from the edge. */
const RIGHT_STOP = { type: TabStopType.RIGHT, position: TEXT_WIDTH - 280 };
const THIN = { style: BorderStyle.SINGLE, size: 6, color: '000000' };

/** The imprint (版记): at the foot of the last page, thick lines around, thin ones between. */
export function imprint(section: Element): readonly (Paragraph | Table)[] {
  const rows = elements(section).map(
    (line) =>
      new TableRow({
        cantSplit: true,
        children: [
          new TableCell({
            borders: { left: NONE, right: NONE },
            children: [new Paragraph({ style: 'GwBanji', tabStops: [RIGHT_STOP], children: [...runs(line)] })],
          }),
        ],
      }),
  );
  return [
    new Table({
      rows,
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: [TEXT_WIDTH],
      layout: TableLayoutType.FIXED,
      margins: { left: 0, right: 0 },
      borders: { top: THICK, bottom: THICK, left: NONE, right: NONE, insideVertical: NONE, insideHorizontal: THIN },
      float: {
        horizontalAnchor: TableAnchorType.MARGIN,
        verticalAnchor: TableAnchorType.MARGIN,
        relativeHorizontalPosition: RelativeHorizontalPosition.CENTER,
        relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
        overlap: OverlapType.NEVER,
      },
    }),
    // A body may not end in a table.
    new Paragraph({ style: 'GwCell', children: [] }),
  ];
}
