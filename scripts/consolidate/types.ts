import type { Placement } from '../../ledger/across/placement.ts';
import type { Day, Instant } from '../../ledger/day.ts';
import type { FileState } from '../../ledger/figures/figures.ts';
import type { JudgedItem } from '../../ledger/figures/of-ledger.ts';
import type { Finding } from '../../ledger/findings/finding.ts';
import type { BranchEntry } from '../../ledger/branch.ts';
import type { WorkbookGrid } from '../../ledger/grid.ts';
import type { Extract } from './extract.ts';
import type { Ledger, ParsedLedger } from '../../ledger/parse/ledger.ts';

export type { BranchEntry } from '../../ledger/branch.ts';

/** A file of the folder as read: a grid of cells, or the finding that says why not. */
export interface ReadFile {
  /** Path within the folder of submissions, with `/`. */
  readonly name: string;
  /** SHA-256 of the bytes, hex. */
  readonly digest: string;
  readonly outcome: { readonly grid: WorkbookGrid } | { readonly finding: Finding; readonly state: FileState };
  /** When a run first saw these bytes (收件登记.json). */
  readonly firstSeen: Day;
}

/** Where in a workbook stands what leaves no workbook, such as a telephone number or the year of birth. */
export interface SecretCells {
  readonly cover: { readonly sheet: string; readonly rows: readonly number[] };
  readonly roster: { readonly sheet: string; readonly columns: readonly number[] };
}

/** A file with its class: all that a run tells of it. Small, whatever the workbook holds. */
export interface Filed {
  readonly name: string;
  readonly digest: string;
  readonly state: FileState;
  readonly findings: readonly Finding[];
  /** The branch it belongs to, where the roster knows it. */
  readonly branch: BranchEntry | null;
  /** What the workbook itself says, for the file's line in the run's report. */
  readonly says: string;
  readonly sealedAt: Instant | null;
  readonly firstSeen: Day;
  readonly lastLogged: Instant | null;
  readonly late: boolean;
  /** Whether it comes from 接收存档; its name is then that of the file accepted. */
  readonly kept: boolean;
  /** Whether it is a ledger that was read; `false` as well for one of another year or scheme. */
  readonly isLedger: boolean;
  /** Whether the ledger is kept by hand (手工版). */
  readonly byHand: boolean;
  readonly secret: SecretCells | null;
}

/** A file with what was read from it. */
export interface Submission extends Filed {
  readonly parsed: ParsedLedger | null;
  readonly grid: WorkbookGrid | null;
}

/** A branch whose ledger counts, with what the run makes of it. */
export interface Counted {
  readonly branch: BranchEntry;
  readonly submission: Filed;
  /** Without the sums, which are in the figures. */
  readonly extract: Omit<Extract, 'sums' | 'before'>;
}

/** The same before there are figures. */
export interface Summed extends Counted {
  readonly extract: Extract;
}

/** What the lines of a branch are made of. */
export interface ToldBranch {
  readonly branch: Pick<BranchEntry, 'code' | 'name'>;
  readonly submission: Pick<Filed, 'name'>;
  readonly items: readonly JudgedItem[];
  /** Its ledger under the committee's authority. */
  readonly decided: Ledger;
}

/** An accepted submission with its items as of the day. */
export interface AcceptedBranch extends Summed {
  readonly submission: Submission;
  readonly items: readonly JudgedItem[];
  /** Its ledger under the committee's authority: with what the superior decided in force. */
  readonly decided: Ledger;
  readonly placement: Placement;
}
