import { type Instant, dayOfInstant } from '../day.ts';
import { type Form, type Lens, textOf } from './lens.ts';
import { type Matched, matchBy, outOfOrder, thenBy } from './match.ts';
import { type AnyRow, valueOf } from './rows.ts';

export interface MatchedLog extends Matched<AnyRow> {
  /** Rows of the later copy that stand elsewhere among the recorded ones, by 序号. */
  readonly moved: ReadonlySet<AnyRow>;
  readonly inserted: Inserted;
}

/** Rows that were added before, or as if before, what was recorded: by 序号, or by 登记时间. */
export type Inserted = ReadonlyMap<AnyRow, 'seq' | 'at'>;

const seqOf = (row: AnyRow): number | null => row['seq'] as number | null;
const atOf = (row: AnyRow): Instant | null => row['at'] as Instant | null;

/** The time at which the last row of a log was written down. */
export function lastRecorded(rows: readonly AnyRow[]): Instant | null {
  return rows.reduce<Instant | null>((last, row) => {
    const at = atOf(row);
    return at !== null && (last === null || at > last) ? at : last;
  }, null);
}

// A time typed as a day alone is known no closer than that.
function notLater(at: Instant, last: Instant): boolean {
  return at.endsWith('T00:00:00') ? dayOfInstant(at) < dayOfInstant(last) : at <= last;
}

function bySeq(rows: readonly AnyRow[]): readonly AnyRow[] {
  return [...rows].sort((a, b) => (seqOf(a) ?? Infinity) - (seqOf(b) ?? Infinity));
}

/**
 * Matches the rows of two logs: by all they say but 序号 – a log that was renumbered says the same – and what is left over
 * by 序号: such a row was edited. Added rows are inserted when they stand before a recorded one, or were written down no
 * later than the last recorded one.
 */
export function matchLog(
  before: readonly AnyRow[],
  after: readonly AnyRow[],
  columns: readonly string[],
  lens: Lens,
): MatchedLog {
  const said = columns.filter((key) => key !== 'seq');
  const text = (form: Form) => (row: AnyRow) =>
    said.some((key) => valueOf(row, key) !== null) ? textOf(row, 'transitions', said, form) : null;
  const number = (row: AnyRow): string | null => (seqOf(row) === null ? null : String(seqOf(row)));
  const all = matchBy(bySeq(before), bySeq(after), text(lens.before), text(lens.after));
  const matched = thenBy(all, (left, right) => matchBy(left, right, number, number));
  const placed = matched.pairs
    .filter(([was, is]) => seqOf(was) !== null && seqOf(is) !== null)
    .sort(([a], [b]) => seqOf(a)! - seqOf(b)!);
  const places = outOfOrder(placed.map(([, is]) => seqOf(is)!));
  const moved = new Set(placed.filter((_, at) => places.has(at)).map(([, is]) => is));
  const lastSeq = placed.reduce((last, [, is]) => (moved.has(is) ? last : Math.max(last, seqOf(is)!)), 0);
  const last = lastRecorded(before);
  const inserted = matched.added.flatMap((row): readonly (readonly [AnyRow, 'seq' | 'at'])[] => {
    const [seq, at] = [seqOf(row), atOf(row)];
    if (seq !== null && seq < lastSeq) return [[row, 'seq']];
    return at !== null && last !== null && notLater(at, last) ? [[row, 'at']] : [];
  });
  return { ...matched, moved, inserted: new Map(inserted) };
}
