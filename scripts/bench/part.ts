/** One line of a table: what it is of, and a number for each column; `null` is not measured. */
export interface Line {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** A table of figures. */
export interface Table {
  readonly title: string;
  /** What the first column holds, then the others, each with its decimals. */
  readonly of: string;
  readonly columns: readonly { readonly header: string; readonly decimals: number }[];
  readonly lines: readonly Line[];
}

/** A figure that has to keep a bound. */
export interface Bound {
  readonly name: string;
  readonly is: number | null;
  readonly rule: 'at most' | 'at least';
  readonly required: number;
  /** `秒`, `MB`, `倍`. */
  readonly unit: string;
}

/** What a part of the benchmark measured. */
export interface Measured {
  readonly tables: readonly Table[];
  readonly bounds: readonly Bound[];
  /** Sentences on how it was measured and on what could not be. */
  readonly notes: readonly string[];
}

export interface Setting {
  /** A folder of the run's own, outside the checkout, gone afterwards. */
  readonly dir: string;
  /** Says what is being done, on the error stream. */
  readonly say: (line: string) => void;
}

export type Part = (setting: Setting) => Promise<Measured>;

/** Whether the bound is kept; `null` where the figure was not measured. */
export function holds({ is, rule, required }: Bound): boolean | null {
  if (is === null) return null;
  return rule === 'at most' ? is <= required : is >= required;
}
