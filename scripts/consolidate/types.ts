import type { Placement } from '../../ledger/across/placement.ts';
import type { Day, Instant } from '../../ledger/day.ts';
import type { FileState } from '../../ledger/figures/figures.ts';
import type { JudgedItem } from '../../ledger/figures/of-ledger.ts';
import type { Finding } from '../../ledger/findings/finding.ts';
import type { BranchEntry } from '../../ledger/branch.ts';
import type { WorkbookGrid } from '../../ledger/grid.ts';
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

/** A file with its class and, where it is a ledger, what was read from it. */
export interface Submission {
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
  readonly parsed: ParsedLedger | null;
  readonly grid: WorkbookGrid | null;
}

/** An accepted submission with its items as of the day. */
export interface AcceptedBranch {
  readonly branch: BranchEntry;
  readonly submission: Submission;
  readonly items: readonly JudgedItem[];
  /** Its ledger under the committee's authority: with what the superior decided in force. */
  readonly decided: Ledger;
  readonly placement: Placement;
}
