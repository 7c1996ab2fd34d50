import { finding } from '../findings/finding.ts';
import { hasGoneOver } from '../home.ts';
import { toInspect } from '../lifecycle/inspection.ts';
import { sameId } from '../lifecycle/log.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';
import { spansOver } from '../spans.ts';

/**
 * L8: every item that was open at some time in a quarter was inspected for it. A quarter is judged once it is over; rows
 * laid out for it and not filled in are no inspection. Who has gone to another branch by its end is inspected there.
 */
export const notInspected: Check = ({ ledger, scheme, year, asOf, period, sound }) => {
  if (!scheme.inspection || ledger.missing.has('inspections')) return [];
  const quarters = spansOver(scheme.inspection.per, year, period, asOf);
  const inspected = new Set(ledger.inspections.map((row) => `${sameId(row.id)} ${row.period ?? ''}`));
  // A row that lost its id or quarter may be the one that seems to be missing.
  const lost = ledger.inspections.filter((row) => row.id === null || row.period === null).length;
  const found = sound.flatMap((item) => {
    const { commitment } = item;
    const spans = quarters.filter(
      (quarter) =>
        !inspected.has(`${sameId(commitment.id)} ${quarter.id}`) &&
        !hasGoneOver(commitment, ledger, quarter.to) &&
        toInspect(item, quarter, year, scheme),
    );
    if (spans.length === 0) return [];
    const args = { id: commitment.id ?? '', spans: spans.map(({ name }) => name) };
    return [finding('not-inspected', cellOf(commitment, 'id'), args)];
  });
  return found.length <= lost ? [] : found;
};
