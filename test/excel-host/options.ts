import type { Requirements } from './requirements.ts';
import type { Failure, LoggedRequest } from './wire/requests.ts';

type Platform = 'PC' | 'Mac' | 'OfficeOnline';

export interface ExcelOptions {
  /** An .xlsx; a new workbook with one blank sheet where left out. */
  readonly workbook?: Uint8Array | undefined;
  /** Excel of Microsoft 365 where left out; `lowest` is the oldest Excel the add-in runs in. */
  readonly requirements?: Requirements | 'lowest' | undefined;
  readonly platform?: Platform | undefined;
  readonly locale?: string | undefined;
  /** Colours of `Office.context.officeTheme` (`themes.ts`); without, it has none, as in Excel on the web. */
  readonly theme?: Readonly<Record<string, string>> | undefined;
  readonly fileName?: string | undefined;
  /** What add-ins kept with the workbook: our file has no place for it, so a test hands it on. */
  readonly settings?: Readonly<Record<string, unknown>> | undefined;
  /** Whether a table takes in what the add-in writes directly below it. Off: the add-in must see to it itself. */
  readonly tablesGrow?: boolean | undefined;
  /** Whether lists of placed sheets still find their values in other placed sheets. Off: the add-in must see to it itself. */
  readonly placingKeepsReferences?: boolean | undefined;
  /** What “this year” is for a typed `3-1`; in Chromium, what the page takes for now too. */
  readonly now?: Date | undefined;
}

export interface Host {
  /**
   * What was asked, one entry for each request that reached Excel: for each `sync` that had something to do. The client's
   * own request at the end of `Excel.run`, in which it lets go of its objects, is not among them.
   */
  readonly requests: readonly LoggedRequest[];
  /** Lets a request to come fail. */
  failAt(failure: Failure): void;
  /** Forgets the requests so far, and failures that did not come to pass. */
  reset(): void;
}
