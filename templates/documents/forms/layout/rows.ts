/** What a cell is, which says how it looks. */
export type Look =
  | 'title'
  | 'subtitle'
  | 'holder'
  | 'count'
  | 'label'
  | 'value'
  | 'header'
  | 'body'
  | 'centered'
  | 'paragraph'
  | 'place'
  | 'text'
  | 'heading'
  | 'signature'
  | 'hint'
  | 'gap';

/** A cell of a laid-out form; `from` and `to` are parts of the text's width. */
export interface Cell {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly look: Look;
  /** Rows it goes down, where more than one. */
  readonly down?: number;
  /** Where it goes on without a line: into the row above, the row below. */
  readonly open?: 'above' | 'below' | 'both';
  /** Where scissors go along it. */
  readonly cut?: 'right' | 'below' | 'both';
}

export interface Row {
  /** In points, enough for its text. */
  readonly height: number;
  readonly cells: readonly Cell[];
  /** A table's header, to stand on each page the table goes over. */
  readonly header?: true;
}

/** The rows of one page. */
export interface Sheet {
  readonly rows: readonly Row[];
}

const LINED: ReadonlySet<Look> = new Set(['label', 'value', 'header', 'body', 'centered', 'paragraph', 'place']);

/** Whether lines stand around cells that look so. */
export const isLinedLook = (look: Look): boolean => LINED.has(look);
export const isLined = ({ look }: Cell): boolean => isLinedLook(look);

export const heightOf = (rows: readonly Row[]): number => rows.reduce((sum, { height }) => sum + height, 0);

/** A row of one cell over the whole width. */
export const whole = (text: string, look: Look, height: number): Row => ({
  height,
  cells: [{ from: 0, to: 1, text, look }],
});

export const gap = (height: number): Row => whole('', 'gap', height);
