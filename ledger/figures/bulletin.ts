import type { Day } from '../day.ts';
import type { Period } from '../period.ts';
import type { Scheme } from '../scheme/schema.ts';
import type { PostStanding } from '../scoring/score.ts';
import type { CountsWithRates } from './counts.ts';
import type { CommitteeFigures, Figures } from './figures.ts';

/** An item named in a circular's annex. Names persons: for the internal annex only. */
export interface NamedItem {
  readonly branchCode: string;
  readonly branchName: string;
  readonly id: string;
  /** 部门 of its member, where members have one; `null` for one without, and for the branch's own item. */
  readonly unit?: string | null;
  /** 本支部 or the member's name. */
  readonly pledger: string;
  readonly text: string;
}

/** An overdue item with what a committee needs to follow it up. */
export interface OverdueItem extends NamedItem {
  readonly responsible: string;
  /** The first approved deadline, by which on-time is judged. */
  readonly deadline: Day;
  /** The deadline now in force where it was amended. */
  readonly amendedDeadline: Day | null;
  /** Days past the first approved deadline as of the day; 0 is due today. */
  readonly daysOverdue: number;
  /** The step that is due now: 提醒督促, 帮扶 or 批评教育; `null` where all were taken or the amended deadline runs. */
  readonly stepDue: string | null;
}

/** An item judged unfulfilled by the day. */
export interface UnfulfilledItem extends NamedItem {
  readonly reasonKind: '主观' | '客观' | null;
  readonly reason: string;
}

/** Good practice sent up (B4). */
export interface PracticeEntry {
  readonly branchCode: string;
  readonly branchName: string;
  readonly date: Day;
  readonly kind: string;
  readonly title: string;
  readonly content: string;
}

/** Counts as of the end of the period before, in the same year. */
export interface Earlier {
  readonly period: Period;
  readonly totals: CountsWithRates;
}

/** The same accepted ledgers as of the end of the period before, in the same year. */
export interface Before extends Earlier {
  readonly totals: Figures;
  readonly byBranch: Readonly<Record<string, CountsWithRates>>;
}

/** Submissions of the branches of one 隶属关系 (B5). */
export interface Affiliation extends Omit<CommitteeFigures['branches'], 'accepted'> {
  readonly name: string;
}

/** How far the responsibility areas reach (D4), in numbers. */
export interface AreaSums {
  readonly areas: number;
  /** Members expected as of the day who are in no area. */
  readonly membersWithout: number;
  /** Units of the scheme's list without an area. */
  readonly unitsWithout: readonly string[];
}

/** All a circular is made of: figures and the rows behind what it names. */
export interface BulletinInput {
  readonly scheme: Scheme;
  readonly period: Period;
  readonly asOf: Day;
  /** The day the circular is dated. */
  readonly today: Day;
  /** “〔2026〕15号” when given; a blank to fill in otherwise. */
  readonly number: string | null;
  readonly figures: CommitteeFigures;
  /** What it was at the end of the period before; `null` in the year's first. */
  readonly before: Before | null;
  /** Model posts as of the day (D1–D3); empty where the scheme has none. */
  readonly posts: readonly PostStanding[];
  /** Responsibility areas as of the day (D4); `null` where the scheme has none. */
  readonly areas: AreaSums | null;
  /** Submissions by 隶属关系, in the order of the roster; empty where the roster of branches does not have it. */
  readonly affiliations: readonly Affiliation[];
  readonly overdue: readonly OverdueItem[];
  readonly unfulfilled: readonly UnfulfilledItem[];
  readonly practices: readonly PracticeEntry[];
  /** Warnings of accepted branches by kind of finding: how many findings, in how many branches. */
  readonly warnings: readonly {
    /** Code of the kind in the catalogue. */
    readonly code: string;
    readonly title: string;
    readonly count: number;
    readonly branches: number;
  }[];
}
