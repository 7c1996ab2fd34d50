import { type Finding, finding } from '../findings/finding.ts';
import { sameId } from '../lifecycle/log.ts';
import type { Ledger } from '../parse/ledger.ts';
import type { Scheme } from '../scheme/schema.ts';
import type { Commitment } from '../workbook/declaration.ts';
import { type RowValues, cellOf } from '../workbook/sheet.ts';
import { contradiction, decidedOver } from './difference.ts';
import { gatesOf } from './gates.ts';

interface InForce {
  readonly rows: readonly Commitment[];
  readonly findings: readonly Finding[];
}

/**
 * 承诺台账 with the gates as the committee checked them (L3). Closing hangs on the gates, so what a branch answered
 * without a check is an error, and counts for nothing.
 */
export function gatesInForce(ledger: Ledger, decided: readonly RowValues[], scheme: Scheme): InForce {
  const gates = gatesOf(scheme);
  if (gates.length === 0) return { rows: ledger.commitments, findings: [] };
  const byId = new Map(decided.map((row) => [sameId(String(row['id'] ?? '')), row]));
  const unchecked = Object.fromEntries(gates.map(({ key }) => [key, null]));
  const findings: Finding[] = [];
  const rows = ledger.commitments.map((row) => {
    const check = row.id === null ? undefined : byId.get(sameId(row.id));
    if (check !== undefined) {
      const answers = Object.fromEntries(gates.map(({ key }) => [key, check[key] ?? null]));
      findings.push(...contradiction(row, answers, gates, ledger));
      return decidedOver(row, answers);
    }
    const answered = gates.filter(({ key }) => row[key] !== null);
    if (answered.length === 0) return row;
    const args = { id: row.id ?? '', headers: answered.map(({ header }) => header) };
    findings.push(finding('committee-gate-absent', cellOf(row, answered[0]?.key), args));
    return decidedOver(row, unchecked);
  });
  return { rows, findings };
}
