import type { Day } from '../day.ts';
import type { Status } from '../lifecycle/steps.ts';

/** A count with the items behind it, so that a click can show them. */
export interface Counted {
  readonly ids: readonly string[];
}

/** What a secretary wants to see at a glance, as of today; every count is of 承诺事项 (件) unless it says otherwise. */
export interface Overview {
  readonly asOf: Day;
  /** In the scheme's order of statuses; those without items left out. */
  readonly byStatus: readonly (Counted & { readonly status: Status })[];
  readonly total: number;
  /** Due and open, by the deadline in force. */
  readonly overdue: Counted;
  /** Due within the scheme's `dueSoonDays`, not yet overdue. */
  readonly dueSoon: Counted;
  /** The next milestone of the scheme (定诺, 亮诺) or submission day, whichever comes first; `null` after the last. */
  readonly next: { readonly what: string; readonly by: Day; readonly days: number } | null;
  /** Members expected to pledge, and those who did, in 名; names of those who did not. */
  readonly coverage: { readonly expected: number; readonly pledged: number; readonly missing: readonly string[] };
  /** Items that need something now: the step that is due, as the scheme says. */
  readonly stepsDue: readonly (Counted & { readonly step: string })[];
}
