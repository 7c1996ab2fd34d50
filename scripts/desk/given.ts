import type { CommitteeBook } from '../../ledger/committee/book.ts';
import type { Day } from '../../ledger/day.ts';
import type { Period } from '../../ledger/period.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import type { Templates } from '../../templates/documents/render/engine.ts';
import type { BranchEntry } from '../consolidate/types.ts';

/** What a desk goes by; plain data, so that it reaches another process. */
export interface DeskGiven {
  /** The committee's folder. */
  readonly dir: string;
  /** The folder of submissions. */
  readonly from: string;
  readonly scheme: Scheme;
  readonly period: Period;
  readonly asOf: Day;
  readonly today: Day;
  readonly roster: readonly BranchEntry[];
  readonly book: CommitteeBook | null;
  readonly allow: readonly string[];
  /** The committee's own templates of documents, by name. */
  readonly templates: Templates;
  /** Day on which each digest was first seen. */
  readonly received: ReadonlyMap<string, Day>;
  /** Whether texts are to be compared with those of other branches. */
  readonly compareTexts: boolean;
  /** Whether there is to be one of a report a branch. */
  readonly letters: boolean;
  /** Whether the lines of the register are made along with it, so that no workbook is read again for them. */
  readonly lines: boolean;
  /** Whether to keep a snapshot of what is accepted. */
  readonly keep: boolean;
  /** Folder of the cache, and what its entries must have been made by; `null` without a cache. */
  readonly cache: { readonly folder: string; readonly madeBy: string; readonly salt: string } | null;
}
