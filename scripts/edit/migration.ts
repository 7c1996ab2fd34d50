import type { Finding } from '../../ledger/findings/finding.ts';

/** What became of a workbook that was to be built anew in the newest template. */
export type Migration =
  | { readonly state: 'newest'; readonly version: number }
  /** Why it cannot be built anew as it is. */
  | { readonly state: 'refused'; readonly findings: readonly Finding[] }
  | {
      readonly state: 'migrated';
      readonly from: number;
      readonly bytes: Uint8Array;
      /** What is new in the template, for a person. */
      readonly news: readonly string[];
      /**
       * What became of the seal: it goes over, whole or broken as it was, while the new workbook says what the old one
       * does; else it is lost.
       */
      readonly seal: 'none' | 'kept' | 'broken' | 'lost';
      /** What of the file is not in the new one: columns, sheets and rows of the person's own. */
      readonly leftBehind: readonly string[];
    };
