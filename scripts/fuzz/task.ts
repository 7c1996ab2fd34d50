/** What the child is to do: the cases from one number up to, not including, another. */
export interface Task {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  /** A file in which the child keeps the number of the case it is at. */
  readonly progress: string;
}

/** A case that threw, took too long or too much, or took the process with it. */
export interface Failure {
  readonly number: number;
  readonly why: string;
}

export interface Done {
  readonly outcomes: readonly (readonly [string, number])[];
  readonly failures: readonly Failure[];
  /** The costliest cases. */
  readonly most: {
    readonly seconds: number;
    readonly slowest: number;
    readonly megabytes: number;
    readonly largest: number;
  };
}
