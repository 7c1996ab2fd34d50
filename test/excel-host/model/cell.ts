import { PLAIN, type Style } from './style.ts';

/** What a cell holds; empty is `''`. Dates are numbers, as Excel keeps them. */
export type Stored = string | number | boolean | { readonly error: string };

export interface Cell {
  readonly value: Stored;
  /** Without the `=`. What it comes to is kept, never calculated: a new formula reads 0. */
  readonly formula: string | null;
  readonly style: Style;
}

export const EMPTY: Cell = { value: '', formula: null, style: PLAIN };

export const isEmpty = ({ value, formula }: Cell): boolean => value === '' && formula === null;

/** As `Range.values` gives it. */
export const plainValue = ({ value }: Cell): string | number | boolean =>
  typeof value === 'object' ? value.error : value;
