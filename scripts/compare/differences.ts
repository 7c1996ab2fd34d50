import {
  type CellDifference,
  type LedgerDiff,
  type RowDifference,
  type SheetDiff,
  diffLedgers,
} from '../../ledger/continuity/diff.ts';
import { labelOf, toldValue } from '../../ledger/continuity/report.ts';
import { type AnyRow, type Value, sheetOf, valueOf } from '../../ledger/continuity/rows.ts';
import { type Where, addressOf } from '../../ledger/findings/finding.ts';
import { sameId } from '../../ledger/lifecycle/log.ts';
import type { Ledger, RowSheetKey } from '../../ledger/parse/ledger.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { schemeOfLedger } from '../../ledger/workbook/carry-over.ts';
import { ledgerSheets } from '../../ledger/workbook/declaration.ts';
import { columnsInUse } from '../../ledger/workbook/sheet.ts';

/** One thing that two copies have otherwise: a cell, or a row that only one of them has. */
export interface Difference {
  /** The name of the sheet. */
  readonly sheet: string;
  /** What a person calls the row, such as “2026-03-01 公开承诺”. */
  readonly row: string;
  readonly only: 'a' | 'b' | null;
  /** The column's header; `null` for a whole row. */
  readonly header: string | null;
  readonly a: string | null;
  readonly b: string | null;
  /** Cells, or first cells of rows: `C5`. */
  readonly aCell: string | null;
  readonly bCell: string | null;
}

export type GroupKind = 'item' | 'member' | 'cover' | 'record';

/** What differs about one item, one member, one row. */
export interface Group {
  readonly kind: GroupKind;
  readonly heading: string;
  readonly differences: readonly Difference[];
}

const UNREADABLE = '（读不出来）';

const cellName = (where: Where): string => addressOf(where) || '（没有这一列）';
const text = (value: Value): string | null => (value === null ? null : String(value).replace('T', ' '));

function ofCell(sheet: RowSheetKey | 'cover', row: string, cell: CellDifference): Difference {
  const told = (value: Value): string | null => text(toldValue(sheet, cell.key, value));
  return {
    sheet: ledgerSheets[sheet].name,
    row,
    only: null,
    header: cell.header,
    a: told(cell.before),
    b: cell.unreadable ? UNREADABLE : told(cell.after),
    aCell: cellName(cell.beforeAt),
    bCell: cellName(cell.afterAt),
  };
}

function ofRow(sheet: RowSheetKey, row: AnyRow, only: 'a' | 'b', scheme: Scheme): Difference {
  const declared = sheetOf(sheet);
  const named = sheet === 'transitions' ? ['seq', 'id', 'step'] : (declared.rowKey ?? []);
  const words = columnsInUse(declared, scheme).flatMap(({ key, header }) => {
    if (named.includes(key)) return [];
    const value = row.flawed.has(key) ? UNREADABLE : text(toldValue(sheet, key, valueOf(row, key)));
    return value === null ? [] : [`${header}：${value}`];
  });
  const all = words.join('；');
  const at = addressOf({ file: row.origin.file, row: row.origin.row });
  return {
    ...{ sheet: declared.name, row: labelOf(sheet, row), only, header: null },
    ...(only === 'a' ? { a: all, b: null, aCell: at, bCell: null } : { a: null, b: all, aCell: null, bCell: at }),
  };
}

interface Told {
  readonly row: AnyRow;
  readonly difference: Difference;
}

/** Steps of two items that two people wrote down under the same 序号: two rows, not one that was edited. */
function areTwoSteps(sheet: RowSheetKey, { cells }: RowDifference): boolean {
  return sheet === 'transitions' && ['id', 'at'].every((key) => cells.some((cell) => cell.key === key));
}

function ofSheet(diff: SheetDiff, scheme: Scheme): readonly Told[] {
  const { sheet } = diff;
  const apart = diff.changed.filter((row) => areTwoSteps(sheet, row));
  const removed = [...diff.removed, ...apart.map(({ before }) => before)];
  const added = [...diff.added, ...apart.map(({ after }) => after)];
  return [
    ...diff.changed.flatMap((changed) =>
      apart.includes(changed)
        ? []
        : changed.cells.map((cell) => ({
            row: changed.before,
            difference: ofCell(sheet, labelOf(sheet, changed.before), cell),
          })),
    ),
    ...removed.map((row) => ({ row, difference: ofRow(sheet, row, 'a', scheme) })),
    ...added.map((row) => ({ row, difference: ofRow(sheet, row, 'b', scheme) })),
  ];
}

/** 编号　承诺主体　承诺事项, from either copy. */
function itemHeadings(a: Ledger, b: Ledger): ReadonlyMap<string, string> {
  const heading = ({ id, pledger, text: what }: Ledger['commitments'][number]): string =>
    [id, pledger, what].map((part) => part ?? '（空）').join('　');
  return new Map([...b.commitments, ...a.commitments].map((row) => [sameId(row.id), heading(row)]));
}

/** Sheets whose rows belong to an item. */
const OF_ITEMS: readonly RowSheetKey[] = ['commitments', 'transitions', 'reviews', 'inspections'];

function kindOf(sheet: RowSheetKey): GroupKind {
  if (OF_ITEMS.includes(sheet)) return 'item';
  return sheet === 'roster' ? 'member' : 'record';
}

function grouped(diff: LedgerDiff, a: Ledger, b: Ledger, scheme: Scheme): readonly Group[] {
  const headings = itemHeadings(a, b);
  const groups = new Map<string, { kind: GroupKind; heading: string; differences: Difference[] }>();
  for (const one of diff.sheets) {
    for (const { row, difference } of ofSheet(one, scheme)) {
      const kind = kindOf(one.sheet);
      const id = sameId(valueOf(row, 'id') as string | null);
      const name = valueOf(row, 'name');
      const heading =
        kind === 'item'
          ? (headings.get(id) ?? (id === '' ? '（没有编号）' : id))
          : kind === 'member'
            ? [difference.row, name].filter((part) => part !== null).join('　')
            : `${difference.sheet}　${difference.row}`;
      const key = `${kind} ${kind === 'item' ? id : heading}`;
      const group = groups.get(key) ?? { kind, heading, differences: [] };
      group.differences.push(difference);
      groups.set(key, group);
    }
  }
  return [...groups.values()];
}

const ORDER: readonly GroupKind[] = ['cover', 'item', 'member', 'record'];

/** What two copies of a ledger have otherwise: the cover, then item by item, the members, the other records. */
export function differencesOf(a: Ledger, b: Ledger, scheme: Scheme): readonly Group[] {
  const diff = diffLedgers(a, b, scheme);
  const { name } = ledgerSheets.cover;
  const differences = diff.cover.map((cell) => ofCell('cover', name, cell));
  const front: readonly Group[] = differences.length === 0 ? [] : [{ kind: 'cover', heading: name, differences }];
  const carried = a.identity.carried || b.identity.carried;
  const all = [...front, ...grouped(diff, a, b, schemeOfLedger({ carried }, scheme))];
  return ORDER.flatMap((kind) => all.filter((group) => group.kind === kind));
}
