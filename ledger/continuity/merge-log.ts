import { sameId } from '../lifecycle/log.ts';
import type { Conflict } from './conflict.ts';
import { textOf } from './lens.ts';
import { type MatchedLog, matchLog } from './log-diff.ts';
import {
  type Merged,
  type Three,
  alongBase,
  appended,
  columnsOf,
  conflictOf,
  differing,
  joined,
  mergeCells,
  mergeRemoved,
  nothing,
} from './merge-sheet.ts';
import { type AnyRow, rowsOf, valueOf } from './rows.ts';

const LOG = 'transitions';
const idOf = (row: AnyRow): string => sameId(valueOf(row, 'id') as string | null);
const seqOf = (row: AnyRow): number => (valueOf(row, 'seq') as number | null) ?? 0;
const bySeq = (rows: readonly AnyRow[]): readonly AnyRow[] => [...rows].sort((a, b) => seqOf(a) - seqOf(b));

/** The items whose log a copy has otherwise than the base. */
function touched(
  { pairs, removed, added }: MatchedLog,
  columns: readonly string[],
  lens: Three['baseA'],
): ReadonlySet<string> {
  const changed = pairs.filter(([was, is]) => differing(LOG, columns, was, is, lens).length > 0).flat();
  return new Set([...removed, ...added, ...changed].map(idOf));
}

/** One step in a few words: 申请销号 2026-09-20. */
function told(rows: readonly AnyRow[]): string | null {
  const words = rows.map((row) => [valueOf(row, 'step'), valueOf(row, 'on')].filter((part) => part !== null).join(' '));
  return words.length === 0 ? null : words.join('、');
}

function bothLogged(three: Three, id: string, inA: MatchedLog, inB: MatchedLog): Conflict {
  const of = (rows: readonly AnyRow[]): readonly AnyRow[] => bySeq(rows.filter((row) => idOf(row) === id));
  const [a, b] = [of(inA.added), of(inB.added)];
  // Where nothing was added, rows that both have were changed or taken away: the item's last row shows the place.
  const rows = {
    base: undefined,
    a: a[0] ?? of(rowsOf(three.a, LOG)).at(-1),
    b: b[0] ?? of(rowsOf(three.b, LOG)).at(-1),
  };
  const label = String(valueOf((rows.a ?? rows.b)!, 'id') ?? '');
  const cells = [{ header: '新登记的步骤', base: null, a: told(a), b: told(b) }];
  return { ...conflictOf('logged', LOG, rows, [], three), label, cells };
}

/** Whether two copies' logs say the same of an item, step by step. */
function alike(three: Three, id: string, columns: readonly string[]): boolean {
  const text = (ledger: Three['a'], form: Three['ab']['before']): string =>
    bySeq(rowsOf(ledger, LOG))
      .filter((row) => idOf(row) === id)
      .map((row) => textOf(row, LOG, columns, form))
      .join('\n');
  return text(three.a, three.ab.before) === text(three.b, three.ab.after);
}

/** The second copy's log as it stands, where the first has not touched its own. */
function carryWhole(three: Three, columns: readonly string[], inA: MatchedLog, inB: MatchedLog): Merged {
  const recorded = alongBase(rowsOf(three.base, LOG), { inA, inB }).map(({ base, a, b }) =>
    a !== undefined && b !== undefined
      ? mergeCells(three, LOG, columns, { base, a, b })
      : mergeRemoved(three, LOG, columns, { base, a, b }),
  );
  return joined([...recorded, ...bySeq(inB.added).map((row) => appended(three, LOG, columns, row))]);
}

/**
 * Joins the logs. Steps that both copies logged of different items stand one behind the other: the second copy's get new
 * numbers behind those of the first. Steps of one item logged in both are a conflict unless they are the same.
 */
export function mergeLog(three: Three): Merged {
  const { base, a, b, baseA, baseB, scheme } = three;
  const columns = columnsOf(LOG, scheme);
  const said = columns.filter((key) => key !== 'seq');
  const inA = matchLog(rowsOf(base, LOG), rowsOf(a, LOG), columns, baseA);
  const inB = matchLog(rowsOf(base, LOG), rowsOf(b, LOG), columns, baseB);
  if (touched(inB, columns, baseB).size === 0) return nothing;
  if (touched(inA, columns, baseA).size === 0) return carryWhole(three, columns, inA, inB);
  const [itemsA, itemsB] = [touched(inA, said, baseA), touched(inB, said, baseB)];
  const settled = new Set([...itemsB].filter((id) => itemsA.has(id) && alike(three, id, said)));
  const clashing = [...itemsB].filter((id) => itemsA.has(id) && !settled.has(id));
  const carried = (row: AnyRow): boolean => !settled.has(idOf(row));
  const early = inB.added.filter((row) => carried(row) && inB.inserted.get(row) === 'seq');
  const reordered = [...inB.moved, ...early];
  if (clashing.length > 0 || reordered.length > 0) {
    const conflicts = clashing.map((id) => bothLogged(three, id, inA, inB));
    const moved = reordered.slice(0, 1).map((row) => {
      return conflictOf('reordered', LOG, { base: undefined, a: undefined, b: row }, ['seq'], three);
    });
    return { edits: [], conflicts: [...conflicts, ...moved] };
  }
  const recorded = alongBase(rowsOf(base, LOG), { inA, inB })
    .filter(({ base: row }) => carried(row))
    .map((row) =>
      row.a !== undefined && row.b !== undefined
        ? mergeCells(three, LOG, said, { base: row.base, a: row.a, b: row.b })
        : mergeRemoved(three, LOG, columns, row),
    );
  const last = rowsOf(a, LOG).reduce((most, row) => Math.max(most, seqOf(row)), 0);
  const added = bySeq(inB.added)
    .filter(carried)
    .map((row, index) => {
      const { edits, conflicts } = appended(three, LOG, said, row);
      return {
        conflicts,
        edits: edits.map((edit) => ({ ...edit, values: { seq: last + index + 1, ...edit.values } })),
      };
    });
  return joined([...recorded, ...added]);
}
