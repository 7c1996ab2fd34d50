import type { FormContent } from '../../../ledger/forms/content.ts';
import type { LaidOut } from './layout/lay-out.ts';
import { type Cell, type Row, type Sheet, isLined } from './layout/rows.ts';

/** What the template of forms is given: sheets of paper, each of lines and tables one below the other. */
export interface FormsView {
  /** What the file holds, and how it is printed: for the screen only. */
  readonly heading: string;
  readonly about: string;
  readonly kind: string;
  readonly sheets: readonly SheetView[];
}

interface SheetView {
  readonly parts: readonly PartView[];
}

/** One of the two. */
interface PartView {
  readonly line: LineView | null;
  readonly table: TableView | null;
}

interface LineView {
  readonly look: string;
  readonly title: boolean;
  readonly text: string;
  /** At the right end of the line. */
  readonly right: string | null;
  /** In points. */
  readonly height: number;
}

interface TableView {
  /** Lined, or cards with lines to cut along. */
  readonly look: 'grid' | 'cards';
  /** In hundredths of the width. */
  readonly columns: readonly number[];
  readonly head: readonly RowView[];
  readonly body: readonly RowView[];
}

interface RowView {
  /** In points. */
  readonly height: number;
  readonly cells: readonly CellView[];
}

interface CellView {
  /** `row` and `col` for what names a row or a column. */
  readonly scope: 'row' | 'col' | null;
  readonly classes: string;
  readonly span: number;
  readonly down: number;
  readonly lines: readonly string[];
}

const round = (value: number): number => Math.round(value * 100) / 100;

const OPEN = { above: ['open-above'], below: ['open-below'], both: ['open-above', 'open-below'] } as const;
const CUT = { right: ['cut-right'], below: ['cut-below'], both: ['cut-right', 'cut-below'] } as const;

function cellView({ from, to, text, look, down, open, cut }: Cell, ends: readonly number[]): CellView {
  const marks = [...(open === undefined ? [] : OPEN[open]), ...(cut === undefined ? [] : CUT[cut])];
  return {
    scope: look === 'label' ? 'row' : look === 'header' ? 'col' : null,
    classes: [look, ...marks].join(' '),
    span: ends.indexOf(to) - ends.indexOf(from),
    down: down ?? 1,
    lines: text === '' ? [] : text.split('\n'),
  };
}

function tableView(rows: readonly Row[], look: TableView['look']): TableView {
  const all = rows.flatMap(({ cells }) => cells.flatMap(({ from, to }) => [from, to]));
  const ends = [...new Set(all)].sort((a, b) => a - b);
  const view = ({ height, cells }: Row): RowView => ({
    height: round(height),
    cells: cells.map((cell) => cellView(cell, ends)),
  });
  return {
    look,
    columns: ends.slice(1).map((end, index) => round((end - ends[index]!) * 100)),
    head: rows.filter((row) => row.header === true).map(view),
    body: rows.filter((row) => row.header !== true).map(view),
  };
}

function lineView({ height, cells }: Row): LineView {
  const [cell, right] = cells;
  const look = cell!.look;
  return { look, title: look === 'title', text: cell!.text, right: right?.text ?? null, height: round(height) };
}

/** Lined rows next to each other are one table. */
function partsOf({ rows }: Sheet): readonly PartView[] {
  const parts: PartView[] = [];
  let lined: Row[] = [];
  const close = (): void => {
    if (lined.length > 0) parts.push({ line: null, table: tableView(lined, 'grid') });
    lined = [];
  };
  for (const row of rows) {
    if (row.cells.some(isLined)) lined.push(row);
    else {
      close();
      parts.push({ line: lineView(row), table: null });
    }
  }
  close();
  return parts;
}

export interface FormsHead {
  /** What the file holds. */
  readonly title: string;
}

const PAPER = { portrait: 'A4纸竖向', landscape: 'A4纸横向' } as const;

/** The view of a form laid out. */
export function formsView({ kind }: FormContent, { metrics, sheets }: LaidOut, { title }: FormsHead): FormsView {
  const cards = kind === 'card';
  const paper = PAPER[metrics.orientation];
  return {
    heading: title,
    about: cards ? `共${sheets.length}张，${paper}打印，沿虚线裁成A6卡片。` : `${paper}打印，按原大，不缩放。`,
    kind,
    sheets: sheets.map((sheet) => ({
      parts: cards ? [{ line: null, table: tableView(sheet.rows, 'cards') }] : partsOf(sheet),
    })),
  };
}
