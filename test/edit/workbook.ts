import { unzipSync, zipSync, strFromU8, strToU8 } from 'fflate';
import { type Cell, type WorkbookGrid, cellAddress } from '../../ledger/grid.ts';
import { type LedgerEdits, noEdits } from '../../ledger/edits.ts';
import { readIdentity } from '../../ledger/parse/identity.ts';
import { type ParsedLedger, parseLedger } from '../../ledger/parse/ledger.ts';
import { editLedger } from '../../scripts/edit/edit-ledger.ts';
import { readGrid } from '../../scripts/intake/node.ts';
import { construction } from '../support/schemes.ts';

export function gridOf(bytes: Uint8Array): WorkbookGrid {
  const read = readGrid(bytes);
  if ('problem' in read) throw new Error(JSON.stringify(read.problem));
  return read.grid;
}

export function ledgerIn(bytes: Uint8Array): ParsedLedger {
  const grid = gridOf(bytes);
  return parseLedger(grid, readIdentity(grid)!, construction, 'A01.xlsx');
}

export const edited = (bytes: Uint8Array, edits: Partial<LedgerEdits>): Uint8Array =>
  editLedger(bytes, { ...noEdits, ...edits }, construction);

/** `承诺台账!C5` → the cell, for every cell with content. */
export function cellsOf(grid: WorkbookGrid): Record<string, Cell> {
  return Object.fromEntries(
    grid.sheets.flatMap(({ name, rows }) =>
      rows.flatMap(({ row, cells }) =>
        cells.flatMap((cell, index) =>
          cell === null || cell === undefined ? [] : [[`${name}!${cellAddress(row, index + 1)}`, cell]],
        ),
      ),
    ),
  );
}

/** What differs between two workbooks, cell by cell over all sheets: address → what it was and is. */
export function changes(before: Uint8Array, after: Uint8Array): Record<string, readonly [was: Cell, is: Cell]> {
  const [a, b] = [cellsOf(gridOf(before)), cellsOf(gridOf(after))];
  const all = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return Object.fromEntries(
    all
      .filter((at) => JSON.stringify(a[at]) !== JSON.stringify(b[at]))
      .map((at) => [at, [a[at] ?? null, b[at] ?? null]]),
  );
}

/** The names of the parts whose content differs. */
export function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [a, b] = [unzipSync(before), unzipSync(after)];
  // Entries for folders, which some programs write, hold nothing.
  const names = (parts: object): readonly string[] => Object.keys(parts).filter((name) => !name.endsWith('/'));
  if (JSON.stringify(names(a)) !== JSON.stringify(names(b))) throw new Error(`other parts: ${names(b).join(' ')}`);
  return names(a)
    .filter((name) => Buffer.compare(a[name]!, b[name]!) !== 0)
    .sort();
}

/** A workbook with some of its parts rewritten, and more of them. */
export function withParts(
  bytes: Uint8Array,
  change: (name: string, text: string) => string | Uint8Array,
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]) => {
    const fresh = change(name, strFromU8(content));
    return [name, typeof fresh === 'string' ? strToU8(fresh) : fresh] as const;
  });
  const added = Object.entries(more).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries([...parts, ...added]), { mtime: new Date(2026, 0, 2) });
}
