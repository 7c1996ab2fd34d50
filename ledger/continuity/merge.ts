import { type LedgerEdits, noEdits } from '../edits.ts';
import type { Ledger, RowSheetKey } from '../parse/ledger.ts';
import type { Scheme } from '../scheme/schema.ts';
import { schemeOfLedger } from '../workbook/carry-over.ts';
import { identityNames, ledgerSheets } from '../workbook/declaration.ts';
import { columnsInUse, isSheetOn } from '../workbook/sheet.ts';
import type { Conflict } from './conflict.ts';
import { type Lens, lensOf } from './lens.ts';
import { mergeLog } from './merge-log.ts';
import {
  type Merged,
  type Sides,
  type Three,
  columnsOf,
  conflictOf,
  differing,
  joined,
  mergeSheet,
  sidesOf,
} from './merge-sheet.ts';
import { toldValue } from './report.ts';
import { type AnyRow, type Value, rowSheets, sheetOf, valueOf } from './rows.ts';

export type { Conflict } from './conflict.ts';

type Side = 'inA' | 'inB';

/** What the rows that a copy added or changed refer to: items and members, in the form of the lens. */
function referred(
  three: Three,
  sheet: RowSheetKey,
  sides: Sides,
  side: Side,
): readonly (readonly [string, AnyRow, string])[] {
  const lens = side === 'inA' ? three.baseA : three.baseB;
  const columns = columnsOf(sheet, three.scheme);
  const { pairs, added } = sides[side];
  const changed = pairs.filter(([was, is]) => differing(sheet, columns, was, is, lens).length > 0).map(([, is]) => is);
  return [...added, ...changed].flatMap((row) =>
    columns.flatMap((key) => {
      const column = sheetOf(sheet).columns[key]!;
      const refers = column.kind.type === 'list' && ['ids', 'members'].includes(column.kind.source.from);
      const to = refers ? lens.after(column, valueOf(row, key)) : null;
      return typeof to === 'string' ? [[to, row, key] as const] : [];
    }),
  );
}

/** The items and members that one copy no longer has and the other has, as other rows refer to them. */
function taken(all: ReadonlyMap<RowSheetKey, Sides>, side: Side, lens: Lens): ReadonlySet<string> {
  const of = (sheet: RowSheetKey, mark: string, key: string): readonly string[] => {
    const sides = all.get(sheet);
    if (!sides) return [];
    const both = new Set((side === 'inA' ? sides.inB : sides.inA).removed);
    return sides[side].removed
      .filter((row) => !both.has(row))
      .map((row) => mark + String(lens.before(sheetOf(sheet).columns[key]!, valueOf(row, key))));
  };
  return new Set([...of('commitments', '', 'id'), ...of('roster', '#', 'memberId')]);
}

/** What one copy took away and the other's new rows refer to. */
function orphans(three: Three, all: ReadonlyMap<RowSheetKey, Sides>): readonly Conflict[] {
  return (['inA', 'inB'] as const).flatMap((side) => {
    const other = side === 'inA' ? 'inB' : 'inA';
    const gone = taken(all, side, side === 'inA' ? three.baseA : three.baseB);
    if (gone.size === 0) return [];
    return [...all].flatMap(([sheet, sides]) =>
      referred(three, sheet, sides, other)
        .filter(([to]) => gone.has(to))
        .map(([, row, key]) => {
          const rows = { base: undefined, a: other === 'inA' ? row : undefined, b: other === 'inB' ? row : undefined };
          return conflictOf('removed', sheet, rows, [key], three);
        }),
    );
  });
}

interface MergedCover {
  readonly values: LedgerEdits['cover'];
  readonly conflicts: readonly Conflict[];
}

function mergeCover({ base, a, b, scheme }: Three): MergedCover {
  const values: Record<string, Value> = {};
  const conflicts: Conflict[] = [];
  for (const { key, header } of columnsInUse(ledgerSheets.cover, scheme)) {
    const value = (ledger: Ledger): Value => ((ledger.cover as unknown as AnyRow)[key] ?? null) as Value;
    const flawed = b.cover.flawed.has(key) && !base.cover.flawed.has(key);
    if ((value(b) === value(base) && !flawed) || value(a) === value(b)) continue;
    const clash = value(a) !== value(base);
    if (!clash && !flawed) {
      values[key] = value(b);
      continue;
    }
    const at = (ledger: Ledger) => ({ file: ledger.file, sheet: ledgerSheets.cover.name, ...ledger.coverCells[key] });
    const told = (ledger: Ledger): Value => toldValue('cover', key, value(ledger));
    conflicts.push({
      kind: clash ? 'cell' : 'unreadable',
      sheet: 'cover',
      label: '',
      cells: [{ header, base: told(base), a: told(a), b: told(b) }],
      at: { base: at(base), a: at(a), b: at(b) },
    });
  }
  return { values, conflicts };
}

/** The serial number of the newest receipt that either has carried in. */
function receiptOf({ a, b }: Three): Readonly<Record<string, string>> {
  const [own, other] = [a.identity.receipt ?? 0, b.identity.receipt ?? 0];
  return other > own ? { [identityNames.receipt]: String(other) } : {};
}

/**
 * Joins two copies of one ledger three ways, by row and cell: `edits` are what must be written into the first copy's
 * workbook so that it also has the changes of the second; its own columns and its look stay. Where the two can't both be
 * had, nothing is to be written, and every such place comes back. The three must be ledgers of one branch and year, under
 * one scheme and kept in one way, with every sheet and column the scheme has; else the result means nothing. A seal of
 * the first copy is emptied where anything is written. Pure.
 */
export function mergeLedgers(
  base: Ledger,
  a: Ledger,
  b: Ledger,
  given: Scheme,
): { readonly edits: LedgerEdits } | { readonly conflicts: readonly Conflict[] } {
  const scheme = schemeOfLedger(a.identity, given);
  const lenses = { baseA: lensOf(base, a), baseB: lensOf(base, b), ab: lensOf(a, b) };
  const three: Three = { base, a, b, scheme, ...lenses };
  const sheets = rowSheets.filter((sheet) => isSheetOn(sheetOf(sheet), scheme));
  const all = new Map(sheets.map((sheet) => [sheet, sidesOf(three, sheet)]));
  const merged: Merged = joined(
    sheets.map((sheet) => (sheet === 'transitions' ? mergeLog(three) : mergeSheet(three, sheet, all.get(sheet)!))),
  );
  const cover = mergeCover(three);
  const conflicts = [...cover.conflicts, ...merged.conflicts, ...orphans(three, all)];
  if (conflicts.length > 0) return { conflicts };
  const receipt = receiptOf(three);
  const counts = [merged.edits, Object.keys(cover.values), Object.keys(receipt)];
  if (counts.every(({ length }) => length === 0)) return { edits: noEdits };
  const sealed = a.identity.sealedAt !== null || a.identity.seal !== null;
  const unsealed = sealed ? { [identityNames.sealedAt]: null, [identityNames.seal]: null } : {};
  return { edits: { rows: merged.edits, cover: cover.values, identity: { ...receipt, ...unsealed } } };
}
