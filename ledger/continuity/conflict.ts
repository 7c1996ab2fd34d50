import type { Where } from '../findings/finding.ts';
import type { RowSheetKey } from '../parse/ledger.ts';
import type { Value } from './rows.ts';

/** A cell of the three copies, as it may be told; `null` also where a copy has no such row. */
interface ThreeValues {
  readonly header: string;
  readonly base: Value;
  readonly a: Value;
  readonly b: Value;
}

/**
 * Why two copies can't be joined at a place: both changed a cell, or what belongs together, in different ways; one removed
 * what the other changed or refers to; both added different rows under one key; both logged different steps of one item;
 * the second copy reordered a log that the first has carried on; a cell that can't be read would have to be carried over.
 */
export type ConflictKind = 'cell' | 'removed' | 'added' | 'logged' | 'reordered' | 'unreadable';

/** A place at which a person must decide. */
export interface Conflict {
  readonly kind: ConflictKind;
  readonly sheet: RowSheetKey | 'cover';
  /** What a person calls the row; empty for the cover. */
  readonly label: string;
  readonly cells: readonly ThreeValues[];
  /** Where it stands in each copy; `null` where it does not. */
  readonly at: { readonly base: Where | null; readonly a: Where | null; readonly b: Where | null };
}
