import type { Ledger, RowSheetKey } from './parse/ledger.ts';
import { ledgerSheets } from './workbook/declaration.ts';

/** Version of the canonical form; part of what is digested. */
const SEAL_VERSION = 'chengnuo-seal/1';

/**
 * The canonical text of a ledger's entities, the same whatever program saved the workbook: its SHA-256 is the seal.
 * Where rows stand and in what order, how columns are ordered and what the cells look like does not enter – sorting a
 * table changes nothing that was promised; the seal itself neither.
 */
export function canonicalText(ledger: Ledger): string {
  const lines: string[] = [
    SEAL_VERSION,
    JSON.stringify([ledger.identity.scheme, ledger.identity.year, ledger.identity.mode]),
  ];
  const values = (row: object, keys: readonly string[]): string =>
    JSON.stringify(keys.map((key) => (row as Record<string, unknown>)[key] ?? null));
  lines.push(`cover ${values(ledger.cover, Object.keys(ledgerSheets.cover.columns))}`);
  for (const [key, declared] of Object.entries(ledgerSheets)) {
    if (key === 'cover' || key === 'dictionary') continue;
    const keys = Object.keys(declared.columns);
    lines.push(...ledger[key as RowSheetKey].map((row) => `${key} ${values(row, keys)}`).sort());
  }
  return lines.join('\n');
}
