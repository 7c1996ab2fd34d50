/** What 计分 has to say beside the rows it writes. */
export interface ScoringReport {
  /** The round whose rows are written. */
  readonly round: string;
  readonly rows: readonly {
    readonly name: string;
    /** Two decimals, as they are written; `null` where not scored. */
    readonly total: number | null;
    readonly grade: string | null;
    /** Each panel with its score, as it is written. */
    readonly panels: string;
    /** Why there is no score, for a person; empty where there is one. */
    readonly notScored: readonly string[];
  }[];
  /** Panels, rounds, self-evaluations and statements that are missing, each with whom it concerns, for a person. */
  readonly missing: readonly string[];
  /** Numbers the institution did not give, with the reason of the scheme. */
  readonly defaults: readonly string[];
}
