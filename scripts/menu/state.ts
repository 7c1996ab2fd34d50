import type { Day } from '../../ledger/day.ts';
import type { Next } from '../doctor/facts.ts';

/** A period's folder in 上报. */
export interface SentCount {
  readonly period: string;
  readonly files: number;
}

/** A committee's folder, as far as questions depend on it. */
export interface CommitteeFolder {
  /** As it is typed behind `--dir`: “.”, “某局”. */
  readonly dir: string;
  /** By the last day of the period. */
  readonly sent: readonly SentCount[];
  /** Names of the rounds of evaluation; none where 方案.json can't be read. */
  readonly rounds: readonly string[];
  /** Whether ledgers were accepted, so that a new year may be begun with them. */
  readonly hasAccepted: boolean;
  readonly next: Next;
}

/** What the questions go by. */
export interface MenuState {
  readonly today: Day;
  readonly committees: readonly CommitteeFolder[];
  /** Workbooks in the current folder. */
  readonly workbooks: readonly string[];
  /** Folders in the current folder. */
  readonly folders: readonly string[];
  /** What a path typed by the person is. */
  readonly kindOf: (path: string) => 'file' | 'folder' | null;
}

export const committeeAt = (state: MenuState, dir: string): CommitteeFolder | undefined =>
  state.committees.find((one) => one.dir === dir);
