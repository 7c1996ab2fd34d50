import type { Day } from '../day.ts';
import type { Period } from '../period.ts';
import type { Scheme } from '../scheme/schema.ts';
import type { OverdueItem } from './bulletin.ts';
import type { Figures } from './figures.ts';

/** What every report is given. */
export interface ReportHead {
  readonly scheme: Scheme;
  readonly period: Period;
  readonly asOf: Day;
  readonly today: Day;
  readonly number: string | null;
}

/** An item that falls due after the day. */
export interface ComingItem {
  readonly id: string;
  readonly pledger: string;
  readonly text: string;
  readonly deadline: Day;
}

/** 提醒函 to one branch (B3): what it is to do, in its own figures; for the branch alone. */
export interface ReminderInput extends ReportHead {
  readonly branch: { readonly code: string; readonly name: string };
  /** `accepted`, or why there are no figures. */
  readonly state: 'accepted' | 'returned' | 'missing';
  readonly figures: Figures;
  /** As of the end of the period before; `null` in the year's first. */
  readonly before: Figures | null;
  readonly overdue: readonly OverdueItem[];
  /** Due within the period that follows. */
  readonly coming: readonly ComingItem[];
  readonly awaiting: readonly ComingItem[];
  /** Meetings and activities that are missing so far, in a person's words. */
  readonly missing: readonly string[];
  /** What the period that follows asks for. */
  readonly next: readonly string[];
  /** Members without a pledge: their number only. */
  readonly notPledged: number;
}

/** 党员评比结果 of a month (B2, L7): made by the branch, posted on its board. */
export interface MemberResultsInput extends ReportHead {
  readonly branch: { readonly code: string; readonly name: string };
  /** Members as of the month's end, by 编号; `grade` and `toldOn` are `null` where they are missing. */
  readonly rows: readonly {
    readonly name: string;
    readonly recorded: boolean;
    readonly toldOn: Day | null;
    readonly grade: string | null;
    readonly before: string | null;
  }[];
  /** Day of the month's meeting at which records were told; `null` where it is missing. */
  readonly meetingOn: Day | null;
}

/** 支部评比结果 of two months (B2): from 支部评比 of the committee workbook. */
export interface BranchResultsInput extends ReportHead {
  readonly rows: readonly {
    readonly code: string;
    readonly name: string;
    readonly score: number;
    readonly rank: number;
    readonly before: { readonly score: number; readonly rank: number } | null;
  }[];
  /** Branches without a row. */
  readonly missing: readonly string[];
  /** The period compared with; `null` where it has no rows. */
  readonly beforePeriod: Period | null;
  readonly publicOn: Day | null;
}

/** 督查通报 (B6) in its sections, in the order of the column's list. */
export interface SupervisionInput extends ReportHead {
  readonly sections: readonly {
    readonly kind: string;
    /** From 督查素材, by day. */
    readonly entries: readonly { readonly date: Day; readonly branch: string; readonly content: string }[];
    /** Branches without an entry of this kind and without an activity that stands for it. */
    readonly without: readonly string[];
    /** Activities of the branches that belong here, in times (次), and in the span before. */
    readonly activities: number;
    readonly before: number | null;
  }[];
  readonly branches: number;
}

/** 半年督查报告 (B3): the joint inspection, with the half year's figures. */
export interface HalfYearInput extends ReportHead {
  readonly figures: Figures;
  readonly before: Figures | null;
  readonly branches: { readonly expected: number; readonly accepted: number };
  /** 成员单位, as they stand in 联合督查. */
  readonly units: readonly string[];
  /** Members inspected; `shortfall` names what was not fulfilled. For the committee only. */
  readonly rows: readonly {
    readonly branch: string;
    readonly member: string;
    readonly inspectedOn: Day;
    readonly shortfall: string | null;
    readonly handling: string;
  }[];
  readonly notInspected: readonly string[];
}
