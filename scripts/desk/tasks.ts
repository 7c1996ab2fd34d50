import type { BranchLedger } from '../../ledger/across/branch-ledger.ts';
import type { Marked } from '../../ledger/across/copies.ts';
import type { Marks } from '../../ledger/across/marks.ts';
import type { SentReport } from '../consolidate/reports/index.ts';
import type { SwitchedKey } from '../consolidate/switched-keys.ts';
import type { Filed } from '../consolidate/types.ts';
import type { ItemRecord } from '../parquet/item-columns.ts';
import type { LogRecord } from '../parquet/log-columns.ts';
import type { PackedRows, RegisterRows, Share } from './ledger-work.ts';
import type { PackedLinked } from './linked.ts';
import type { Links } from './links.ts';
import type { PackedExtract } from './packed-extract.ts';
import type { Packed } from './packed.ts';
import type { Places } from './places.ts';

/** A workbook: a file of the folder of submissions, or a branch's newest accepted one in 接收存档. */
export type Source = { readonly name: string } | { readonly kept: string };

/** Where the items of a branch are, on the day and at the end of the period before. */
export interface BothPlaces {
  readonly now: Places;
  readonly then: Places;
}

/** A ledger that was judged and is read again: as long as it is the same file. */
export type Again = Pick<Filed, 'name' | 'digest' | 'kept' | 'branch'>;

/** What a ledger comes to where its items are, or as if nothing had moved. */
export interface Extracted {
  readonly extract: PackedExtract;
  /**
   * All its lines, in the layout of the scheme; `null` where they are not wanted yet, or it has something in a column that
   * the scheme has not.
   */
  readonly rows: PackedRows | null;
}

/** A workbook read and judged by itself. */
export interface JudgedFile {
  readonly filed: Filed;
  /** `null` where it does not count. */
  readonly links: Links | null;
  readonly marked: Marked | null;
  /** As if nothing had moved; `null` where it is not accepted. */
  readonly extract: Extracted['extract'] | null;
  readonly rows: Extracted['rows'];
  /** Whether it was taken from the cache, or what was there was damaged. */
  readonly cache: 'none' | 'taken' | 'damaged';
}

/** Of a file that nothing was made of. */
export const UNREAD = { links: null, marked: null, extract: null, rows: null } as const;

/** What an earlier run made of a workbook. */
export interface Recalled {
  readonly judged: JudgedFile;
  /**
   * Whether it was compared with what was accepted of the branch as it would be now. If not, it says of the workbook whose
   * it is and how new, which is enough where a newer one takes its place, and no more.
   */
  readonly isCompared: boolean;
}

/** The same as the cache keeps it: how it was judged as bytes (`judgedBytes`), which few of a run are opened of. */
export type RecalledBytes = Omit<Recalled, 'judged'> & { readonly judged: Uint8Array };

/** What of a ledger other ledgers have too. Ids are in the form of `sameId`. */
export interface Wanted {
  readonly items: ReadonlySet<string>;
  readonly members: ReadonlySet<string>;
  /** All its items, as of a branch that has ended. */
  readonly whole: boolean;
}

/** A ledger with the wanted items only, beside its marks. */
export interface LinkedLedger {
  readonly own: BranchLedger;
  readonly marks: Packed<SplitMarks>;
}

/** The marks of a ledger: those of each wanted item, and those of the rest. */
export interface SplitMarks {
  readonly rest: OwnMarks;
  readonly each: ReadonlyMap<string, OwnMarks>;
}

export interface OwnMarks {
  readonly log: Marks;
  readonly items: Marks;
}

/** Rows of one branch for 汇总台账.parquet and 变更记录.parquet. */
export interface Records {
  readonly items: readonly ItemRecord[];
  readonly log: readonly LogRecord[];
}

/** A returned ledger whose marked copy is to be written. */
interface CopyToWrite {
  readonly again: Again;
  readonly findings: Filed['findings'];
  readonly file: string;
  /** Where an earlier run may have written it: it is taken from there where it would be the same. */
  readonly former: string | null;
}

/** The work a desk does, by name: what it is asked, and what it answers. Of what is quick, several are asked at a time. */
interface DeskWork {
  /** What an earlier run made of workbooks; `null` of one that is to be judged. */
  recall: { readonly ask: { readonly sources: readonly Source[] }; readonly answer: readonly (RecalledBytes | null)[] };
  judge: { readonly ask: { readonly source: Source }; readonly answer: JudgedFile };
  linked: {
    readonly ask: { readonly asks: readonly { readonly again: Again; readonly wanted: Wanted }[] };
    readonly answer: readonly PackedLinked[];
  };
  extract: {
    readonly ask: { readonly asks: readonly { readonly again: Again; readonly places: BothPlaces }[] };
    readonly answer: readonly Extracted[];
  };
  rows: {
    readonly ask: {
      readonly again: Again;
      readonly places: Places;
      readonly filled: readonly SwitchedKey[];
      readonly share: Share;
    };
    readonly answer: RegisterRows;
  };
  records: { readonly ask: { readonly again: Again; readonly places: Places }; readonly answer: Records };
  snapshot: { readonly ask: { readonly again: Again }; readonly answer: null };
  returned: { readonly ask: CopyToWrite; readonly answer: null };
  report: { readonly ask: { readonly report: SentReport; readonly dir: string }; readonly answer: readonly string[] };
}

export type TaskName = keyof DeskWork;
export type Ask<N extends TaskName> = DeskWork[N]['ask'];
export type Answer<N extends TaskName> = DeskWork[N]['answer'];
