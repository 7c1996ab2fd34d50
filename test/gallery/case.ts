import type { Workbook } from 'exceljs';
import type { Code, Finding } from '../../ledger/findings/finding.ts';
import type { Draft } from './sample.ts';

/** A smallest workbook that brings about one kind of finding. */
export interface LedgerCase {
  readonly code: Code;
  /** What is wrong with it, as a person would say. */
  readonly what: string;
  /** Where the finding stands in the workbook: `承诺台账!E3`, a sheet, or nothing for the whole file. */
  readonly at: string;
  readonly draft: () => Draft;
  /** What is done to the built workbook by hand. */
  readonly edit?: (workbook: Workbook) => void;
  /** The day as of which is judged, where it is not the 20th of March. */
  readonly asOf?: string;
  /** The day of the run, where the finding depends on it. */
  readonly today?: string;
  /** Other findings that the same cause brings about, with the reason in `what`. */
  readonly also?: readonly Code[];
  /** Whether the finding depends on the layout itself, so that a rearranged copy can't have it at the same cell. */
  readonly layout?: true;
}

/** A file, or a folder of files, that brings about one kind of finding. */
export interface FileCase {
  readonly code: Code;
  readonly what: string;
  readonly at: string;
  /** All findings of the file in question. */
  readonly findings: () => Promise<readonly Finding[]>;
  /** The workbook the finding points into, where it points into one. */
  readonly bytes?: () => Promise<Uint8Array>;
  readonly also?: readonly Code[];
}
