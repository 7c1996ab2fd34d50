/** What a reader unpacks and keeps at most. Beyond it a file is refused, never cut short. */
export interface Limits {
  /** Entries of the zip directory. */
  readonly parts: number;
  /** Bytes of one unpacked part. */
  readonly partBytes: number;
  /** Bytes of all parts unpacked for one workbook; parts that are not read do not count. */
  readonly totalBytes: number;
  /** Cells with content, in all sheets together. Empty formatted cells do not count. */
  readonly cells: number;
}

const MB = 1024 * 1024;

/**
 * A ledger has some 7,000 cells in 1 MB. The limits leave room for a sheet formatted to its last row (about 140 MB of
 * empty cells), which happens by accident and is harmless.
 */
export const LIMITS: Limits = { parts: 10_000, partBytes: 160 * MB, totalBytes: 320 * MB, cells: 2_000_000 };

/** Whole megabytes, rounded up, for messages. */
export function megabytes(bytes: number): number {
  return Math.ceil(bytes / MB);
}
