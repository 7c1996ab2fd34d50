import { type Finding, finding } from '../findings/finding.ts';
import type { Difference } from '../findings/catalogue/committee.ts';
import type { Ledger } from '../parse/ledger.ts';
import { type ColumnInUse, type Origin, cellOf } from '../workbook/sheet.ts';
import { type Values, compared } from './row-identity.ts';

interface Row {
  readonly origin: Origin;
  readonly flawed: ReadonlySet<string>;
}

/** Long texts are told by their beginnings. */
const SHOWN = 20;

function shown(value: unknown): string {
  const text = String(value ?? '').replace(/\s+/g, ' ');
  return [...text].length > SHOWN ? `${[...text].slice(0, SHOWN).join('')}…` : text;
}

/**
 * Where what the branch wrote contradicts what was decided: one finding a row, at its first such cell. A cell left empty
 * contradicts nothing, and one that could not be read is named already.
 */
export function contradiction(
  row: Row,
  decided: Values,
  columns: readonly ColumnInUse[],
  ledger: Ledger,
): readonly Finding[] {
  const values = row as unknown as Values;
  const differing = columns.filter((column) => {
    const { key } = column;
    if (!(key in decided) || row.flawed.has(key) || (values[key] ?? null) === null) return false;
    return compared(column, values[key], ledger) !== compared(column, decided[key], ledger);
  });
  if (differing.length === 0) return [];
  const differences = differing.map(({ key, header }): Difference => {
    return { header, is: shown(values[key]), decided: shown(decided[key]) };
  });
  return [finding('committee-row-differs', cellOf(row, differing[0]?.key), { differences })];
}

/** The row with what was decided in its place. */
export function decidedOver<R extends Row>(row: R, decided: Values): R {
  const flawed = new Set([...row.flawed].filter((key) => !(key in decided)));
  return { ...row, ...decided, origin: row.origin, flawed };
}
