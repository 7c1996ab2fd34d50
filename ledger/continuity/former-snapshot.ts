import type { CellValue, Cells } from './cells.ts';
import type { Snapshot, SnapshotHead } from './snapshot.ts';

/** A snapshot as earlier versions wrote it: per sheet the keys of its columns, and per row its number and their values. */
export interface FormerSnapshot extends SnapshotHead {
  readonly snapshot: 1;
  readonly sheets: Readonly<
    Record<
      string,
      {
        readonly name: string;
        readonly columns: Readonly<Record<string, number>>;
        readonly keys: readonly string[];
        readonly rows: readonly (readonly CellValue[])[];
      }
    >
  >;
}

/** The same in the form of today. */
export function fromFormer(former: FormerSnapshot): Snapshot {
  const sheets = Object.entries(former.sheets).map(([sheet, { name, columns, keys, rows }]) => {
    const cells = keys.map((key, index): [string, Cells] => [key, rows.map((row) => row[index + 1] ?? null)]);
    const numbers = rows.map((row, index) => Number(row[0]) - index);
    return [sheet, { name, columns, length: rows.length, numbers, cells: Object.fromEntries(cells) }] as const;
  });
  return { ...former, snapshot: 2, sheets: Object.fromEntries(sheets) };
}
