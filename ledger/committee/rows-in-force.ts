import { type Finding, finding } from '../findings/finding.ts';
import { resolvePledger } from '../members.ts';
import type { Ledger } from '../parse/ledger.ts';
import type { Scheme } from '../scheme/schema.ts';
import { type DraftOf, ledgerSheets } from '../workbook/declaration.ts';
import { type Origin, type RowValues, type Sheet, cellOf, columnsInUse } from '../workbook/sheet.ts';
import { type Branch, type CarriedSheet, branchOf } from './attribution.ts';
import { contradiction, decidedOver } from './difference.ts';
import { type Values, keyColumns, keyOf } from './row-identity.ts';

interface InForce<K extends CarriedSheet> {
  readonly rows: readonly DraftOf<K>[];
  readonly findings: readonly Finding[];
}

/** The row of the branch's file that a decision is about: the item's, else the member's, else the first of the cover. */
function standIn(decided: RowValues, { ledger, itemOf }: Branch): Origin {
  const { id, target } = decided;
  const item = typeof id === 'string' ? itemOf(id) : undefined;
  // Only the id means the same in both sheets; the other cells of the row are none of the decision's.
  if (item !== undefined) return { ...item.origin, columns: { id: item.origin.columns['id'] } };
  const whom = typeof target === 'string' ? resolvePledger(target, ledger) : null;
  const row = whom?.kind === 'member' ? whom.member : ledger.cover;
  return { ...row.origin, columns: {} };
}

function written<K extends CarriedSheet>(sheet: K, decided: RowValues, branch: Branch): DraftOf<K> {
  const empty = Object.fromEntries(Object.keys(ledgerSheets[sheet].columns).map((key) => [key, null]));
  const origin = standIn(decided, branch);
  return { ...empty, ...decided, origin, flawed: new Set() } as unknown as DraftOf<K>;
}

/**
 * A sheet with the committee's rows in force: theirs over the branch's of the same key, those the branch lacks behind,
 * and rows that claim to be the committee's without being so left out.
 */
export function rowsInForce<K extends CarriedSheet>(
  sheet: K,
  ledger: Ledger,
  decided: readonly RowValues[],
  claims: (row: DraftOf<K>) => boolean,
  scheme: Scheme,
): InForce<K> {
  const own = ledger[sheet] as readonly DraftOf<K>[];
  // A sheet that is gone is named as such, and no rule says anything about its rows.
  if (ledger.missing.has(sheet)) return { rows: own, findings: [] };
  const declared: Sheet = ledgerSheets[sheet];
  const columns = columnsInUse(declared, scheme);
  const keys = keyColumns(sheet, scheme);
  const byKey = new Map(decided.map((row) => [keyOf(row, keys, ledger), row]));
  const met = new Set<RowValues>();
  const findings: Finding[] = [];
  const rows = own.flatMap((row): readonly DraftOf<K>[] => {
    const key = keyOf(row as unknown as Values, keys, ledger, row.flawed);
    const right = key === null ? undefined : byKey.get(key);
    if (right !== undefined) {
      met.add(right);
      findings.push(...contradiction(row, right, columns, ledger));
      return [decidedOver(row, right)];
    }
    if (key === null || !claims(row)) return [row];
    const named = keys.filter((column) => (row as unknown as Values)[column.key] !== null);
    const said = named.map(({ key: at, header }) => `${header}“${String((row as unknown as Values)[at])}”`);
    findings.push(finding('committee-row-absent', cellOf(row, named[0]?.key), { sheet: declared.name, key: said }));
    return [];
  });
  const branch = branchOf(ledger, scheme);
  const added = decided.filter((row) => !met.has(row)).map((row) => written(sheet, row, branch));
  return { rows: [...rows, ...added], findings };
}
