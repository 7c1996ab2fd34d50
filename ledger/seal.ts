import type { Ledger, RowSheetKey } from './parse/ledger.ts';
import { ledgerSheets } from './workbook/declaration.ts';

/** Version of the canonical form; part of what is digested. */
const SEAL_VERSION = 'chengnuo-seal/1';

/** Columns that came after the first version: they enter only where they hold something, so that older seals stand. */
const LATER: Readonly<Partial<Record<string, readonly string[]>>> = { ballots: ['g5', 'g6'] };

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
    const later = LATER[key] ?? [];
    const keys = Object.keys(declared.columns).filter((column) => !later.includes(column));
    const since = (row: object): string => {
      if (later.length === 0) return '';
      const held = later.map((column) => [column, (row as Record<string, unknown>)[column] ?? null] as const);
      const filled = held.filter(([, value]) => value !== null);
      return filled.length === 0 ? '' : ` ${JSON.stringify(filled)}`;
    };
    const rows = ledger[key as RowSheetKey].map((row) => `${key} ${values(row, keys)}${since(row)}`);
    for (const line of rows.sort()) lines.push(line);
  }
  return lines.join('\n');
}
