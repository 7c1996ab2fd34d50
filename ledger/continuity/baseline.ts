import type { Day } from '../day.ts';
import type { Ledger } from '../parse/ledger.ts';

/** A branch's accepted submission, as what comes later is compared with it (V1). */
export interface Baseline {
  readonly ledger: Ledger;
  /** The file as it was named when it was accepted. */
  readonly file: string;
  readonly period: string;
  readonly acceptedOn: Day;
}
