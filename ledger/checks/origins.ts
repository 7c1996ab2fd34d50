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

/** P8: what goes on from a year before has the id it had there, each once; what is new has none. */
export const origins: Check = ({ ledger, scheme, year }) => {
  const keySources = scheme.keySources ?? [];
  const judge = (row: Commitment): readonly Finding[] => {
    const { source, originId } = row;
    if (!judgeable(row, 'source', 'originId')) return [];
    const at = cellOf(row, 'originId');
    if (originId === null) return source === CARRIED_OVER ? [finding('origin-missing', at, { source })] : [];
    const from = yearIn(originId);
    if (from === null || from >= year) return [finding('origin-not-earlier', at, { originId, year })];
    if (source !== null && keySources.includes(source)) return [];
    return [finding('origin-without-source', at, { originId, source, sources: keySources })];
  };
  const doubled = repeatsOf(ledger.commitments, ({ originId }) => (originId === null ? null : sameId(originId))).map(
    ([row, { origin }]) =>
      finding('origin-doubled', cellOf(row, 'originId'), { originId: row.originId ?? '', first: origin.row }),
  );
  return [...ledger.commitments.flatMap(judge), ...doubled];
};
