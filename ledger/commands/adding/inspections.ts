import type { RowEdit } from '../../edits.ts';
import { noEdits } from '../../edits.ts';
import { hasGoneOver } from '../../home.ts';
import { toInspect } from '../../lifecycle/inspection.ts';
import { sameId } from '../../lifecycle/log.ts';
import { type Period, quartersOf } from '../../period.ts';
import type { Inspection } from '../../workbook/declaration.ts';
import type { Opened } from '../opened.ts';
import type { Plan, Refusal } from '../plan.ts';
import { chosenItems, refusal } from '../steps/chosen.ts';
import { unsoundness } from '../steps/unsound.ts';

function quartersBegun({ scheme, parsed: { ledger }, year, today }: Opened): readonly Period[] {
  if (!scheme.inspection || ledger.missing.has('inspections')) return [];
  return quartersOf(year).filter(({ from }) => from <= today);
}

/** The quarters that have begun, such as `2026Q3`; none where the scheme has no inspections (L8). */
export const inspectionPeriods = (opened: Opened): readonly string[] => quartersBegun(opened).map(({ id }) => id);

/** Ids that have a row of the quarter, be it filled in or only laid out. */
function inspected({ parsed }: Opened, quarter: Period): ReadonlySet<string> {
  const laidOut = (parsed.laidOut.inspections ?? []) as readonly Inspection[];
  const rows = [...parsed.ledger.inspections, ...laidOut].filter(({ period }) => period === quarter.id);
  return new Set(rows.map(({ id }) => sameId(id)));
}

/**
 * A row for every item that was open at some time in the quarter and has none yet (L8), with quarter and id; what was
 * found is filled in by hand. Items whose log can't be relied on are named.
 */
export function layOutInspections(opened: Opened, period: string): Plan {
  const quarter = quartersBegun(opened).find(({ id }) => id === period);
  if (quarter === undefined) {
    const why = '这一季度还没有开始，或者不是本台账年度的季度。请选择已经开始的季度。';
    return { edits: noEdits, done: [], refused: [{ what: period, why }] };
  }
  const { parsed, scheme, year } = opened;
  const known = inspected(opened, quarter);
  const all = chosenItems(
    opened,
    parsed.ledger.commitments.map(({ origin }) => origin.row),
  );
  const unsound = unsoundness(opened);
  const rows: RowEdit[] = [];
  const refused: Refusal[] = [...all.refused];
  for (const item of all.items) {
    const { id } = item.commitment;
    const why = unsound(item);
    if (why !== null) refused.push(refusal(item, why));
    else if (id !== null && !known.has(sameId(id)) && toInspect(item, quarter, year, scheme)) {
      if (hasGoneOver(item.commitment, parsed.ledger, quarter.to)) continue;
      rows.push({ sheet: 'inspections', row: null, values: { period: quarter.id, id } });
    }
  }
  return { edits: { ...noEdits, rows }, done: rows.map(({ values }) => String(values['id'])), refused };
}
