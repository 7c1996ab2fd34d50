/** What a form says, without its layout: a sheet of Excel here, a Word page elsewhere. */
export interface FormContent {
  /** 承诺书, 公示, … */
  readonly kind: FormKind;
  /** Proposed name of the sheet, at most 31 characters. */
  readonly sheetName: string;
  readonly orientation: 'portrait' | 'landscape';
  /** One form a page; each begins on a page of its own. */
  readonly pages: readonly FormPage[];
}

export type FormKind = 'pledge' | 'card' | 'notice' | 'board' | 'plate' | 'member-ledger';

export interface FormPage {
  readonly title: string;
  /** Under the title: branch, year, unit. */
  readonly subtitle?: string | undefined;
  readonly blocks: readonly FormBlock[];
}

export type FormBlock =
  /** Pairs of a name and what belongs there, such as 姓名 and the name; an empty value is a blank to be filled by hand. */
  | { readonly type: 'fields'; readonly fields: readonly (readonly [label: string, value: string])[] }
  /** A table with header; widths are parts of the page's width. */
  | {
      readonly type: 'table';
      readonly columns: readonly { readonly header: string; readonly width: number }[];
      readonly rows: readonly (readonly string[])[];
    }
  /** A paragraph. */
  | { readonly type: 'text'; readonly text: string }
  /** Places for signatures, seals and dates. */
  | { readonly type: 'signatures'; readonly lines: readonly string[] };
