import type { Counts } from '../figures/counts.ts';
import type { Day } from '../day.ts';
import type { PledgerKind } from '../scheme/schema.ts';

/** Votes of a panel for a pledger, added up over rounds and subjects; all in 张, `expected` in 名. */
export interface VoteCounts {
  readonly expected: number;
  readonly returned: number;
  /** The votes for any grade; the rest of the returned are abstentions and spoilt ones. */
  readonly valid: number;
  /** By grade, in the scheme's order. */
  readonly byGrade: readonly number[];
}

/** What one panel gives a pledger (E2): the mean of its rows over rounds and subjects. */
export interface PanelScore {
  readonly name: string;
  /** 0–100, unrounded; `null` where there is not one valid vote. */
  readonly score: number | null;
  /** Its part among the pledger's panels, 0–1; the parts of a pledger's panels add up to 1. */
  readonly weight: number;
  readonly votes: VoteCounts;
  /** Rounds, and subjects within them, that have no row with a valid vote: named, never reweighted in silence. */
  readonly missing: readonly { readonly round: string; readonly subject: string | null }[];
}

/** Why a pledger has no score; 未计分, which is not 不满意. */
export type NotScored =
  | { readonly kind: 'panel'; readonly panel: string }
  | { readonly kind: 'selfEvaluation' }
  /** Items whose 落实情况 was not told item by item before the ballots. */
  | { readonly kind: 'statement'; readonly items: number }
  /** The scheme has no panel for this pledger. */
  | { readonly kind: 'noPanel' };

/** A pledger's evaluation of a year, or of the rounds asked for (design, Scores). */
export interface PledgerScore {
  readonly kind: PledgerKind;
  /** 党员编号, or 支部代码. */
  readonly id: string;
  /** 姓名, 姓名(编号) for namesakes, or the branch's name. */
  readonly name: string;
  readonly branchCode: string;
  readonly branchName: string;
  readonly standing: string | null;
  readonly tier: string | null;
  readonly unit: string | null;
  /** The pledger's panels in the scheme's order. */
  readonly panels: readonly PanelScore[];
  readonly selfGrade: string | null;
  /** Σ weight × panel score, unrounded; `null` where not scored. */
  readonly evaluation: number | null;
  /** 100 × (on time + lateCounts × late) / (due − unfulfilled for objective reasons), unrounded; `null` without such items. */
  readonly fulfilment: number | null;
  /** Rounded once to two decimals, half up, from the exact value. */
  readonly total: number | null;
  readonly grade: string | null;
  /** A veto gave the lowest grade (D2). */
  readonly vetoed: boolean;
  readonly notScored: readonly NotScored[];
  /** Counts of the pledger's own items as of the day of fulfilment. */
  readonly counts: Counts;
  /** 公开日期 and 上报日期 as the branch wrote them (E4). */
  readonly publicOn: Day | null;
  readonly reportedOn: Day | null;
}

/** All of one accepted branch. */
export interface BranchScores {
  readonly code: string;
  readonly name: string;
  /** 支部类别, for the evaluation workbook's groups. */
  readonly branchKind: string | null;
  /** 所属党总支 in the roster, for the same. */
  readonly generalBranch: string | null;
  /** `null` where branches are not pledgers of the scheme. */
  readonly own: PledgerScore | null;
  /** Members as of the day, by 编号. */
  readonly members: readonly PledgerScore[];
  /** Mean of the scored members' totals, unrounded; `null` where none is scored. */
  readonly membersMean: number | null;
  /** E7, two decimals, half up; `null` where neither part is there. */
  readonly assessment: number | null;
}

/** Why a pledger is no candidate (E5), in the order in which reasons are given. */
export type Exclusion =
  | { readonly kind: 'notScored' }
  | { readonly kind: 'grade'; readonly grade: string }
  | { readonly kind: 'veto' }
  | { readonly kind: 'unfulfilled'; readonly items: number }
  | { readonly kind: 'overdue'; readonly items: number }
  /** A measure was decided in the year. */
  | { readonly kind: 'measure'; readonly measure: string };

/** A candidate with the place among those of its kind: by total down, equal totals share it. 建议人选, not 当选. */
export interface Candidate {
  readonly score: PledgerScore;
  readonly rank: number;
  /** Month's grades of 日常纪实 in the year so far (平时评比), by grade; empty where there are none. */
  readonly monthly: Readonly<Record<string, number>>;
  /** What the committee wrote of it in 评选表彰. */
  readonly selections: readonly { readonly level: string; readonly order: number | null; readonly result: string }[];
}

export interface Excluded {
  readonly score: PledgerScore;
  readonly reasons: readonly Exclusion[];
}

export interface Candidates {
  readonly candidates: readonly Candidate[];
  readonly excluded: readonly Excluded[];
}

/** A measure that was decided (E6, L6). For the committee only. */
export interface MeasureTaken {
  readonly branchCode: string;
  readonly branchName: string;
  /** 本支部, or the member as `PledgerScore.name` has it. */
  readonly target: string;
  /** 党员编号, or 支部代码 for the branch; `null` where the name means nobody, or two. */
  readonly targetId: string | null;
  readonly decidedOn: Day;
  readonly itemId: string | null;
  readonly measure: string;
  readonly cause: string;
  readonly decidedBy: string;
  readonly fixBy: Day | null;
  readonly fixedOn: Day | null;
  readonly outcome: string | null;
  /** 整改期限 is over as of the day and 整改完成日期 is not there. */
  readonly fixOverdue: boolean;
}

/** A measure that a rule of the scheme makes due, and what was done about it. */
export interface MeasureDue {
  readonly branchCode: string;
  readonly branchName: string;
  /** 本支部, or the member as `PledgerScore.name` has it. */
  readonly target: string;
  /** 党员编号, or 支部代码. */
  readonly targetId: string;
  readonly cause: string;
  /** Any of them will do. */
  readonly anyOf: readonly string[];
  readonly itemIds: readonly string[];
  readonly taken: readonly MeasureTaken[];
}

/** A model post as of a day (D1–D3). Reasons of a veto are not among it. */
export interface PostStanding {
  readonly postId: string;
  readonly kind: string;
  readonly name: string;
  readonly unit: string;
  readonly holders: readonly string[];
  readonly state: string;
  readonly setOn: Day;
  /** Set where the post was revoked or changed by the day. */
  readonly stateOn: Day | null;
  /** By quarter of the period, in order: 岗内党员 to assess, and assessed; passed of them. */
  readonly quarters: readonly {
    readonly quarter: string;
    readonly due: number;
    readonly assessed: number;
    readonly passed: number;
  }[];
}

/** A reward that is due (D3). */
export interface Reward {
  readonly postId: string;
  readonly postName: string;
  readonly member: string;
  /** The quarter that completed the run of elections. */
  readonly quarter: string;
  /** 元 */
  readonly amount: number;
  /** What 奖励金额 says; `null` where it is empty. */
  readonly written: number | null;
}

/** A responsibility area as of a day (D4). */
export interface AreaStanding {
  readonly areaId: string;
  readonly name: string;
  readonly unit: string;
  /** `null` where nobody of the roster is named. */
  readonly head: string | null;
  readonly members: readonly string[];
  /** By quarter of the period, in order. */
  readonly quarters: readonly AreaQuarter[];
}

/** What was written of an area in a quarter; all in 次. */
export interface AreaQuarter {
  readonly quarter: string;
  /** 工作日志 */
  readonly logs: number;
  /** 书面报告 */
  readonly reports: number;
  /** The other duties: 意见征集, 思想疏导, 积极分子培养. */
  readonly duties: number;
  /** 考核评比 with its three questions answered. */
  readonly assessed: number;
  /** Of the assessed: all three answered 是 (达标). */
  readonly met: number;
}

/** Coverage of areas (D4): 全员覆盖、不留空白. */
export interface AreaCoverage {
  readonly areas: readonly AreaStanding[];
  /** Members expected as of the day who are in no area, by 编号. */
  readonly membersWithout: readonly string[];
  /** Units, in the scheme's order, that have members but no area. */
  readonly unitsWithout: readonly string[];
}
