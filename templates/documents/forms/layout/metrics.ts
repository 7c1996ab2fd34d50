import type { FormKind } from '../../../../ledger/forms/content.ts';

/** How large a kind of form is set; all in points. */
export interface Metrics {
  readonly orientation: 'portrait' | 'landscape';
  /** Width of the text on the paper. */
  readonly width: number;
  /** What a page takes, with room left for what is set higher than reckoned; `null` where it flows on by itself. */
  readonly height: number | null;
  /** Edges of A4 above and below the text. */
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
  /** Pitch of its lines. */
  readonly line: number;
  readonly title: { readonly size: number; readonly line: number };
  /** Least height of a row of fields, for a hand to write in. */
  readonly field: number;
}

const A4 = { short: 595.3, long: 841.9 } as const;

/** Widths are such that columns rounded to pixels still fit a sheet of Excel. */
const METRICS: Readonly<Record<FormKind, Metrics>> = {
  pledge: {
    ...{ orientation: 'portrait', width: 468, height: 690, top: 62, bottom: 54 },
    ...{ size: 12, line: 20, title: { size: 22, line: 36 }, field: 32 },
  },
  // Four cards on a sheet; each is half as high, half as wide, less the room around its text.
  card: {
    ...{ orientation: 'portrait', width: 512, height: 340, top: 29.8, bottom: 22 },
    ...{ size: 10.5, line: 16, title: { size: 16, line: 26 }, field: 20 },
  },
  notice: {
    ...{ orientation: 'landscape', width: 730, height: null, top: 57, bottom: 57 },
    ...{ size: 14, line: 22, title: { size: 22, line: 36 }, field: 32 },
  },
  board: {
    ...{ orientation: 'landscape', width: 730, height: null, top: 57, bottom: 57 },
    ...{ size: 14, line: 22, title: { size: 24, line: 40 }, field: 32 },
  },
  plate: {
    ...{ orientation: 'landscape', width: 690, height: 470, top: 54, bottom: 50 },
    ...{ size: 18, line: 26, title: { size: 44, line: 58 }, field: 36 },
  },
  'member-ledger': {
    ...{ orientation: 'landscape', width: 730, height: 450, top: 57, bottom: 57 },
    ...{ size: 11, line: 17, title: { size: 20, line: 34 }, field: 26 },
  },
};

/** Sizes of a plate's text from the largest: all plates are set in the first in which each is on one sheet. */
const PLATE_SIZES = [22, 20, 18, 16, 14] as const;

/** The ways a kind of form may be set, the best first. */
export const settingsOf = (kind: FormKind): readonly [Metrics, ...Metrics[]] => {
  const usual = METRICS[kind];
  if (kind !== 'plate') return [usual];
  const [largest, ...smaller] = PLATE_SIZES.map((size) => ({
    ...usual,
    size,
    line: Math.round(size * 1.45),
    field: size * 2,
  }));
  return [largest!, ...smaller];
};
/** The paper's width in points. */
export const paperWidth = ({ orientation }: Metrics): number => (orientation === 'portrait' ? A4.short : A4.long);
/** The paper's height in points. */
export const paperHeight = ({ orientation }: Metrics): number => (orientation === 'portrait' ? A4.long : A4.short);
