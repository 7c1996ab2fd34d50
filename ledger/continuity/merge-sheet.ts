import type { RowEdit } from '../edits.ts';
import type { Ledger, RowSheetKey } from '../parse/ledger.ts';
import type { Scheme } from '../scheme/schema.ts';
import { cellOf, columnsInUse } from '../workbook/sheet.ts';
import type { Conflict, ConflictKind } from './conflict.ts';
import { matchRows } from './diff.ts';
import { type Lens, sameCell } from './lens.ts';
import type { Matched } from './match.ts';
import { DATES } from './policy.ts';
import { labelOf, toldValue } from './report.ts';
import { type AnyRow, rowsOf, sheetOf, valueOf } from './rows.ts';

/** Three copies of a ledger: what two came from, and the two. */
export interface Three {
  readonly base: Ledger;
  readonly a: Ledger;
  readonly b: Ledger;
  readonly scheme: Scheme;
  /** How the values of two of them are compared. */
  readonly baseA: Lens;
  readonly baseB: Lens;
  readonly ab: Lens;
}

/** A row as the three copies have it. */
export interface ThreeRows {
  readonly base: AnyRow | undefined;
  readonly a: AnyRow | undefined;
  readonly b: AnyRow | undefined;
}

export interface Merged {
  readonly edits: readonly RowEdit[];
  readonly conflicts: readonly Conflict[];
}

export const nothing: Merged = { edits: [], conflicts: [] };
export const joined = (parts: readonly Merged[]): Merged => ({
  edits: parts.flatMap((one) => one.edits),
  conflicts: parts.flatMap((one) => one.conflicts),
});

/** Cells that together say how far an item has come: who takes one copy's takes all. */
const TOGETHER: Readonly<Partial<Record<RowSheetKey, readonly string[]>>> = { commitments: ['status', ...DATES] };

const headersOf = (sheet: RowSheetKey, scheme: Scheme): ReadonlyMap<string, string> =>
  new Map(columnsInUse(sheetOf(sheet), scheme).map(({ key, header }) => [key, header]));

export function conflictOf(
  kind: ConflictKind,
  sheet: RowSheetKey,
  { base, a, b }: ThreeRows,
  keys: readonly string[],
  { scheme }: Three,
): Conflict {
  const headers = headersOf(sheet, scheme);
  const value = (row: AnyRow | undefined, key: string) =>
    row === undefined ? null : toldValue(sheet, key, valueOf(row, key));
  const at = (row: AnyRow | undefined) => (row === undefined ? null : cellOf(row, keys[0]));
  return {
    kind,
    sheet,
    label: labelOf(sheet, (a ?? b ?? base)!),
    cells: keys.map((key) => ({
      header: headers.get(key) ?? key,
      base: value(base, key),
      a: value(a, key),
      b: value(b, key),
    })),
    at: { base: at(base), a: at(a), b: at(b) },
  };
}

/** The columns a scheme has of a sheet; all three copies have them. */
export const columnsOf = (sheet: RowSheetKey, scheme: Scheme): readonly string[] => [
  ...headersOf(sheet, scheme).keys(),
];

/** The columns in which a row differs between two copies. */
export function differing(
  sheet: RowSheetKey,
  columns: readonly string[],
  before: AnyRow,
  after: AnyRow,
  lens: Lens,
): readonly string[] {
  return columns.filter((key) => !sameCell(sheet, key, before, after, lens));
}

/** Whether only the second copy writes otherwise what means the same: 张三 as 张三(A01-001), once a namesake has come. */
function isRewritten(key: string, { base, a, b }: { readonly [K in keyof ThreeRows]-?: AnyRow }): boolean {
  const was = valueOf(base, key);
  return !b.flawed.has(key) && valueOf(a, key) === was && valueOf(b, key) !== was;
}

/** Joins a row that all three copies have, cell by cell. */
export function mergeCells(
  three: Three,
  sheet: RowSheetKey,
  columns: readonly string[],
  row: Required<{ readonly [K in keyof ThreeRows]: AnyRow }>,
): Merged {
  const { base, a, b } = row;
  const inA = new Set(differing(sheet, columns, base, a, three.baseA));
  const inB = new Set(differing(sheet, columns, base, b, three.baseB));
  const rewritten = columns.filter((key) => !inA.has(key) && !inB.has(key) && isRewritten(key, row));
  if (inB.size === 0 && rewritten.length === 0) return nothing;
  const apart = new Set(differing(sheet, columns, a, b, three.ab));
  const together = (TOGETHER[sheet] ?? []).filter((key) => columns.includes(key));
  const torn =
    together.some((key) => inA.has(key)) && together.some((key) => inB.has(key))
      ? together.filter((key) => apart.has(key))
      : [];
  const clashing = columns.filter((key) => torn.includes(key) || (inA.has(key) && inB.has(key) && apart.has(key)));
  const carried = columns.filter((key) => inB.has(key) && apart.has(key) && !clashing.includes(key));
  const unreadable = carried.filter((key) => b.flawed.has(key));
  const conflicts = [
    ...(clashing.length > 0 ? [conflictOf('cell', sheet, row, clashing, three)] : []),
    ...(unreadable.length > 0 ? [conflictOf('unreadable', sheet, row, unreadable, three)] : []),
  ];
  const written = [...carried, ...rewritten];
  if (conflicts.length > 0 || written.length === 0) return { edits: [], conflicts };
  const values = Object.fromEntries(written.map((key) => [key, valueOf(b, key)]));
  return { edits: [{ sheet, row: a.origin.row, values }], conflicts: [] };
}

/** What becomes of a row of the base that one of the two copies no longer has. */
export function mergeRemoved(
  three: Three,
  sheet: RowSheetKey,
  columns: readonly string[],
  { base, a, b }: ThreeRows & { readonly base: AnyRow },
): Merged {
  const left = a ?? b;
  if (left === undefined) return nothing;
  const changed = differing(sheet, columns, base, left, a === undefined ? three.baseB : three.baseA);
  if (changed.length > 0)
    return { edits: [], conflicts: [conflictOf('removed', sheet, { base, a, b }, changed, three)] };
  if (a === undefined) return nothing;
  // A row is taken away by emptying its cells: what a person keeps beside them stays.
  const values = Object.fromEntries(columns.map((key) => [key, null]));
  return { edits: [{ sheet, row: a.origin.row, values }], conflicts: [] };
}

/** A row that both copies added under one key. One that a command laid out in both may be filled in one or in parts. */
function mergeAdded(three: Three, sheet: RowSheetKey, columns: readonly string[], a: AnyRow, b: AnyRow): Merged {
  const apart = differing(sheet, columns, a, b, three.ab);
  const empty = (row: AnyRow, key: string): boolean => valueOf(row, key) === null && !row.flawed.has(key);
  const laidOut = sheetOf(sheet).laidOut !== undefined;
  const clashing = apart.filter((key) => !laidOut || (!empty(a, key) && !empty(b, key)));
  const rows = { base: undefined, a, b };
  if (clashing.length > 0) return { edits: [], conflicts: [conflictOf('added', sheet, rows, clashing, three)] };
  const filled = apart.filter((key) => empty(a, key));
  const unreadable = filled.filter((key) => b.flawed.has(key));
  if (unreadable.length > 0)
    return { edits: [], conflicts: [conflictOf('unreadable', sheet, rows, unreadable, three)] };
  if (filled.length === 0) return nothing;
  const values = Object.fromEntries(filled.map((key) => [key, valueOf(b, key)]));
  return { edits: [{ sheet, row: a.origin.row, values }], conflicts: [] };
}

/** A row of the second copy that is to be appended to the first. */
export function appended(three: Three, sheet: RowSheetKey, columns: readonly string[], row: AnyRow): Merged {
  const unreadable = columns.filter((key) => row.flawed.has(key));
  if (unreadable.length > 0) {
    const rows = { base: undefined, a: undefined, b: row };
    return { edits: [], conflicts: [conflictOf('unreadable', sheet, rows, unreadable, three)] };
  }
  const filled = columns.filter((key) => valueOf(row, key) !== null);
  return {
    edits: [{ sheet, row: null, values: Object.fromEntries(filled.map((key) => [key, valueOf(row, key)])) }],
    conflicts: [],
  };
}

/** Both copies' rows of a sheet, each as a change of the base. */
export interface Sides {
  readonly inA: Matched<AnyRow>;
  readonly inB: Matched<AnyRow>;
}

export function sidesOf(three: Three, sheet: RowSheetKey): Sides {
  const { base, a, b, baseA, baseB } = three;
  return {
    inA: matchRows(sheet, rowsOf(base, sheet), rowsOf(a, sheet), baseA, false),
    inB: matchRows(sheet, rowsOf(base, sheet), rowsOf(b, sheet), baseB, false),
  };
}

/** Every row of the base with what it is in the two copies. */
export function alongBase(rows: readonly AnyRow[], { inA, inB }: Sides): readonly (ThreeRows & { base: AnyRow })[] {
  const [a, b] = [new Map(inA.pairs), new Map(inB.pairs)];
  return rows.map((base) => ({ base, a: a.get(base), b: b.get(base) }));
}

/** Joins the rows of a sheet; those of the log have rules of their own. */
export function mergeSheet(three: Three, sheet: RowSheetKey, sides: Sides): Merged {
  const columns = columnsOf(sheet, three.scheme);
  const recorded = alongBase(rowsOf(three.base, sheet), sides).map(({ base, a, b }) =>
    a !== undefined && b !== undefined
      ? mergeCells(three, sheet, columns, { base, a, b })
      : mergeRemoved(three, sheet, columns, { base, a, b }),
  );
  const { pairs, added } = matchRows(sheet, sides.inA.added, sides.inB.added, three.ab, false);
  const twice = pairs.map(([a, b]) => mergeAdded(three, sheet, columns, a, b));
  return joined([...recorded, ...twice, ...added.map((row) => appended(three, sheet, columns, row))]);
}
