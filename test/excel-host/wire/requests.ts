/** One action of a request: a `load` is a Query, a setter a SetProperty, everything else a Method. */
export interface LoggedAction {
  readonly type: 'Instantiate' | 'Query' | 'Method' | 'SetProperty' | 'Other';
  /** Class whose member it is, such as `Range`. */
  readonly object: string;
  /** Member, as the client names it; empty for `load`s. Of an Instantiate what gives the object, such as `getItem`. */
  readonly name: string;
  /** What a Query asks for. */
  readonly select: readonly string[];
}

/** One request: what one `sync` posted. */
export interface LoggedRequest {
  readonly actions: readonly LoggedAction[];
  /** Bytes, as UTF-8. */
  readonly size: number;
  /** The code of the error that ended it; `null` where it went through. */
  failed: string | null;
}

/** Where a request is to fail. */
export interface Failure {
  /** 1 is the next request from now on. */
  readonly request: number;
  /**
   * Before which action: a number from 0 in the order of the log, or the first that bears this name, such as
   * `Range.values` or `WorksheetCollection.add`. The first where left out. Actions before it stay applied, as in Excel.
   */
  readonly action?: number | string | undefined;
  readonly code: string;
  readonly message?: string | undefined;
}
