import type { RowValues } from '../../../templates/workbook/input.ts';
import type { Fate } from './fates.ts';

/** How a pledger stands with those who vote: shares of the grades follow from it. */
export type Regard = 'excellent' | 'good' | 'mixed' | 'poor';

/** A measure that followed an item (整改问责); days are `MM-DD`. */
interface MeasureTaken {
  readonly on: string;
  readonly measure: string;
  readonly cause: string;
  /** 决定机关; where it is the committee or another body above, the row stands in the committee's workbook too. */
  readonly by: string;
  readonly byCommittee?: boolean;
  readonly fixBy?: string;
  readonly fixedOn?: string;
  readonly outcome?: string;
}

/** A promise in the words of the institution, and what becomes of it in the year. Columns that a scheme lacks stay out. */
export interface Pledge {
  readonly text: string;
  readonly category?: string;
  readonly theme?: string;
  readonly measures?: string;
  readonly effect?: string;
  readonly source?: string;
  readonly originId?: string;
  readonly hotIssue?: boolean;
  /** 完成时限 as `MM-DD`; without one the item falls due on the year's last day. */
  readonly by?: string;
  /** 落实情况 once it is done. */
  readonly done?: string;
  /** In time where left out. */
  readonly fate?: Fate;
  /** Why, in the words of this item, for the fates that need a reason. */
  readonly reason?: string;
  /** Returned at the first review with this opinion, and pledged anew. */
  readonly returned?: string;
  readonly measure?: MeasureTaken;
}

/** A member of a branch over the year. */
export interface YearMember {
  readonly name: string;
  /** Columns of 党员名册 other than number, name and change. */
  readonly roster: RowValues;
  readonly pledges: readonly Pledge[];
  readonly regard: Regard;
  /** Left or came in the year, on `MM-DD`. */
  readonly moved?: { readonly change: '转入' | '转出' | '去世' | '其他减少'; readonly on: string };
  /** 自评等次, where it is not the one that the votes lead to expect. */
  readonly selfGrade?: string;
  /** What the joint inspection held against the member, by period. */
  readonly shortfalls?: Readonly<Record<string, { readonly text: string; readonly handling: string }>>;
  /** 目标责任制考核 of whoever has key work; 其他 where left out. */
  readonly assessment?: '差';
}

/** Something that was left undone, so that there is something to find. */
export interface Lapse {
  /** A kind of activity, or the key of the sheet in which a row is missing. */
  readonly what: string;
  /** `2026-05`, `2026Q3`, or the name of a round. */
  readonly span: string;
  /** Whose row, in sheets of members. */
  readonly name?: string;
  readonly panel?: string;
}

/** A model post over the year (示范岗), its assessments quarter by quarter; days are `MM-DD`. */
export interface PostYear {
  /** Columns of 示范岗 but 岗内党员, its days and its state. */
  readonly row: RowValues;
  readonly holders: readonly string[];
  readonly setOn: string;
  readonly plateOn: string;
  /** Revoked, and the plate taken back. */
  readonly revokedOn?: string;
  /** 示范岗考核 of every holder, by quarter from the first: what is not usual about it. */
  readonly quarters: readonly RowValues[];
}

/** A responsibility area (责任区), and what is written down of it by kind: logs and the like, in order. */
export interface AreaYear {
  readonly row: RowValues;
  readonly plateOn: string;
  readonly work: Readonly<Record<string, readonly (readonly [on: string, content: string])[]>>;
  /** Who assesses it each quarter, and the quarters in which a question was answered 否, by its column. */
  readonly assessedBy: string;
  readonly doubts?: Readonly<Record<string, string>>;
}

export interface YearBranch {
  readonly code: string;
  readonly name: string;
  /** As the branch names its files. */
  readonly short: string;
  /** Columns of 支部名册 other than code, name and secretary; what the cover has too is taken from here. */
  readonly roster: RowValues;
  readonly hotline: string | null;
  readonly regard: Regard;
  /** Promised by the branch as a whole. */
  readonly pledges: readonly Pledge[];
  /** The secretary first. */
  readonly members: readonly YearMember[];
  readonly lapses?: readonly Lapse[];
  /** 经验做法 */
  readonly practices?: readonly RowValues[];
  /** 工作内容 of 日常纪实 by month, 1 to 12; and 履职情况. */
  readonly work?: readonly (readonly string[])[];
  readonly duty?: readonly string[];
  readonly posts?: readonly PostYear[];
  readonly areas?: readonly AreaYear[];
  /** What it tells of activities in its own words, by kind, instead of the institution's. */
  readonly tells?: Readonly<Record<string, readonly string[]>>;
}

/** What is written down of the meetings of one kind. */
export interface ActivityWords {
  readonly kind: string;
  /** `MM-DD` of each; where left out, as often as the scheme asks for it. */
  readonly on?: readonly string[];
  /** 内容与结果; taken in turn. */
  readonly contents: readonly string[];
  readonly masses?: readonly [least: number, most: number];
  readonly opinions?: readonly [least: number, most: number];
  /** From which day of the month, or of the last month of what the scheme asks for. */
  readonly from?: number;
  /** A meeting, of which the number of members is written down; unless it says otherwise, it is one. */
  readonly attended?: false;
  /** Held by the branch's 定点联系领导 instead of its secretary. */
  readonly byLeader?: boolean;
}

export interface CommentWords {
  readonly merits: string;
  readonly faults: string;
  readonly direction: string;
}

/** What an institution's people write where nothing depends on the item or the member. */
export interface Words {
  /** 说明 of 提醒督促, of 退回销号. */
  readonly reminders: readonly string[];
  readonly refusals: readonly string[];
  /** 落实情况 of what is done and of what is still running. */
  readonly done: readonly string[];
  readonly running: readonly string[];
  /** 评价与改进 of 日常纪实. */
  readonly advice?: readonly string[];
  readonly branchComments?: readonly CommentWords[];
  readonly memberComments?: readonly CommentWords[];
}

/** Mondays, as `MM-DD`, of the weeks in which the steps of the year's beginning were taken. */
interface Beginning {
  readonly proposed: string;
  readonly submitted: string;
  readonly reviewed: string;
  /** The second review, of what was returned at the first. */
  readonly secondReview: string;
  readonly published: string;
  readonly started: string;
}

/** What was sent for a period: who did not send, who sent late, and whose ledger is wrong on purpose. */
export interface Sending {
  readonly period: string;
  /** The day on which ledgers were sealed, `YYYY-MM-DD`. */
  readonly on: string;
  readonly missing?: readonly string[];
  readonly late?: { readonly code: string; readonly on: string };
  readonly returned?: { readonly code: string; readonly error: 'status' | 'votes' | 'name' };
}

/** One step of the demo: something is said, something comes in, or a command is typed in the committee's folder. */
export type Step =
  | { readonly tell: string }
  /** The submissions for a period. */
  | { readonly receive: string }
  /** The returned ledger of a period once more, mended, on `YYYY-MM-DD`. */
  | { readonly mend: string; readonly on: string }
  /** The committee writes on in its workbook until the end of a day, `YYYY-MM-DD`. */
  | { readonly decide: string }
  /** Files are named from the folder. */
  | {
      readonly run: string;
      readonly options: Readonly<Record<string, string | true>>;
      readonly files?: readonly string[];
    };

interface Selection {
  readonly code: string;
  /** The branch itself where left out. */
  readonly member?: string;
  readonly level: '支部' | '党委';
  readonly order?: number;
  readonly result: '推荐' | '表彰' | '未采纳';
  readonly on: string;
  readonly way?: string;
}

/** What only the committee's workbook holds. */
export interface CommitteeYear {
  /** 销号核验 */
  readonly checkers?: readonly string[];
  /** 点评人 for the superior. */
  readonly head?: string;
  /** 督查素材; `on` is `MM-DD`. */
  readonly supervision?: readonly {
    readonly on: string;
    readonly kind: string;
    readonly code: string;
    readonly content: string;
  }[];
  /** 支部评比: the two months. */
  readonly rankings?: readonly string[];
  /** 联合督查: the bodies, and the Monday of the week of each half year's. */
  readonly inspections?: { readonly units: string; readonly on: Readonly<Record<string, string>> };
  readonly selections?: readonly Selection[];
  /** Days on which the committee held its own ballots, by round. */
  readonly rounds?: Readonly<Record<string, string>>;
}

/** An invented institution: its scheme, people, promises and words, from which a year of ledgers is made. */
export interface Institution {
  /** 方案.json */
  readonly scheme: Readonly<Record<string, unknown>> & { readonly extends: string };
  readonly branches: readonly YearBranch[];
  readonly beginning: Beginning;
  readonly activities: readonly ActivityWords[];
  /** Kind of activity at which branches vote, by round the Monday of the week, and the kind by which they publish it. */
  readonly ballots: {
    readonly meeting: string;
    readonly on: Readonly<Record<string, string>>;
    readonly published?: string;
  };
  /** 应参加人数 by panel: all the branch's members, or a number between two. */
  readonly panels: Readonly<Record<string, 'members' | readonly [least: number, most: number]>>;
  readonly words: Words;
  readonly committee?: CommitteeYear;
  readonly sendings: readonly Sending[];
  /** The year as the demo tells it. */
  readonly story: readonly Step[];
}
