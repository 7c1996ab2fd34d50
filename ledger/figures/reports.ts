import type { Day } from '../day.ts';
import type { MissingMeetings } from '../missing-meetings.ts';
import type { Period } from '../period.ts';
import type { Scheme } from '../scheme/schema.ts';
import type { Often } from '../spans.ts';
import type { Earlier, OverdueItem } from './bulletin.ts';
import type { BranchState, CommitteeFigures, Figures } from './figures.ts';

/** What every report is given. */
export interface ReportHead {
  readonly scheme: Scheme;
  readonly period: Period;
  readonly asOf: Day;
  /** The day the document is dated. */
  readonly today: Day;
  /** “〔2026〕15号” when given; a blank to fill in otherwise. Posted results bear none. */
  readonly number: string | null;
}

export interface NamedBranch {
  readonly code: string;
  readonly name: string;
}

/** An item that is told with its deadline in force. */
export interface ComingItem {
  readonly id: string;
  /** 本支部 or the member's name. */
  readonly pledger: string;
  readonly text: string;
  readonly deadline: Day;
}

/** What the period that follows asks of a branch, by the scheme alone. */
export interface NextPeriod {
  readonly period: Period;
  /** Meetings and activities of which at least one is still to take place in it (L9). */
  readonly meetings: readonly { readonly kind: string; readonly per: Often }[];
  /** Steps that every item is to have taken by a day in it (R3). */
  readonly milestones: readonly { readonly step: string; readonly by: Day }[];
  /** Rounds of evaluation whose ballots end in it (E3). */
  readonly rounds: readonly { readonly name: string; readonly by: Day }[];
  /** The last day on which its submission is in time. */
  readonly submitBy: Day;
}

/** 提醒函 to one branch (B3, E8): what it is to do, in its own figures; for the branch alone. */
export interface ReminderInput extends ReportHead {
  readonly branch: NamedBranch;
  /** Anything but `accepted`: there are no figures, and all lists below are empty. */
  readonly state: BranchState;
  /** Its ledger came after the day of submission. */
  readonly late: boolean;
  readonly figures: Figures;
  readonly before: Earlier | null;
  /** Longest overdue first. */
  readonly overdue: readonly OverdueItem[];
  /** Not overdue, and falling due within the period that follows; earliest first. */
  readonly coming: readonly ComingItem[];
  /** Applied for closing, waiting for the gate. */
  readonly awaiting: readonly ComingItem[];
  /** Of the year up to the day. */
  readonly missing: readonly MissingMeetings[];
  /** `null` after a span that no fixed one follows. */
  readonly next: NextPeriod | null;
  /** Members expected to pledge who have not: their number only. */
  readonly notPledged: number;
}

/** A member in the results of a month. */
export interface MemberResult {
  /** 姓名, or 姓名（编号） where another member bears the same name. */
  readonly name: string;
  /** Has a record of the month. */
  readonly recorded: boolean;
  /** Told at the meeting; `null` where that is missing. */
  readonly toldOn: Day | null;
  /** 评比结果; `null` where it is missing. */
  readonly grade: string | null;
  /** Of the month before; `null` where there is none, or the year begins. */
  readonly before: string | null;
}

/** 党员评比结果 of a month (B2, L7): made by the branch, posted on its board. Public columns only. */
export interface MemberResultsInput extends ReportHead {
  readonly branch: NamedBranch;
  /** 监督电话 of the cover; `null` where there is none. */
  readonly hotline: string | null;
  /** Members as of the month's end, in the order of the roster. */
  readonly rows: readonly MemberResult[];
  /** Days of the month's meeting at which records are told (组织生活会); none where it is not written down. */
  readonly meetings: readonly Day[];
  /** The month compared with; `null` where the year begins. */
  readonly beforePeriod: Period | null;
}

/** A branch in the ranking of two months, as the committee wrote it. */
export interface RankedBranch extends NamedBranch {
  readonly score: number;
  /** Equal scores share a rank. */
  readonly rank: number;
  /** Its rank two months before; `null` where it had none. */
  readonly before: number | null;
}

/** 支部评比结果 of two months (B2): from 支部评比 of the committee workbook. */
export interface BranchResultsInput extends ReportHead {
  /** By rank, then by code. */
  readonly rows: readonly RankedBranch[];
  /** Names of branches expected as of the day that were not ranked. */
  readonly missing: readonly string[];
  /** The period compared with; `null` where it has no rows. */
  readonly beforePeriod: Period | null;
  /** The day of publication as the committee wrote it down, the latest of the rows; `null` where there is none. */
  readonly publicOn: Day | null;
}

/** A section of the supervision circular: one kind of the column 类别. */
export interface SupervisionSection {
  readonly kind: string;
  /** From 督查素材, by day. */
  readonly entries: readonly { readonly date: Day; readonly branch: string; readonly content: string }[];
  /** How many entries the span before has; `null` where that lies in another year. */
  readonly entriesBefore: number | null;
  /** Activities in the accepted ledgers that belong here; `null` where the scheme has none of the kind. */
  readonly activities: {
    /** In times (次). */
    readonly count: number;
    readonly branches: number;
    readonly before: number | null;
  } | null;
  /**
   * Names of branches with neither; where activities belong here, only of those whose ledger was accepted, for of the
   * others it is not known.
   */
  readonly without: readonly string[];
}

/** 督查通报 (B6) in its sections, in the order of the column's list, for any period. */
export interface SupervisionInput extends ReportHead {
  readonly sections: readonly SupervisionSection[];
  readonly branches: Pick<CommitteeFigures['branches'], 'expected' | 'accepted'>;
  /** The span of the same kind before; `null` where it lies in another year. */
  readonly beforePeriod: Period | null;
}

/** A member inspected by the joint group; for the committee only. */
export interface InspectedMember {
  readonly branch: string;
  readonly member: string;
  readonly inspectedOn: Day;
  /** What was not fulfilled; `null` where all was. */
  readonly shortfall: string | null;
  /** `null` where nothing was done about it, or nothing had to be. */
  readonly handling: string | null;
}

/** 半年督查报告 (B3, L8): the joint inspection, with the half year's figures. */
export interface HalfYearInput extends ReportHead {
  readonly figures: Figures;
  readonly before: Earlier | null;
  readonly branches: CommitteeFigures['branches'];
  /** 成员单位, each once, as they stand in 联合督查; they sign the internal version. */
  readonly units: readonly string[];
  /** By branch in the order of the roster, then by day and name. */
  readonly rows: readonly InspectedMember[];
  /** Names of branches of which no member was inspected. */
  readonly notInvolved: readonly string[];
}
