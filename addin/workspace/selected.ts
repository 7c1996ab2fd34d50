import type { Opened } from '../../ledger/commands/opened.ts';
import type { Selection } from '../excel/gateway.ts';

/** The rows of commitments within a selection, ascending; none where another sheet is selected. */
export function chosenRows({ items }: Opened, { sheet, spans }: Selection): readonly number[] {
  return items
    .flatMap(({ commitment: { origin } }) => (origin.sheet === sheet ? [origin.row] : []))
    .filter((row) => spans.some(({ first, last }) => row >= first && row <= last))
    .sort((a, b) => a - b);
}

/** How rows of commitments are called: by id, or by row where there is none. */
export function labelsOf({ items }: Opened, rows: readonly number[]): readonly string[] {
  const byRow = new Map(items.map(({ commitment }) => [commitment.origin.row, commitment.id]));
  return rows.map((row) => byRow.get(row) ?? `第${row}行`);
}
