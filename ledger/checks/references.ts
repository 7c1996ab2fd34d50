import { type Finding, finding } from '../findings/finding.ts';
import { gathered } from '../gathered.ts';
import type { Ledger, RowSheetKey } from '../parse/ledger.ts';
import { canonical } from '../parse/text.ts';
import { type SheetKey, ledgerSheets } from '../workbook/declaration.ts';
import type { Check } from './check.ts';
import { type Reference, referencesOf } from './columns.ts';

type IdReference = Reference<{ readonly from: 'ids'; readonly sheet: string }>;

interface Ids {
  readonly has: (id: string) => boolean;
  /** How many rows lack one. */
  readonly lacking: number;
}

/** Ids of a sheet. An id is the first column of its sheet. */
function idsOf(sheet: string, ledger: Ledger): Ids {
  const column = Object.keys(ledgerSheets[sheet as SheetKey].columns)[0]!;
  const rows = ledger[sheet as RowSheetKey] as unknown as readonly Readonly<Record<string, unknown>>[];
  const ids = rows.map((row) => row[column]).filter((id) => typeof id === 'string');
  const known = new Set(ids.map(canonical));
  // The rows of the log ask for the same id again and again.
  const asked = new Map<string, boolean>();
  const has = (id: string): boolean => {
    let is = asked.get(id);
    if (is === undefined) asked.set(id, (is = known.has(canonical(id))));
    return is;
  };
  return { has, lacking: rows.length - ids.length };
}

function findingsOf(unknown: readonly IdReference[], sheet: string, lacking: number): readonly Finding[] {
  // Rows whose id was deleted or misspelt are named already; as many unknown ids are theirs.
  if (new Set(unknown.map(({ value }) => canonical(value))).size <= lacking) return [];
  const groups = new Map<string, IdReference[]>();
  for (const one of unknown) {
    const key = `${one.sheet} ${one.header} ${canonical(one.value)}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].map((group) => {
    const { header, value, where } = group[0]!;
    const named = ledgerSheets[sheet as SheetKey].name;
    return finding('reference-unknown', where(), { header, id: value, sheet: named, rows: group.length });
  });
}

/** L1: an id in any sheet is that of a row in the sheet it refers to; said once for each sheet and id. */
export const references: Check = ({ ledger }) => {
  const known = new Map<string, Ids>();
  const inSheet = (sheet: string): Ids => {
    const ids = known.get(sheet) ?? idsOf(sheet, ledger);
    known.set(sheet, ids);
    return ids;
  };
  const unknown = referencesOf(
    'ids',
    ledger,
    (value, { sheet }) => !ledger.missing.has(sheet as SheetKey) && !inSheet(sheet).has(value),
  );
  return [...gathered(unknown, ({ source }) => source.sheet)].flatMap(([sheet, all]) =>
    findingsOf(all, sheet, inSheet(sheet).lacking),
  );
};
