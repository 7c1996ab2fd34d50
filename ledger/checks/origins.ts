import { type Finding, finding } from '../findings/finding.ts';
import { sameId } from '../lifecycle/log.ts';
import { CARRIED_OVER } from '../workbook/carry-over.ts';
import type { Commitment } from '../workbook/declaration.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';
import { judgeable, repeatsOf } from './rows.ts';

/** The year in the id of a commitment (2025-A01-001); `null` in what is no id. */
function yearIn(id: string): number | null {
  const parts = /^(\d{4})-.+-\d+$/.exec(sameId(id));
  return parts ? Number(parts[1]) : null;
}

function wrongOrigin(row: Commitment, keySources: readonly string[], year: number): Finding | null {
  const { source, originId } = row;
  // Most are new.
  if (originId === null && source !== CARRIED_OVER) return null;
  if (!judgeable(row, 'source', 'originId')) return null;
  const at = cellOf(row, 'originId');
  if (originId === null) return finding('origin-missing', at, { source: CARRIED_OVER });
  const from = yearIn(originId);
  if (from === null || from >= year) return finding('origin-not-earlier', at, { originId, year });
  if (source !== null && keySources.includes(source)) return null;
  return finding('origin-without-source', at, { originId, source, sources: keySources });
}

/** P8: what goes on from a year before has the id it had there, each once; what is new has none. */
export const origins: Check = ({ ledger, scheme, year }) => {
  const found: Finding[] = [];
  for (const row of ledger.commitments) {
    const wrong = wrongOrigin(row, scheme.keySources ?? [], year);
    if (wrong !== null) found.push(wrong);
  }
  const doubled = repeatsOf(ledger.commitments, ({ originId }) => (originId === null ? null : sameId(originId)));
  for (const [row, { origin }] of doubled) {
    const args = { originId: row.originId ?? '', first: origin.row };
    found.push(finding('origin-doubled', cellOf(row, 'originId'), args));
  }
  return found;
};
