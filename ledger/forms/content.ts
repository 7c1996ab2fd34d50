/** What a form says, without its layout: a sheet of Excel, a Word page, a web page. */
export interface FormContent {
  /** 承诺书, 公示, … */
  readonly kind: FormKind;
  /** Proposed name of the sheet, at most 31 characters. */
  readonly sheetName: string;
  /** One form a page; each begins on a page of its own. */
  readonly pages: readonly FormPage[];
}

export type FormKind = 'pledge' | 'card' | 'notice' | 'board' | 'plate' | 'member-ledger';

export interface FormPage {
  readonly title: string;
  /** Under the title: for whom the copy is, the branch. */
  readonly subtitle?: string | undefined;
  /** Whose it is, as a continuation sheet tells it. */
  readonly holder?: string | undefined;
  readonly blocks: readonly FormBlock[];
}

/**
 * A name and what belongs there, such as 姓名 and the name; an empty value is a blank to be filled by hand. `room` is the
 * part of its row the value takes beside others, 1 where left out.
 */
export type Field = readonly [label: string, value: string, room?: number];

/** A table with header; widths are parts of the page's width. */
export interface FormTable {
  readonly type: 'table';
  readonly columns: readonly { readonly header: string; readonly width: number; readonly centered?: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

/** A named cell of a form's grid: paragraphs, and the places to sign, seal and date at its foot. */
export interface FormBox {
  readonly type: 'box';
  readonly label: string;
  readonly paragraphs: readonly string[];
  readonly signed: readonly string[];
  /** Takes the height that the page has left; others are as high as a hand needs. */
  readonly grows: boolean;
}

export type FormBlock =
  /** Rows of a grid; how many fields stand in each row is said in `rows`, two where it is left out. */
  | { readonly type: 'fields'; readonly fields: readonly Field[]; readonly rows?: readonly number[] | undefined }
  | FormTable
  | FormBox
  /** A paragraph, or several parted by line breaks; a `heading` stays with what follows it. */
  | { readonly type: 'text'; readonly text: string; readonly heading?: true }
  /** Places for signatures, seals and dates. */
  | { readonly type: 'signatures'; readonly lines: readonly string[] };

/** A value longer than this has a row of its own. */
const LONG = 36;

/** The fields row by row; a long value and what is left over stand alone. */
export function fieldRows(fields: readonly Field[], rows?: readonly number[]): readonly (readonly Field[])[] {
  if (rows !== undefined) {
    let from = 0;
    return rows.map((count) => fields.slice(from, (from += count)));
  }
  const made: Field[][] = [];
  for (const field of fields) {
    const last = made.at(-1);
    const first = last?.[0];
    if (last?.length === 1 && first !== undefined && first[1].length <= LONG && field[1].length <= LONG)
      last.push(field);
    else made.push([field]);
  }
  return made;
}
