import type { Day } from '../day.ts';
import type { Period } from '../period.ts';
import type { Scheme } from '../scheme/schema.ts';
import type { BranchState, CommitteeFigures } from './figures.ts';

/** An item as judged as of the day: no person, no text. */
export interface ItemState {
  /** 状态 as of the day; 未定诺 where it was not approved by then. */
  readonly status: string;
  /** What became of it by its first approved deadline, in the word of 汇总台账 (按期情况). */
  readonly judged: string;
  readonly ofBranch: boolean;
  readonly category: string | null;
  readonly firstDeadline: Day | null;
  /** The deadline in force: the first, or the last amended one. */
  readonly deadline: Day | null;
  readonly doneOn: Day | null;
  readonly closedOn: Day | null;
  readonly reasonKind: '主观' | '客观' | null;
  /** What else it is counted under; `undefined` in what a version issued that did not count it so. */
  readonly theme?: string | null | undefined;
  /** 部门 of its member. */
  readonly unit?: string | null | undefined;
  /** 重点项目, 热点难点. */
  readonly marks?: readonly string[] | undefined;
}

/** A step of the log that was recorded after the issued copy's newest. */
export interface LaterStep {
  readonly recordedOn: Day;
  readonly on: Day;
  readonly step: string;
}

/** An item that is judged otherwise than in the issued circular. */
export interface ItemCorrection {
  readonly id: string;
  /** `null` where the issued copy did not have it. */
  readonly old: ItemState | null;
  /** `null` where the branch's ledger no longer has it. */
  readonly now: ItemState | null;
  readonly basis: Basis;
}

/**
 * What in the branch's ledger made it so: steps recorded since; recorded rows that were changed; dates of a workbook kept
 * by hand, whose log has no times; or nothing in it, for the ledger is the one that was counted.
 */
export type Basis =
  { readonly kind: 'steps'; readonly steps: readonly LaterStep[] } | { readonly kind: 'rows' | 'dates' | 'elsewhere' };

/** Where a branch stands in a circular: `absent` is not expected to report. */
export type BranchStanding = BranchState | 'absent';

/** Why a branch's figures are otherwise than issued. */
export interface BranchReason {
  readonly code: string;
  readonly name: string;
  readonly from: BranchStanding;
  readonly to: BranchStanding;
  /** Whether its workbook is another than the one that was counted, or judged, in the issued circular. */
  readonly resent: boolean;
  /** Items judged otherwise; only where it is accepted in both, for else all of its items come in or fall out. */
  readonly items: readonly ItemCorrection[];
  /** Items that came into the figures with the branch, or fell out of them; `null` where it was accepted in both. */
  readonly counted: number | null;
}

/** What else a run depends on and what bears on all branches: the committee's own files, and the program. */
export type CommonCause = 'scheme' | 'roster' | 'committee' | 'program';

/** Parts of the circular that are told from rows and not from the figures of its tables. */
export type ToldPart = 'practices' | 'warnings' | 'overdue' | 'unfulfilled' | 'comparison' | 'posts';

/** A signed document, by its whole number (“建管委〔2026〕15号”) and its day. */
export interface SignedDocument {
  readonly number: string;
  readonly issuedOn: Day;
}

/** All a 更正通报 (V2) is made of. */
export interface CorrectionInput {
  readonly scheme: Scheme;
  readonly period: Period;
  readonly asOf: Day;
  /** The day the correction is dated. */
  readonly today: Day;
  /** “〔2026〕16号” when given; a blank to fill in otherwise. */
  readonly number: string | null;
  /** The circular that is corrected. */
  readonly original: SignedDocument;
  /** Corrections of it that were issued before this one, oldest first: `old` are the figures as they left them. */
  readonly earlier: readonly SignedDocument[];
  readonly old: CommitteeFigures;
  readonly figures: CommitteeFigures;
  /** Keys of the sets of figures that the issued circular had: an older version counted less, and told nothing of the rest. */
  readonly known: readonly string[];
  /** Codes of branches in the order of the roster; those no longer in it come last. */
  readonly order: readonly string[];
  readonly branches: readonly BranchReason[];
  readonly common: readonly CommonCause[];
  /** Parts that read otherwise than in the issued circular. */
  readonly parts: readonly ToldPart[];
  /** Whether scheme and program are those of the issued circular, so that all that is not named reads as it did. */
  readonly restStands: boolean;
}
