import type { Day, Instant } from '../day.ts';
import type { Scheme } from '../scheme/schema.ts';

/** Where the values of a list come from: the scheme, a fixed list, or rows of the same workbook. */
export type ListSource =
  | { readonly from: 'scheme'; readonly list: string }
  | { readonly from: 'fixed'; readonly values: readonly string[] }
  /** Names of the members' roster; `branch` also allows 本支部. */
  | { readonly from: 'members'; readonly branch: boolean }
  /** Ids of another sheet's rows. */
  | { readonly from: 'ids'; readonly sheet: string };

/** What a cell may hold; validation, reading and the data dictionary follow from it. */
export type Kind =
  | { readonly type: 'text'; readonly max: number; readonly pattern?: RegExp; readonly example?: string }
  | { readonly type: 'list'; readonly source: ListSource }
  | { readonly type: 'day' }
  | { readonly type: 'instant' }
  /** A month `YYYY-MM`. */
  | { readonly type: 'month' }
  | { readonly type: 'integer'; readonly min: number; readonly max: number }
  | { readonly type: 'number'; readonly min: number; readonly max: number; readonly decimals: number };

/** Who writes a column: the secretary, an add-in command, the committee through a receipt, or the program. */
export type Writer = 'secretary' | 'command' | 'committee' | 'program';

/** Who may see it: anyone, the higher committee only, or nobody outside the workbook. */
export type Share = 'public' | 'committee' | 'secret';

/** `switched` columns are there only when the scheme names them, and the scheme says whether they are required. */
type Presence = 'required' | 'optional' | 'switched';

export interface Column<Value = unknown> {
  /** The header; the columns of votes are named by the scheme's grades. */
  readonly header: string | ((scheme: Scheme) => string | undefined);
  readonly kind: Kind;
  readonly presence: Presence;
  readonly by: Writer;
  readonly share: Share;
  /** Width in characters. */
  readonly width: number;
  /** What to type, for a person; shown when the cell is selected and in the data dictionary. */
  readonly hint?: string;
  /** Carries the type of the parsed value; never set. */
  readonly value?: Value;
}

type Given = Partial<Pick<Column, 'presence' | 'by' | 'share' | 'width' | 'hint'>>;
type Header = Column['header'];

const WIDTH: Readonly<Record<Kind['type'], number>> = {
  text: 16,
  list: 12,
  day: 12,
  instant: 20,
  month: 10,
  integer: 10,
  number: 10,
};

function column<V>(header: Header, kind: Kind, given: Given): Column<V> {
  return { header, kind, presence: 'required', by: 'secretary', share: 'public', width: WIDTH[kind.type], ...given };
}

/** Text of at most `max` characters. */
export const text = (header: string, max: number, given: Given = {}): Column<string> =>
  column(header, { type: 'text', max }, { width: Math.min(44, Math.max(10, Math.round(max * 0.6))), ...given });

/** Text of a fixed form, such as an id. */
export const code = (
  header: string,
  max: number,
  pattern: RegExp,
  example: string,
  given: Given = {},
): Column<string> => column(header, { type: 'text', max, pattern, example }, given);

/** As wide as six characters, which most of what schemes offer have at most: they stay on one line. */
export const fromScheme = (header: string, list: string, given: Given = {}): Column<string> =>
  column(header, { type: 'list', source: { from: 'scheme', list } }, { width: 13, ...given });

export const oneOf = (header: string, values: readonly string[], given: Given = {}): Column<string> =>
  column(header, { type: 'list', source: { from: 'fixed', values } }, given);

export const yesNo = (header: string, given: Given = {}): Column<string> => oneOf(header, ['是', '否'], given);

/** A member's name, or 本支部 where a branch may stand too. */
export const pledgerName = (header: string, given: Given = {}, branch = true): Column<string> =>
  column(header, { type: 'list', source: { from: 'members', branch } }, given);

export const idOf = (header: string, sheet: string, given: Given = {}): Column<string> =>
  column(header, { type: 'list', source: { from: 'ids', sheet } }, { width: 18, ...given });

export const day = (header: string, given: Given = {}): Column<Day> => column(header, { type: 'day' }, given);
export const instant = (header: string, given: Given = {}): Column<Instant> =>
  column(header, { type: 'instant' }, given);
export const month = (header: string, given: Given = {}): Column<string> => column(header, { type: 'month' }, given);
export const integer = (header: Header, min: number, max: number, given: Given = {}): Column<number> =>
  column(header, { type: 'integer', min, max }, given);
export const number = (header: string, min: number, max: number, decimals: number, given: Given = {}): Column<number> =>
  column(header, { type: 'number', min, max, decimals }, given);
