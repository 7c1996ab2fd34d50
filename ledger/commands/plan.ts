import type { LedgerEdits } from '../edits.ts';
import type { Where } from '../findings/finding.ts';

/** Something a command could not do, said for a person: about which row, and why. */
export interface Refusal {
  /** What it is about, as the person knows it: an id, a name. */
  readonly what: string;
  /** Why, in Chinese, with what to do, ending in a full stop. */
  readonly why: string;
  /** The cell to go to, where there is one. */
  readonly where?: Where | undefined;
}

/** What a command is going to write. A part that can't be done does not hinder the rest; nothing is written half. */
export interface Plan {
  readonly edits: LedgerEdits;
  /** What is done, as the person knows it: ids, names; in the order of the workbook. */
  readonly done: readonly string[];
  readonly refused: readonly Refusal[];
}
