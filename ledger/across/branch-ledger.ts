import type { Item } from '../lifecycle/log.ts';
import type { Ledger } from '../parse/ledger.ts';

/** The ledger of a branch that counts in a run, beside those of the other branches. */
export interface BranchLedger {
  readonly code: string;
  readonly file: string;
  readonly ledger: Ledger;
  readonly items: readonly Item[];
}
