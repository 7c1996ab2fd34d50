import { type Finding, finding } from '../findings/finding.ts';
import { gathered } from '../gathered.ts';
import type { Ledger, RowSheetKey } from '../parse/ledger.ts';
import { canonical } from '../parse/text.ts';
import { type SheetKey, ledgerSheets } from '../workbook/declaration.ts';
import type { Check } from './check.ts';
import { type Reference, referencesOf } from './columns.ts';

type IdReference = Reference<{ readonly from: 'ids'; readonly sheet: string }>;

/** Ids of a sheet, and how many of its rows lack one. An id is the first column of its sheet. */
function idsOf(sheet: string, ledger: Ledger): { readonly ids: ReadonlySet<string>; readonly lacking: number } {
  const column = Object.keys(ledgerSheets[sheet as SheetKey].columns)[0]!;
  const rows = ledger[sheet as RowSheetKey] as unknown as readonly Readonly<Record<string, unknown>>[];
  const ids = rows.map((row) => row[column]).filter((id) => typeof id === 'string');
  return { ids: new Set(ids.map(canonical)), lacking: rows.length - ids.length };
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
  const known = new Map<string, ReturnType<typeof idsOf>>();
  const inSheet = (sheet: string): ReturnType<typeof idsOf> => {
    const ids = known.get(sheet) ?? idsOf(sheet, ledger);
    known.set(sheet, ids);
    return ids;
  };
  const unknown = referencesOf(
    'ids',
    ledger,
    (value, { sheet }) => !ledger.missing.has(sheet as SheetKey) && !inSheet(sheet).ids.has(canonical(value)),
  );
  return [...gathered(unknown, ({ source }) => source.sheet)].flatMap(([sheet, all]) =>
    findingsOf(all, sheet, inSheet(sheet).lacking),
  );
};
