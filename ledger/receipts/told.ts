import type { Day } from '../day.ts';
import type { Severity } from '../findings/finding.ts';
import type { Carried } from './receipt.ts';

/** A finding as a receipt tells it; what stands in a personal cell is not repeated. */
export interface ToldFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  /** Sheet and cell, or that it is about the whole file. */
  readonly place: string;
  readonly is: string;
  readonly expected: string;
  readonly todo: string;
}

/** The branch's own figures as of the period's last day; rates and ranks, which hang on others, are the circular's. */
export interface ToldCounts {
  readonly asOf: Day;
  readonly expectedMembers: number;
  readonly pledgedMembers: number;
  readonly committed: number;
  readonly withdrawn: number;
  readonly closedInPeriod: number;
  readonly closed: number;
  readonly due: number;
  readonly closedOnTime: number;
  readonly closedLate: number;
  readonly overdue: number;
  readonly unfulfilled: number;
}

/** What a receipt tells a person beside what it carries. */
export interface Told {
  /** Sealed on the day, or first seen on it; late is after `by`. */
  readonly received: { readonly on: Day; readonly sealed: boolean; readonly late: boolean; readonly by: Day };
  /** `null` for a returned submission, which is counted nowhere. */
  readonly counts: ToldCounts | null;
  readonly findings: readonly ToldFinding[];
  /** Other copies that the branch sent, which were not counted, with the reason. */
  readonly superseded: readonly { readonly file: string; readonly why: string }[];
}

/** The part of what is carried that is new since the receipt before. */
export type News = Pick<Carried, 'rows' | 'arrivals' | 'withdrawn'>;
