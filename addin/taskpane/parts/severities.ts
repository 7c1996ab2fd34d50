import type { Finding, Severity } from '../../../ledger/findings/finding.ts';

/** How many findings there are of each severity. */
export function count(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, notice: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
