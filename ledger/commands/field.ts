import type { Kind } from '../workbook/column.ts';

/** A field of a form that a command shows: a column of the ledger, or a value that goes into several. */
export interface Field {
  readonly key: string;
  /** The header of the column, as the person knows it. */
  readonly label: string;
  readonly kind: Kind;
  readonly required: boolean;
  /** What may be chosen, in order; `undefined` where anything of the kind may be typed. */
  readonly values?: readonly string[] | undefined;
  /** Whether another value than those may be typed. */
  readonly open?: boolean | undefined;
  readonly hint?: string | undefined;
  /** Filled in beforehand. */
  readonly initial?: string | undefined;
}

/** What a person typed into a form, by field key; as text, trimmed or not; absent or blank is empty. */
export type Typed = Readonly<Record<string, string | undefined>>;

/** What is wrong with a field, in Chinese. */
export interface FieldProblem {
  readonly key: string;
  readonly message: string;
}
